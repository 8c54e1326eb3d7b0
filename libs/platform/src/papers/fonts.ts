import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { coverageOf, type Coverage } from './glyphs';

/** Font files of the printed papers, and what they can draw. */
export interface Faces {
  regular: string;
  bold: string;
  coverage: Coverage;
  boldCoverage: Coverage;
}

const open = createRequire(__filename);
const noto = (weight: string, name: string): string =>
  open.resolve(`@expo-google-fonts/noto-serif-sc/${weight}/NotoSerifSC_${name}.ttf`);

/**
 * The fonts that PDFs embed: regular.ttf and bold.ttf of the centre's own folder (a 仿宋 and a 小标宋 that it has licensed),
 * otherwise Noto Serif SC (OFL-1.1), which knows rare characters of names. Reads each file once.
 */
export function loadFaces(folder?: string): Faces {
  const own = (name: string): string | undefined => {
    const path = folder ? join(folder, name) : '';
    return path && existsSync(path) ? path : undefined;
  };
  const regular = own('regular.ttf') ?? noto('400Regular', '400Regular');
  const bold = own('bold.ttf') ?? noto('700Bold', '700Bold');
  return {
    regular,
    bold,
    coverage: coverageOf(readFileSync(regular)),
    boldCoverage: coverageOf(readFileSync(bold)),
  };
}
