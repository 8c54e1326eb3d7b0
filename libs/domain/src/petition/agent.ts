import { textsOf } from '../kernel/facts';
import { demand } from '../kernel/refusal';
import type { Actor, Json } from '../kernel/types';
import type { PetitionState } from './state';

/** What an agent may be let do (dictionary proxy_powers). */
export type Power = 'submit' | 'supplement' | 'receive' | 'enquire' | 'settle';

/** A mandate that names no powers is a general one; to settle is never presumed: that is special authority (S2-4). */
const general: readonly Power[] = ['submit', 'supplement', 'receive', 'enquire'];

type Proxied = Pick<PetitionState, 'agent' | 'sealed'>;

/** Codes of the powers that a mandate gives. */
export function powersOf(powers: Json | undefined): string[] {
  const named = [...new Set(textsOf(powers))];
  return named.length ? named : [...general];
}

/** May the agent of this matter do it? False also where there is none. */
export function mayDo({ agent }: Proxied, power: Power): boolean {
  return agent?.powers.includes(power) ?? false;
}

/** Is the actor the agent himself, by his own account? */
export function isAgent({ agent }: Proxied, actor: Actor): boolean {
  return actor.door === 'staff' && agent?.login === actor.login;
}

/** Keys of the agent who may enquire; behind the wall of an accusation nobody reads by a mandate (Art. 30). */
export function agentReads(state: Proxied): string[] {
  const { agent, sealed } = state;
  return agent?.login && !sealed && mayDo(state, 'enquire') ? [`login:${agent.login}`] : [];
}

const words: Record<Power, string> = {
  submit: '代为提出请求、申请复查复核',
  supplement: '代为补充材料',
  receive: '代收文书',
  enquire: '代为查询进度',
  settle: '代为和解（特别授权）',
};

/** What the agent himself does must stand in his mandate; others are not asked. Throws proxy_out_of_scope. */
export function withinMandate(state: Proxied, actor: Actor, power: Power): void {
  const allowed = !isAgent(state, actor) || mayDo(state, power);
  demand(allowed, 'proxy_out_of_scope', `委托书没有写明“${words[power]}”，请信访人本人办理或者另行授权。`);
}
