import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';

/** Lets plain Node load the TypeScript of test/ (relative imports without extension); types are checked elsewhere. */
export function loadTypeScript(file) {
  const require = createRequire(import.meta.url);
  const { transformSync } = require('@swc/core');
  Module._extensions['.ts'] = (module, filename) => {
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      filename,
      swcrc: false,
      sourceMaps: 'inline',
      jsc: { parser: { syntax: 'typescript', decorators: true }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    module._compile(code, filename);
  };
  process.setSourceMapsEnabled(true);
  return require(file);
}
