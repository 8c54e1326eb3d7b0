import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { parse } from 'yaml';

const root = join(__dirname, '../..');

/** Where acts are really tried; the kernel’s and the platform’s own specs plant refusals to look at the judge and the door. */
const rooms = ['libs/domain', 'libs/workflows', 'apps/api', 'apps/worker', 'test/integration', 'test/system'];
const planted = ['libs/domain/src/kernel/'];

/** Codes that a spec expects as an answer, and codes that a story which passes whole is refused with: code → where it stands. */
export function expectedRefusals(codes: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const note = (code: string, file: string) => {
    if (codes.includes(code) && !found.has(code)) found.set(code, relative(root, file));
  };
  for (const file of rooms.flatMap((room) => specsIn(join(root, room))))
    expectedIn(file).forEach((code) => note(code, file));
  for (const file of playedStories()) refusedIn(file).forEach((code) => note(code, file));
  return found;
}

function specsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.spec.ts'))
    .map((name) => join(folder, name))
    .filter((file) => !planted.some((part) => relative(root, file).startsWith(part)));
}

/** Texts that stand in the argument of a matcher, or in the table of an `it.each`; what is skipped or denied does not count. */
function expectedIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const texts: string[] = [];
  const visit = (node: ts.Node, counts: boolean): void => {
    if (ts.isStringLiteralLike(node) && counts) texts.push(node.text);
    if (ts.isNewExpression(node)) return;
    if (ts.isPropertyAssignment(node) && node.name.getText(source) === 'warnings') return;
    if (!ts.isCallExpression(node)) return ts.forEachChild(node, (child) => visit(child, counts));
    const called = node.expression.getText(source);
    if (/^x?(it|describe|test)\.(skip|todo)/.test(called) || /^x(it|describe)/.test(called)) return;
    visit(node.expression, false);
    const matcher = /\.to[A-Z]\w*$/.test(called) && !/\.not\.to\w+$/.test(called);
    const table = /^(it|describe|test)\.each/.test(called) && !called.includes('(');
    for (const argument of node.arguments) visit(argument, matcher || table || (counts && !/^expect$/.test(called)));
  };
  visit(source, false);
  return texts;
}

/** The stories that test/scenarios plays from the first step to the last. */
function playedStories(): string[] {
  const spec = readFileSync(join(root, 'test/scenarios/stories.ts'), 'utf8');
  const done = /const done = \[([^\]]*)\]/.exec(spec)?.[1]?.match(/\w+/g) ?? [];
  const folder = join(root, 'test/scenarios/stories');
  return readdirSync(folder)
    .filter((name) => done.some((id) => new RegExp(`^${id}\\b`, 'i').test(name.replace('_', '-'))))
    .map((name) => join(folder, name));
}

function refusedIn(file: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === 'refused' && typeof value === 'string') found.push(value);
      visit(value);
    }
  };
  visit(parse(readFileSync(file, 'utf8')));
  return found;
}
