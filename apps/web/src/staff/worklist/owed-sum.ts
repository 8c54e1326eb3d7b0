/** The sum of what was counted; undefined as long as one of the numbers is not known: a zero would be a lie. */
export function sumOf(parts: (number | undefined)[]): number | undefined {
  return parts.reduce((sum, part) => (sum === undefined || part === undefined ? undefined : sum + part), 0);
}
