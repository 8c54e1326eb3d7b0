import { DeterminismViolationError } from '@temporalio/workflow';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workflowTypes } from '@yimen/workflows/contract/gateway';
import { bundleSources, houseBundle } from '../purity/source-bundle';
import { freshFolder } from '../support/cluster';
import { quietRuntime, replay, storedHistories, type StoredHistory } from './replaying';

const stored = storedHistories();
const house = JSON.stringify(join(__dirname, '../../libs/workflows/src/index'));

/** The house's workflows, but the petition asks somebody first: what a careless change of released code looks like. */
const changed = `
import { proxyActivities } from '@temporalio/workflow';
import { petitionWorkflow as released } from ${house};
export { mediationWorkflow, reviewWorkflow, escalationWorkflow, supervisionWorkflow } from ${house};
const { askFirst } = proxyActivities({ startToCloseTimeout: '1 minute' });
export async function petitionWorkflow(ref) {
  await askFirst(ref);
  return released(ref);
}
`;

beforeAll(quietRuntime);

describe('cases that began under older code go on under this one (design §13)', () => {
  it('there is a history of every procedure', () => {
    const types = stored.map(({ name }) => name.replace(/-.*/, ''));
    expect(types).toEqual(expect.arrayContaining(Object.keys(workflowTypes)));
  });

  it.each(stored.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    await replay((await houseBundle()).code, one);
  });
});

describe('a change that would break them is found', () => {
  const petition = stored.find(({ name }) => name.startsWith('petition')) as StoredHistory;
  const folder = freshFolder('replay');

  async function bundleOf(name: string, text: string): Promise<string> {
    const file = join(folder, name, 'index.ts');
    mkdirSync(join(folder, name));
    writeFileSync(file, text);
    return (await bundleSources(file)).code;
  }

  it('an activity put in front', async () => {
    const code = await bundleOf('changed', changed);
    await expect(replay(code, petition)).rejects.toThrow(DeterminismViolationError);
  });

  it('a workflow that is gone', async () => {
    const code = await bundleOf('gone', `export { mediationWorkflow } from ${house};\n`);
    await expect(replay(code, petition)).rejects.toThrow(/Replay failed/);
  });
});
