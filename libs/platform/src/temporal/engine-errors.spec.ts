import { ServiceError, WorkflowUpdateFailedError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import { ActivityFailure, ApplicationFailure, RetryState, WorkflowNotFoundError } from '@temporalio/common';
import { EngineRefusal, EngineUnavailable, EngineUnknownCase } from '@yimen/workflows/contract/errors';
import { translate } from './engine-errors';

const grpc = (code: number) => Object.assign(new Error('grpc'), { code, details: 'x', metadata: {} });
const refusal = ApplicationFailure.create({
  type: 'Refusal',
  nonRetryable: true,
  details: [{ code: 'stale_state', detail: '内容已被他人更新', errors: [], state: { seq: 4 } }],
});

describe('what the engine says, in the words of the house', () => {
  it('a refusal of the validator keeps its code, sentence and state', () => {
    const told = translate(new WorkflowUpdateFailedError('update failed', refusal));
    expect(told).toBeInstanceOf(EngineRefusal);
    expect(told).toMatchObject({ code: 'stale_state', detail: '内容已被他人更新', state: { seq: 4 } });
  });

  it('a refusal inside the activity that writes is found behind the activity failure', () => {
    const inner = new ActivityFailure('failed', 'applyCommand', '1', RetryState.NON_RETRYABLE_FAILURE, 'w', refusal);
    expect(translate(new WorkflowUpdateFailedError('update failed', inner))).toMatchObject({ code: 'stale_state' });
  });

  it.each([
    ['silence', new WorkflowUpdateRPCTimeoutOrCancelledError('deadline')],
    ['no server', new ServiceError('failed', { cause: grpc(14) })],
    ['a busy server', new ServiceError('failed', { cause: grpc(8) })],
    ['a worker that died over its task', grpc(9)],
    [
      'a run that ended meanwhile',
      new WorkflowUpdateFailedError('x', ApplicationFailure.create({ type: 'AcceptedUpdateCompletedWorkflow' })),
    ],
  ])('%s means: not known, try the same act again', (_, error) => {
    expect(translate(error)).toBeInstanceOf(EngineUnavailable);
  });

  it('a case without a run is told apart from an engine that is away', () => {
    expect(translate(new WorkflowNotFoundError('gone', 'petition/c/1', undefined))).toBeInstanceOf(EngineUnknownCase);
  });

  it('a fault of the program stays a fault', () => {
    const fault = new WorkflowUpdateFailedError('x', ApplicationFailure.create({ type: 'TypeError', message: 'boom' }));
    expect(translate(fault)).toBe(fault);
  });
});
