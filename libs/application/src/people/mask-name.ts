/** '张德明' → '张**': the family name, and nothing that tells how long the rest is; an organisation keeps two characters. */
export function maskName(name: string, kind: string): string {
  return `${[...name].slice(0, kind === 'organisation' ? 2 : 1).join('')}**`;
}
