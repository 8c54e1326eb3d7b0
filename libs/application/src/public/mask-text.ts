const idNumber = /(?<!\d)(\d{6})\d{8}(\d{3}[\dXx])(?!\d)/g;
/** The receipt names the code; on a phone that others may look at it stays on the slip. */
const code = /^查询码：.*$/gm;
const mobile = /(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)/g;

/**
 * A paper's text for a phone that others may look at: '汪德明' → '汪**', numbers of people with their middle hidden. The paper
 * itself, in full, is what the person was handed.
 */
export function withoutPeople(text: string, names: readonly string[]): string {
  const longestFirst = names.filter((name) => name.length > 1).sort((one, other) => other.length - one.length);
  const unnamed = longestFirst.reduce((rest, name) => rest.split(name).join(maskName(name)), text);
  return unnamed.replace(code, '查询码：见回执').replace(idNumber, '$1********$2').replace(mobile, '$1****$2');
}

function maskName(name: string): string {
  return `${name.slice(0, 1)}${'*'.repeat(Math.min(name.length - 1, 2))}`;
}
