import { DefaultFailureConverter } from '@temporalio/common';

/** Moves error text and stacks into a payload, which the codec encrypts. Loaded by path, also inside the sandbox. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
