const nobody = 'http://own.invalid';

/** A path of this house as a page asked to come back to it; '/' for anything that might lead elsewhere. */
export function ownPath(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 500 || !asked.startsWith('/')) return '/';
  if (!URL.canParse(asked, nobody)) return '/';
  const { origin, pathname, search } = new URL(asked, nobody); // as a browser reads it: backslashes, dots and tabs too
  return origin === nobody && !pathname.startsWith('//') ? pathname + search : '/';
}
