/**
 * Which characters a TrueType or OpenType font can draw, read from its cmap table (OpenType 1.9, formats 4 and 12).
 * Enough for one question: is there a glyph for this name?
 */
export interface Coverage {
  has(codePoint: number): boolean;
  /** Height of a line of size 1, as the font itself wants it. */
  lineHeight: number;
}

function tablesOf(font: Buffer): Map<string, number> {
  const count = font.readUInt16BE(4);
  const places = Array.from({ length: count }, (_, index) => 12 + index * 16);
  return new Map(places.map((at) => [font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8)]));
}

/** Where the Unicode subtable stands: the full one (format 12) before the basic one (format 4). */
function unicodeTable(font: Buffer, cmap: number): { at: number; format: number } | undefined {
  const count = font.readUInt16BE(cmap + 2);
  const all = Array.from({ length: count }, (_, index) => cmap + font.readUInt32BE(cmap + 8 + index * 8));
  const known = all.map((at) => ({ at, format: font.readUInt16BE(at) }));
  return known.find(({ format }) => format === 12) ?? known.find(({ format }) => format === 4);
}

/** First and last character of each range that has glyphs. */
function ranges(font: Buffer, { at, format }: { at: number; format: number }): [number, number][] {
  if (format === 12) {
    const count = font.readUInt32BE(at + 12);
    const groups = Array.from({ length: count }, (_, index) => at + 16 + index * 12);
    return groups.map((group) => [font.readUInt32BE(group), font.readUInt32BE(group + 4)]);
  }
  const size = font.readUInt16BE(at + 6);
  const ends = Array.from({ length: size / 2 }, (_, index) => at + 14 + index * 2);
  return ends.map((end) => [font.readUInt16BE(end + size + 2), font.readUInt16BE(end)]);
}

/** Reads the coverage of a font file. A font without a Unicode table covers nothing. */
export function coverageOf(font: Buffer): Coverage {
  const tables = tablesOf(font);
  const [cmap = 0, hhea = 0, head = 0] = ['cmap', 'hhea', 'head'].map((name) => tables.get(name));
  const table = cmap ? unicodeTable(font, cmap) : undefined;
  const known = table ? ranges(font, table) : [];
  const rise = font.readInt16BE(hhea + 4) - font.readInt16BE(hhea + 6) + font.readInt16BE(hhea + 8);
  return {
    has: (codePoint) => known.some(([from, to]) => codePoint >= from && codePoint <= to),
    lineHeight: rise / font.readUInt16BE(head + 18),
  };
}

/** Spaces, joiners and variation selectors have no picture of their own. */
function isUnseen(code: number): boolean {
  const selector = (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef);
  return selector || (code >= 0x200b && code <= 0x200f) || /\s/u.test(String.fromCodePoint(code));
}

/** Characters of a text that a font cannot draw, each once, in the order met. */
export function missingGlyphs(text: string, font: Coverage): string[] {
  return [...new Set(text)].filter((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return !isUnseen(code) && !font.has(code);
  });
}
