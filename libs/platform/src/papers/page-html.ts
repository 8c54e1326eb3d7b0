import type { Block, Paragraph } from './blocks';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
const plain = ({ runs }: Paragraph): string => runs.map(({ text }) => text).join('');

/** Classes carry the look (the page's policy allows no inline style): p-center, p-right, p-title, p-head, p-indent. */
function classOf(paragraph: Paragraph): string {
  const first = paragraph.runs[0];
  const title = first !== undefined && first.size >= 22;
  const words = [
    title && 'p-title',
    !title && first?.bold && 'p-head',
    paragraph.align === 'center' && 'p-center',
    paragraph.align === 'right' && 'p-right',
    paragraph.indent > 0 && 'p-indent',
  ];
  return words.filter(Boolean).join(' ');
}

function paragraphHtml(paragraph: Paragraph): string {
  const text = escape(plain(paragraph)).replaceAll('\n', '<br>');
  const name = classOf(paragraph);
  return `<p${name ? ` class="${name}"` : ''}>${text || '&nbsp;'}</p>`;
}

/** The paper as a fragment of HTML for the screen; everything that people typed is escaped. */
export function htmlOf(blocks: Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'paragraph') return paragraphHtml(block);
      const rows = block.rows.map((cells) =>
        cells.map(({ span, paragraphs }, index) => {
          const tag = index % 2 ? 'td' : 'th';
          return `<${tag}${span > 1 ? ` colspan="${span}"` : ''}>${paragraphs.map(paragraphHtml).join('')}</${tag}>`;
        }),
      );
      return `<table>${rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('')}</table>`;
    })
    .join('');
}

/** The paper as lines of text, for readers of screens. */
export function textOf(blocks: Block[]): string {
  const cell = (paragraphs: Paragraph[]) => paragraphs.map(plain).join(' ');
  return blocks
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [plain(block)]
        : block.rows.map((cells) => cells.map(({ paragraphs }) => cell(paragraphs)).join('　')),
    )
    .filter((line) => line.trim())
    .join('\n');
}
