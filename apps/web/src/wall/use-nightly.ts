import { useEffect } from 'react';

const night = '03:30';
const minute = 60_000;

/** Once a night, with nobody in the hall, the page is loaded anew: a new version comes in, whatever has piled up goes. */
export function useNightly(time: string): void {
  useEffect(() => {
    if (time !== night) return;
    const timer = setTimeout(() => {
      // an unreachable house would leave an error page on the screen: then the old page stays
      void fetch(location.pathname, { cache: 'no-store' }).then(
        ({ ok }) => ok && location.reload(),
        () => undefined,
      );
    }, minute);
    return () => clearTimeout(timer);
  }, [time]);
}
