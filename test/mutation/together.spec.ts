/** Every spec that jest.config.cjs beside this names, in one file. */
declare const specs: string[];
specs.forEach((file) => void jest.requireActual<object>(file));
