/** Excel, WPS and LibreOffice read a cell that begins so as a formula, the full-width forms included. */
const formula = /^[\s"']*[=+\-@＝＋－＠|\t\r\n]/;
const mark = '\uFEFF';

/**
 * Rows of texts as CSV: UTF-8 with its mark, CRLF, every cell quoted. A cell that a spreadsheet would run as a formula is
 * given an apostrophe in front and stays a text. Pure.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return mark + rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(text: string): string {
  const plain = text.replaceAll('\u0000', '');
  const safe = formula.test(plain) ? `'${plain}` : plain;
  return `"${safe.replaceAll('"', '""')}"`;
}
