import { powersOf } from '../agent';
import { absent, present, recordOf, textOf } from '../../kernel/facts';
import type { CommandRow, Turn } from '../../kernel/procedure';
import { demand } from '../../kernel/refusal';
import type { PetitionState } from '../state';
import { notInFuture } from './days';
import { desk } from './intake';

type Row = CommandRow<PetitionState>;
type At = Turn<PetitionState>;

/** The principal's written word: for what, since when, and the proof of it (S2-4). */
function mandated({ state, facts, context }: At): void {
  const mandate = recordOf(facts.mandate);
  const missing = absent(mandate, ['scope', 'consentOn', 'proof']);
  const errors = missing.map((field) => ({
    pointer: `/mandate/${field}`,
    code: 'required',
    message: '委托须写明事项、同意日期和凭证',
  }));
  demand(missing.length === 0, 'proxy_mandate_missing', '代办须有委托人书面同意和委托事项。', errors);
  notInFuture(mandate.consentOn, context.today, '/mandate/consentOn', '同意日期');
  const agent = textOf(recordOf(facts.agent).name);
  demand(!state.people.includes(agent), 'proxy_is_principal', '代办员不能是委托人本人。');
}

/** 代办: an agent carries papers and asks; he neither withdraws nor rates for the principal (S2-4, S2-5). */
export const proxy: Record<string, Row> = {
  'petition.authorise_proxy': {
    title: '委托代办',
    article: 'S2-4',
    from: 'open',
    to: [],
    who: [...desk, 'role:town_officer', 'role:proxy_agent', 'unit_staff'],
    papers: ['D34'],
    content: mandated,
    events: ({ facts: { agent, mandate } }) => {
      const { handed, powers } = recordOf(mandate);
      const data = { handed: present(handed), agent: recordOf(agent).login, powers: powersOf(powers) };
      return [{ name: 'petition.proxy_authorised', data }];
    },
  },
};
