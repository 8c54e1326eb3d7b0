import { useEffect, type RefObject } from 'react';

const gap = 12;
const least = 320;

/**
 * A box that stands beside a long page is as tall as the window has room below it and scrolls by itself: what is filled in
 * there never pushes the head of the case out of sight.
 */
export function useRoom(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const fit = () => {
      const top = Math.max(gap, box.current?.getBoundingClientRect().top ?? gap);
      box.current?.style.setProperty('--room', `${Math.max(least, Math.floor(window.innerHeight - top - gap))}px`);
    };
    fit();
    const seen = new ResizeObserver(fit); // the head above grows and shrinks with its notes
    if (box.current?.parentElement?.parentElement) seen.observe(box.current.parentElement.parentElement);
    window.addEventListener('resize', fit);
    window.addEventListener('scroll', fit, { passive: true });
    return () => {
      seen.disconnect();
      window.removeEventListener('resize', fit);
      window.removeEventListener('scroll', fit);
    };
  }, [box]);
}
