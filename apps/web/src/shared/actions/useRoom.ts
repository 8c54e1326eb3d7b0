import { useEffect, useLayoutEffect, type RefObject } from 'react';

const gap = 12;
const least = 320;

/**
 * A box that stands beside a long page is as tall as the window has room below it and scrolls by itself: what is filled in
 * there never pushes the head of the case out of sight.
 */
export function useRoom(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => fit(box.current)); // a bar above may have come or gone since: whenever another form is opened
  useEffect(() => {
    const again = () => fit(box.current);
    const seen = new ResizeObserver(again); // the head above grows and shrinks with its notes
    if (box.current?.parentElement?.parentElement) seen.observe(box.current.parentElement.parentElement);
    window.addEventListener('resize', again);
    window.addEventListener('scroll', again, { passive: true });
    return () => {
      seen.disconnect();
      window.removeEventListener('resize', again);
      window.removeEventListener('scroll', again);
    };
  }, [box]);
}

function fit(box: HTMLElement | null): void {
  const top = Math.max(gap, box?.getBoundingClientRect().top ?? gap);
  box?.style.setProperty('--room', `${Math.max(least, Math.floor(window.innerHeight - top - gap))}px`);
}
