interface Row {
  title: string;
  path: string;
}

interface Room {
  /** The page in front. */
  path: string;
  /** Of the window, in px. */
  width: number;
  brand: string;
  /** How many device lights there are. */
  lights: number;
}

/** px: a letter of the menu and what an entry has around it, a letter of the name, a light, the search at its least, the end of the bar. */
const size = { letter: 14, around: 24, brand: 16, light: 62, search: 200, end: 400, more: 68 };
/** Below this width the bar has lines of its own for the menu and for the search. */
const oneLine = 1200;
const most = { narrow: 2, middle: 4 };

const widthOf = ({ title }: Row) => [...title].length * size.letter + size.around;

/** Which entries stand in the bar and which under 更多, so that the bar stays one line; the page in front is never hidden. */
export function fitting<R extends Row>(rows: R[], { path, width, brand, lights }: Room): { shown: R[]; more: R[] } {
  const room = width - [...brand].length * size.brand - lights * size.light - size.search - size.end;
  const all = rows.reduce((sum, row) => sum + widthOf(row), 0);
  if (width >= oneLine && all <= room) return { shown: rows, more: [] };
  const count = width >= oneLine ? entriesIn(rows, room - size.more) : width < 600 ? most.narrow : most.middle;
  if (count >= rows.length) return { shown: rows, more: [] };
  const shown = rows.slice(0, Math.max(1, count));
  const here = rows.find((row) => row.path === path);
  if (here && !shown.includes(here)) shown.splice(-1, 1, here);
  return { shown, more: rows.filter((row) => !shown.includes(row)) };
}

/** How many of the first entries have room. */
function entriesIn(rows: Row[], room: number): number {
  let left = room;
  return rows.findIndex((row) => (left -= widthOf(row)) < 0);
}
