import { mayKnow } from '../kernel/hats';
import { blankHead } from '../kernel/fold';
import { person } from '../kernel/testing';
import { mediationFact } from './clocks';
import { cast } from './mediation.fixture';
import { mediation } from './mediation';
import { mediationNext } from './next';
import { mediationHats, mediationReaders } from './rights';
import type { MediationState } from './state';

const blank = mediation.blank(blankHead('m1', 'mediation', 'x', '2026-04-20T01:00:00.000Z', 'civil1'));
const file = (more: Partial<MediationState> = {}): MediationState => ({ ...blank, committee: 'civil', ...more });
const hats = (actor: keyof typeof cast, more: Partial<MediationState> = {}) => mediationHats(file(more), cast[actor]);
const moving = { handingOver: { toCommittee: 'environment', toSource: 'visit', from: 'accepted' } };
const ofTown = {
  ownerLevel: 'town',
  ownerUnits: ['shipai_center', 'shipai_judicial_office'],
  committee: 'general_town',
};

describe('S3-10: who stands how to a file', () => {
  it('its committee holds it; the one to which it goes shall sign for it', () => {
    expect(hats('civil')).toEqual(['holder']);
    expect(hats('env')).toEqual([]);
    expect(hats('env', moving)).toEqual(['receiver']);
    expect(hats('civil', moving)).toEqual(['holder']);
    expect(hats('civil', { committee: 'environment', formerCommittees: ['civil'] })).toEqual(['former']);
  });

  it('a mediator without a committee, and an office that does not mediate, hold nothing', () => {
    expect(mediationHats(file({ committee: '' }), person('x', { roles: ['mediator'] }))).toEqual([]);
    expect(mediationHats(file(), person('x', { roles: ['handler'], committee: 'civil' }))).toEqual([]);
    expect(mediationHats(file(), person('x', { roles: ['committee_head'], committee: 'civil' }))).toEqual(['holder']);
  });

  it('only at the staff’s door', () => {
    expect(mediationHats(file(), { ...cast.civil, door: 'public' })).toEqual([]);
  });

  it('the manager guides what he does not hold', () => {
    expect(hats('manager')).toEqual(['guiding']);
    const both = { ...cast.manager, roles: ['mediation_manager', 'mediator'], committee: 'civil' };
    expect(mediationHats(file(), both)).toEqual(['holder']);
  });

  it('the body that entrusted it speaks through its liaison, and through nobody else’s', () => {
    expect(hats('court', { entrustedBy: 'court' })).toEqual(['entruster']);
    expect(hats('court', { entrustedBy: 'police' })).toEqual([]);
    expect(hats('court')).toEqual([]);
    expect(mediationHats(file({ entrustedBy: 'court' }), person('x', { unit: 'court', roles: ['guide'] }))).toEqual([]);
  });

  it('a town’s file is its offices’; after it was handed on they once held it', () => {
    expect(hats('office', ofTown)).toEqual(['holder']);
    expect(hats('otherTown', ofTown)).toEqual([]);
    const gone = { ...ofTown, committee: 'civil', handOvers: 1, formerCommittees: ['general_town', 'family'] };
    expect([hats('office', gone), hats('civil', gone), hats('family', gone)]).toEqual([
      ['former'],
      ['holder'],
      ['former'],
    ]);
    expect(mediationHats(file(gone), person('x', { roles: ['mediator'], committee: 'general_town' }))).toEqual([]);
  });
});

describe('Who may know of a file', () => {
  const reads = (actor: keyof typeof cast, more: Partial<MediationState>) =>
    mayKnow(mediationReaders(file(more)), cast[actor]);

  it('whoever holds, held or shall hold it, and whoever entrusted, asked or confirms it', () => {
    expect([reads('civil', {}), reads('env', {}), reads('env', moving)]).toEqual([true, false, true]);
    expect(reads('env', { formerCommittees: ['environment'] })).toBe(true);
    expect([
      reads('court', {}),
      reads('court', { entrustedBy: 'court' }),
      reads('court', { requestedBy: ['court'] }),
    ]).toEqual([false, true, true]);
    expect(reads('court', { confirmation: { court: 'court', appliedOn: '2026-05-01', valid: null } })).toBe(true);
  });

  it('the name of a town’s committee opens no door: every town has one of that kind', () => {
    expect(mediationReaders(file(ofTown)).filter((key) => key.startsWith('committee:'))).toEqual([]);
    expect(reads('office', ofTown)).toBe(true);
    const gone = { ...ofTown, committee: 'civil', handOvers: 1, formerCommittees: ['general_town', 'family'] };
    expect(mediationReaders(file(gone)).filter((key) => key.startsWith('committee:'))).toEqual([
      'committee:civil',
      'committee:family',
    ]);
  });
});

describe('What a file waits for', () => {
  const owed = (status: string, more: Partial<MediationState> = {}) => mediationNext[status]?.(file(more));
  const parties = [
    { id: 'p1', side: 'applicant' },
    { id: 'p2', side: 'respondent' },
  ];
  const who = 'committee:civil';
  const ends = ['mediation.effective'];

  it('the receipt, by the committee to which it goes', () => {
    const receive = { act: 'mediation.receive', ends: ['mediation.received'] };
    expect(owed('entrusted')).toEqual({ ...receive, title: '核对并签收移送材料', who });
    expect(owed('handing_over', moving)).toEqual({
      ...receive,
      title: '核对并签收移交材料',
      who: 'committee:environment',
    });
    expect(owed('handing_over')?.who).toBe(who);
  });

  it('the word of every party, then acceptance (调解法 3, 17)', () => {
    expect(owed('received', { parties, consents: { p1: true } })).toEqual({
      ...{ act: 'mediation.record_consent', title: '征询各方意愿', who, ends },
    });
    expect(owed('received', { parties, consents: { p1: true, p2: true } })).toEqual({
      ...{ act: 'mediation.accept', title: '受理', who, ends },
    });
    expect(owed('received')?.act).toBe('mediation.record_consent');
  });

  it('a mediator, the rights told, a session, an agreement or its end', () => {
    expect(owed('accepted')).toEqual({ act: 'mediation.choose_mediator', who, ends });
    expect(owed('accepted', { mediators: ['civil1'] })).toEqual({ act: 'mediation.inform_rights', who, ends });
    expect(owed('accepted', { mediators: ['civil1'], rightsInformed: true })).toEqual({
      ...{ act: 'mediation.hold_session', title: '组织调解', who, ends },
    });
    expect(owed('mediating')).toEqual({
      ...{ act: 'mediation.sign_agreement', title: '促成协议或者终止', who, ends },
    });
  });

  it('the next payment by its day, and at the end the archive', () => {
    const agreement = {
      ...{ oral: false, total: 2, parties: [] },
      instalments: [
        { due: '2026-06-01', amount: 1, performedOn: '2026-06-01' },
        { due: '2026-07-01', amount: 1 },
      ],
    };
    expect(owed('effective', { agreement })).toEqual({ act: 'mediation.record_performance', who, by: '2026-07-01' });
    expect(owed('effective')).toEqual({ act: 'mediation.record_performance', who });
    for (const status of ['performed', 'confirmed', 'terminated'])
      expect(owed(status)).toEqual({ act: 'mediation.archive', who });
  });
});

describe('What rules may ask of a file', () => {
  const fact = (name: string, more: Partial<MediationState> = {}) => mediationFact(file(more), name);
  const instalments = [{ due: '2026-06-01', amount: 1 }];
  const agreement = { oral: false, total: 1, parties: [], instalments };

  it('its kind, its consents, its performance; nothing that it does not know', () => {
    expect(fact('source', { source: 'visit' })).toBe('visit');
    expect(fact('dispute_type', { disputeType: 'labour' })).toBe('labour');
    expect(fact('court_procedure', { courtProcedure: 'ordinary' })).toBe('ordinary');
    expect([fact('death_involved'), fact('death_involved', { death: true })]).toEqual([false, true]);
    expect([
      fact('party_refused', { consents: { p1: true } }),
      fact('party_refused', { consents: { p1: false } }),
    ]).toEqual([false, true]);
    expect([fact('rights_informed'), fact('rights_informed', { rightsInformed: true })]).toEqual([false, true]);
    expect(fact('consents_all')).toBe(false);
    expect(fact('consents_all', { parties: [{ id: 'p1', side: 'applicant' }], consents: { p1: true } })).toBe(true);
    expect([fact('performed'), fact('performed', { agreement })]).toEqual([false, false]);
    const paid = { ...agreement, instalments: [{ ...instalments[0]!, performedOn: '2026-06-01' }] };
    expect(fact('performed', { agreement: paid })).toBe(true);
    expect(fact('weather')).toBeUndefined();
  });
});
