import type * as Read from '../support/read-yaml';
import { once } from './once';

/** What test/support/read-yaml gives, in the place of which jest.config.cjs puts it: a file is parsed once in a run. */
export const readYaml = <T>(file: string): T =>
  once(file, () => jest.requireActual<typeof Read>('../support/read-yaml').readYaml<T>(file));
