import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Block, Paragraph, Table } from './blocks';
import { endingOf } from './ending';
import type { Faces } from './fonts';
import { missingGlyphs } from './glyphs';

/** A printed paper: A4, its pages, and the characters that no font could draw (they stand as boxes). */
export interface Print {
  pdf: Uint8Array;
  pages: number;
  missing: string[];
}

const mm = 72 / 25.4;
/** GB/T 9704: top 37 mm, left 28 mm, type area 156 × 225 mm. */
const margins: [number, number, number, number] = [28 * mm, 37 * mm, 26 * mm, 35 * mm];
/** 28 characters of 16 pt stand on 156 mm: each gives up a little. */
const tracking = (156 * mm - 0.2) / 28 - 16;
const box = '□';

/** Fonts and the page are given once; each paper is printed with them. */
export function printer(faces: Faces): (blocks: Block[], title: string, at: Date) => Promise<Print> {
  pdfmake.setFonts({ Paper: { normal: faces.regular, bold: faces.bold } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path === faces.regular || path === faces.bold);
  return async (blocks, title, at) => {
    const lost = new Set<string>();
    const content = signedTogether(
      blocks,
      blocks.map((block) => contentOf(block, faces, lost)),
    );
    let pages = 0;
    const definition: TDocumentDefinitions = {
      pageSize: 'A4',
      pageMargins: margins,
      info: { title, creationDate: at, modDate: at },
      defaultStyle: { font: 'Paper', fontSize: 16 },
      content,
      footer: (page, count) => {
        pages = count;
        return { text: `— ${page} —`, fontSize: 14, alignment: 'center', margin: [0, 14, 0, 0] };
      },
    };
    const pdf = await pdfmake.createPdf(definition).getBuffer();
    return { pdf, pages, missing: [...lost] };
  };
}

function signedTogether(blocks: Block[], contents: Content[]): Content[] {
  const end = endingOf(blocks);
  if (!end) return contents;
  const stack = contents.slice(end.from, end.to);
  return [...contents.slice(0, end.from), { stack, unbreakable: true }, ...contents.slice(end.to)];
}

function contentOf(block: Block, faces: Faces, lost: Set<string>): Content {
  return block.kind === 'paragraph' ? paragraphOf(block, faces, lost) : tableOf(block, faces, lost);
}

function paragraphOf(block: Paragraph, faces: Faces, lost: Set<string>): Content {
  const size = block.runs[0]?.size ?? 16;
  const runs = block.runs.map(({ text, size: fontSize, bold }) => ({
    text: drawable(text, bold ? faces.boldCoverage : faces.coverage, lost),
    fontSize,
    bold,
  }));
  return {
    text: runs.length ? runs : ' ',
    alignment: block.align === 'both' ? 'left' : block.align,
    leadingIndent: block.indent * size || undefined,
    lineHeight: block.pitch / (size * faces.coverage.lineHeight),
    characterSpacing: size === 16 ? tracking : 0,
    margin: [0, 0, block.right * size, block.after],
  };
}

/** What a font without boxes to tick has instead: an empty square and a full one. */
const boxes: Record<string, string> = { '☐': '□', '☑': '■', '☒': '■' };

/** Characters without glyph are drawn as a box and remembered; boxes to tick always have a sign of their own. */
function drawable(said: string, coverage: Faces['coverage'], lost: Set<string>): string {
  const text = said.replace(/[☐☑☒]/g, (sign) =>
    coverage.has(sign.codePointAt(0) ?? 0) ? sign : (boxes[sign] ?? sign),
  );
  const missing = missingGlyphs(text, coverage);
  missing.forEach((sign) => lost.add(sign));
  return missing.reduce((kept, sign) => kept.replaceAll(sign, box), text);
}

function tableOf({ widths, rows }: Table, faces: Faces, lost: Set<string>): Content {
  const padding = 5;
  const body = rows.map((cells) =>
    cells.flatMap(({ span, paragraphs }) => {
      const stack = paragraphs.map((paragraph) => paragraphOf(paragraph, faces, lost));
      return [{ stack, colSpan: span }, ...Array.from({ length: span - 1 }, () => ({ text: '' }))];
    }),
  );
  return {
    table: { widths: widths.map((width) => width - 2 * padding - 1), heights: 26, body },
    layout: { paddingLeft: () => padding, paddingRight: () => padding, hLineWidth: () => 0.75, vLineWidth: () => 0.75 },
    margin: [0, 6, 0, 12],
  };
}
