/** The specs that jest.config.cjs beside this names, in one file: each, or those that environment.cjs wants. */
declare const specs: string[];
declare const wanted: (spec: string) => boolean;

for (const file of specs.filter(wanted)) {
  Object.assign(globalThis, { current: file });
  jest.requireActual<object>(file);
}
