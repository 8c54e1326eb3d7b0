import { Injectable } from '@nestjs/common';
import { advance } from '@yimen/domain/kernel/advance';
import type { CaseState, EventDraft } from '@yimen/domain/kernel/case-state';
import type { Verdict } from '@yimen/domain/kernel/judge';
import { unitTitle } from '@yimen/domain/policy/policy';
import type { Context, Finding } from '@yimen/domain/kernel/procedure';
import { Refusal } from '@yimen/domain/kernel/refusal';
import { dueMilestones, type Milestone } from '@yimen/domain/clocks/milestone';
import { planRungs } from '@yimen/domain/clocks/ladder';
import { draftsOf } from '@yimen/domain/supervision/watch';
import { procedureOf } from '@yimen/domain/procedures';
import type { CaseRef } from '@yimen/workflows/contract/gateway';
import type { EntityManager } from 'typeorm';
import { appliedOf, type Applied } from './applied';
import { lockCase } from './case-files';
import { CaseWriter } from './case-writer';
import { Policies } from './policies';
import { Openings } from './openings';
import { milestoneInput } from './projection';
import { Writes } from './writes';

type Passed = EventDraft & { rungs: Record<string, string>; papers?: string[] };

const system = { login: 'system', unit: '', roles: [], covers: [], compartments: [], door: 'system' as const };

/**
 * Everything of one case that has come due by itself: ladder rungs (each claimed once), limits passed, rights lapsed. Called by
 * the case's workflow when its timer fires; calling it early or twice does nothing. Design §4 "one timer per case", §12.5.
 */
@Injectable()
export class PassMilestones {
  constructor(
    private readonly policies: Policies,
    private readonly writer: CaseWriter,
    private readonly openings: Openings,
  ) {}

  /** In: a case behind the system's walls. Out: how it stands now and when to look again. Throws Refusal not_found. */
  async execute(tx: EntityManager, centerId: string, caseId: string): Promise<Applied> {
    const file = await lockCase(tx, centerId, caseId);
    if (!file) throw new Refusal('not_found', '未找到该事项。');
    const procedure = procedureOf(file.procedure);
    const context = await this.policies.contextOf(tx, centerId, [], file.policy_version);
    const closed = procedure.closed.includes(file.state.status);
    const due = closed ? [] : dueMilestones(milestoneInput(procedure, file.state, context));
    if (!due.length) return appliedOf(procedure, file.state, context);
    const events = due.map((milestone) => passed(file.state, milestone, context));
    const verdict: Verdict = { events, asks: null, settles: null, openings: [], answers: {} };
    const commandId = `milestone/${file.id}/${file.state.seq}`;
    const advanced = advance(
      procedure,
      file.state,
      verdict,
      { name: 'clock.pass', commandId, actor: system, facts: {} },
      context,
    );
    const writes = new Writes();
    this.writer.write(writes, {
      centerId,
      procedure,
      before: file.state,
      advanced,
      context,
      act: 'clock.pass',
      commandId,
      body: undefined,
      prevHash: file.head_hash,
      paper: { people: [], texts: {}, by: '系统', ...reminding(file.state, context) },
    });
    const found = procedure.finds?.(file.state, context).filter(({ key }) => foundNow(due, key)) ?? [];
    const opened = await this.draft(tx, writes, { centerId, caseId: file.id, commandId }, file.state, found, context);
    await writes.flush(tx);
    return appliedOf(procedure, advanced.state, context, opened);
  }

  /** Drafts of orders and recommendations that open of themselves; each is a case of its own that waits for whoever issues it. */
  private async draft(
    tx: EntityManager,
    writes: Writes,
    act: { centerId: string; caseId: string; commandId: string },
    state: CaseState,
    found: Finding[],
    context: Context & { version: number },
  ): Promise<CaseRef[]> {
    const related = { ...context, related: { [state.id]: state } };
    const actor = { ...system, unit: reminding(state, context).unit ?? '' };
    const opened: CaseRef[] = [];
    for (const [index, { facts, words }] of draftsOf(found, state.id, context).entries()) {
      const opening = {
        ...{ procedure: 'supervision' as const, id: context.newId() },
        command: { name: 'supervision.draft', facts, actor },
      };
      const one = { ...act, commandId: `${act.commandId}/${index}` };
      opened.push(...(await this.openings.open(tx, writes, one, [opening], related, words)));
    }
    return opened;
  }
}

/** Is this what has come due? */
function foundNow(due: Milestone[], key: string): boolean {
  return due.some(({ kind, rung }) => kind === 'found' && rung === key);
}

/** Reminders go out under the name of the petition office: that of the desk, or the bureau of the place. */
function reminding(
  state: CaseState & { deskUnit?: string },
  { policy }: Context,
): { actorUnit: string; unit?: string } {
  const bureau = policy.units.find(({ kind }) => kind === 'petition_bureau')?.id;
  const unit = bureau ?? state.deskUnit;
  return unit ? { actorUnit: unitTitle(policy, unit), unit } : { actorUnit: '' };
}

/** One milestone as a journal event. A right that lapses is only noted, what a trigger has found opens a draft; a rung or a breach is told to those whom the pack names. */
function passed(state: CaseState, { clock, kind, rung = kind }: Milestone, context: Context): Passed {
  const rungs = { [`${clock}.${rung}`]: 'sent', ...silentRungs(state, clock, context) };
  const data = { clock, rung };
  if (kind === 'lapse') return { name: 'clock.lapsed', data, rungs: { [`${clock}.${rung}`]: 'lapsed' } };
  if (kind === 'found')
    return {
      name: 'supervision.found',
      data: { trigger: rung.split('/')[0] },
      rungs: { [`${clock}.${rung}`]: 'drafted' },
    };
  if (kind === 'overdue') {
    const to = ['case:handler', 'case:unit_head', 'role:supervisor'];
    return {
      name: 'supervision.urged',
      data: { ...data, to, document: 'D23' },
      rungs: { [`${clock}.${rung}`]: 'sent' },
      papers: ['D23'],
    };
  }
  if (kind === 'patrol') {
    const to = ['case:handler', 'case:unit_head'];
    return { name: 'supervision.reminded', data: { ...data, to, channel: 'in_app' }, rungs };
  }
  const step = context.policy.ladder.rungs.find((one) => one.id === rung);
  const papers = step?.document ? { papers: [step.document] } : {};
  return {
    name: 'supervision.reminded',
    data: { ...data, to: step?.to, document: step?.document, channel: step?.channel },
    rungs,
    ...papers,
  };
}

/** Steps of this limit that will never be sent, with the reason (design §12.5); recorded once, with the first that is. */
function silentRungs(state: CaseState, id: string, { policy, calendar }: Context): Record<string, string> {
  const clock = state.clocks[id];
  if (!clock) return {};
  const silent = planRungs(clock, policy.ladder, calendar).filter((planned) => planned.fate !== 'send');
  const fresh = silent.filter((planned) => state.rungs[`${id}.${planned.rung}`] === undefined);
  return Object.fromEntries(fresh.map((planned) => [`${id}.${planned.rung}`, planned.fate]));
}
