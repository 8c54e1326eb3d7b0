import { calendar, clockStory, redYellowBlue, at } from '../../../../test/support/law-data';
import { clockView } from './view';

const claim = { category: 'claim', route: 'petition', mode: 'ordinary' };

describe('M1: a walk-in claim from registration to the archive', () => {
  const m1 = clockStory('zhongxiang', { sources: [], known: { identity_clear: true } });
  const clock = (id: string) => m1.clocks[id];

  it('registration starts T01 and no claim clock', () => {
    m1.tell('petition.registered', '2026-03-30 09:12');
    expect(clock('T01')).toMatchObject({ from: '2026-03-30', dueRaw: '2026-04-14', dueRolled: '2026-04-14' });
    expect(clock('L1')).toMatchObject({ dueRaw: '2026-04-02' });
    expect(['T02', 'T03', 'T05', 'simplified_accept'].map(clock)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('the assignment ends T01; the unit has T03, T04 and the limit written in the letter', () => {
    m1.tell('petition.triaged', '2026-03-30 10:00', {}, claim);
    m1.tell(
      'petition.assigned',
      '2026-04-01 09:00',
      { deadline: '2026-07-10' },
      { sources: ['transferred', 'assigned'] },
    );
    m1.tell('petition.arrived', '2026-04-01 09:00');
    expect(clock('T01')).toMatchObject({ stoppedOn: '2026-04-01', late: false });
    expect(clock('T03')).toMatchObject({ from: '2026-04-01', dueRaw: '2026-04-16', dueRolled: '2026-04-16' });
    expect(clock('T04')).toMatchObject({
      dueRaw: '2026-04-09',
      dueRolled: '2026-04-09',
      rightOf: 'case:responsible_unit',
    });
    expect(clock('T11')).toMatchObject({ dueRaw: '2026-07-10', dueRolled: '2026-07-10', budget: 100 });
    expect(clock('L2')).toMatchObject({ dueRaw: '2026-04-11', dueRolled: '2026-04-13', kind: 'commitment' });
  });

  it('acceptance ends T04 without judging a right as late, and starts the sixty days', () => {
    m1.tell('petition.signed', '2026-04-02 09:00');
    m1.tell('petition.accepted', '2026-04-08 10:00');
    expect(clock('T04')).toMatchObject({ stoppedOn: '2026-04-08' });
    expect(clock('T04')).not.toHaveProperty('late');
    expect(clock('T03')).not.toHaveProperty('stoppedAt');
    expect(clock('T05')).toMatchObject({ from: '2026-04-08', dueRaw: '2026-06-07', dueRolled: '2026-06-08' });
  });

  it('proven delivery of the notice ends T03', () => {
    m1.tell('petition.notified', '2026-04-08 16:00');
    expect(clock('T03')).toMatchObject({ stoppedOn: '2026-04-08', late: false });
    expect(clock('L2')).toMatchObject({ stoppedOn: '2026-04-08' });
  });

  it('the grant counts from the original end of T05 and takes its place', () => {
    const changed = m1.tell('petition.extension_granted', '2026-06-02 08:50', { days: 30 });
    expect(changed.map(({ id }) => id)).toEqual(['T05', 'T06']);
    expect(clock('T06')).toMatchObject({
      from: '2026-06-07',
      budget: 30,
      dueRaw: '2026-07-07',
      dueRolled: '2026-07-07',
      length: 90,
    });
    expect(clock('T05')).toMatchObject({ extended: 30, dueRaw: '2026-06-07' });
  });

  it('delivery of the opinion ends both, in time; the petitioner has thirty days', () => {
    m1.tell('petition.opinion_delivered', '2026-06-26 10:15', {}, { known: { delivery_proven: true } });
    expect(clock('T05')).toMatchObject({ stoppedOn: '2026-06-26', late: false });
    expect(clock('T06')).toMatchObject({ stoppedOn: '2026-06-26', late: false });
    expect(clock('L3')).toMatchObject({ stoppedOn: '2026-06-26', late: true });
    expect(clock('T07')).toMatchObject({
      from: '2026-06-26',
      dueRaw: '2026-07-26',
      dueRolled: '2026-07-27',
      rightOf: 'case:petitioner',
    });
  });

  it('a Sunday is no last day for the right, and on Tuesday it has lapsed', () => {
    m1.tell('petition.result_reported', '2026-06-29 09:00');
    expect(clock('T11')).toMatchObject({ stoppedOn: '2026-06-29', late: false });
    const state = (when: string) => clockView(clock('T07')!, { now: at(when), calendar, colours: redYellowBlue }).state;
    expect([state('2026-07-27 23:59'), state('2026-07-28 00:00')]).toEqual(['running', 'lapsed']);
  });
});

describe('Art. 23: objection and the second arrival', () => {
  const story = clockStory('zhongxiang', { ...claim, sources: ['transferred'], known: { identity_clear: true } });

  it('an approved objection ends T03, and the next letter starts T03 and T04 anew (A03)', () => {
    story.tell('petition.arrived', '2026-10-08 15:00');
    expect(story.clocks.T04).toMatchObject({ dueRaw: '2026-10-14' });
    story.tell('petition.objected', '2026-10-09 10:00');
    story.tell('petition.objection_approved', '2026-10-09 11:00');
    expect(story.clocks.T03).toMatchObject({ stoppedOn: '2026-10-09' });
    story.tell('petition.arrived', '2026-10-10 09:00');
    expect(story.clocks.T03).toMatchObject({ from: '2026-10-10', dueRaw: '2026-10-25', dueRolled: '2026-10-26' });
    expect(story.clocks.T04).toMatchObject({ from: '2026-10-10', dueRaw: '2026-10-16' });
    expect(story.clocks.T03).not.toHaveProperty('stoppedAt');
  });

  it('an acceptance said twice does not give the unit new sixty days', () => {
    story.tell('petition.accepted', '2026-10-14 09:00');
    story.tell('petition.accepted', '2026-10-20 09:00');
    expect(story.clocks.T05).toMatchObject({ from: '2026-10-14', dueRaw: '2026-12-13', dueRolled: '2026-12-14' });
  });
});

describe('Design §12.1: late only after the rolled day', () => {
  it.each([
    ['2026-10-04 10:00', false],
    ['2026-10-08 23:59', false],
    ['2026-10-09 00:00', true],
  ])('an opinion delivered %s is late: %s', (when, late) => {
    const story = clockStory('tongling', { ...claim, sources: ['transferred'] });
    story.tell('petition.accepted', '2026-08-05 09:00');
    story.tell('petition.opinion_delivered', when);
    expect(story.clocks.T05).toMatchObject({ stoppedOn: when.slice(0, 10), late });
  });

  it('T06 ends with T05 whatever ends it, and a grant made twice starts nothing new', () => {
    const story = clockStory('tongling', { ...claim, sources: ['transferred'] });
    story.tell('petition.accepted', '2026-08-05 09:00');
    story.tell('petition.extension_granted', '2026-10-08 09:00', { days: 20 });
    expect(story.tell('petition.extension_granted', '2026-10-09 09:00', { days: 20 })).toEqual([]);
    story.tell('petition.merged', '2026-10-20 09:00');
    expect(story.clocks.T05).toMatchObject({ late: false, extended: 20 });
    expect(story.clocks.T06).toMatchObject({
      from: '2026-10-04',
      dueRaw: '2026-10-24',
      stoppedOn: '2026-10-20',
      late: false,
    });
  });
});

describe('Who has which limit', () => {
  it('an unknown petitioner needs no notice, but the unit keeps its right to object (A18)', () => {
    const story = clockStory('tongling', { ...claim, sources: ['transferred'], known: { identity_clear: false } });
    story.tell('petition.arrived', '2026-03-17 09:00');
    expect(Object.keys(story.clocks).sort()).toEqual(['L2_accept', 'T04']);
  });

  it('an accusation has T01 only, wherever it goes', () => {
    const story = clockStory('tongling', { known: { identity_clear: true } });
    story.tell('petition.registered', '2026-03-05 09:00');
    story.tell('petition.triaged', '2026-03-05 10:00', {}, { category: 'accusation', mode: 'ordinary' });
    story.tell('petition.forwarded', '2026-03-05 11:00', {}, { sources: ['transferred'] });
    story.tell('petition.arrived', '2026-03-05 11:00');
    expect(Object.keys(story.clocks)).toEqual(['T01']);
  });

  it('a bureau that accepts the matter itself has received it directly: T02 counts from registration (Art. 23)', () => {
    const story = clockStory('tongling', { ...claim, known: { identity_clear: true } });
    story.tell('petition.registered', '2026-03-02 08:40');
    expect(story.clocks).not.toHaveProperty('T02');
    story.tell('petition.accepted', '2026-03-04 09:00', {}, { sources: ['direct'] });
    expect(story.clocks.T02).toMatchObject({ from: '2026-03-02', dueRaw: '2026-03-17' });
    expect(story.clocks.T01).toMatchObject({ stoppedOn: '2026-03-04' });
  });

  it('the right to ask for review does not run before delivery is proven (right 8)', () => {
    const story = clockStory('tongling', { ...claim });
    story.tell('petition.opinion_delivered', '2026-06-26 10:15');
    expect(story.clocks).not.toHaveProperty('T07');
  });

  it('a grant without a running T05 starts nothing', () => {
    expect(
      clockStory('tongling', { ...claim }).tell('petition.extension_granted', '2026-06-02 09:00', { days: 30 }),
    ).toEqual([]);
  });
});

describe('S4-9: the promises run beside the law', () => {
  it('110: triage shows the simplified mode, and its limits count from registration (A10)', () => {
    const story = clockStory('tongling', { known: { identity_clear: true } });
    story.tell('petition.registered', '2026-03-02 08:40');
    expect(Object.keys(story.clocks)).toEqual(['T01']);
    story.tell(
      'petition.triaged',
      '2026-03-02 08:50',
      {},
      { category: 'claim', route: 'petition', mode: 'simplified' },
    );
    expect(story.clocks.L3_accept).toMatchObject({ from: '2026-03-02', dueRaw: '2026-03-03', dueRolled: '2026-03-03' });
    expect(story.clocks.simplified_accept).toMatchObject({ from: '2026-03-02', dueRaw: '2026-03-05' });
    story.tell('petition.forwarded', '2026-03-02 09:00', {}, { sources: ['transferred'] });
    story.tell('petition.arrived', '2026-03-02 09:00');
    story.tell('petition.accepted', '2026-03-02 10:00');
    expect(story.clocks.L3_accept).toMatchObject({ stoppedOn: '2026-03-02' });
    expect(story.clocks.L3_handle).toMatchObject({ dueRaw: '2026-03-12', dueRolled: '2026-03-12' });
    expect(story.clocks.simplified_opinion).toMatchObject({ dueRaw: '2026-03-16', unit: 'working' });
    expect(story.clocks.T05).toMatchObject({ dueRaw: '2026-05-01', dueRolled: '2026-05-06' });
  });

  it('100: a day to receive, the same day to reply, and a late reply is late on the promise only (A09)', () => {
    const story = clockStory('tongling', {
      category: 'suggestion',
      mode: 'consult',
      sources: ['transferred'],
      known: { identity_clear: true },
    });
    story.tell('petition.arrived', '2026-06-08 10:00');
    expect(story.clocks.L1_receive).toMatchObject({ from: '2026-06-08', dueRaw: '2026-06-09' });
    story.tell('petition.signed', '2026-06-08 11:00');
    expect(story.clocks.L1_reply).toMatchObject({ from: '2026-06-08', dueRaw: '2026-06-08', dueRolled: '2026-06-08' });
    story.tell('petition.suggestion_replied', '2026-06-10 11:00');
    expect(story.clocks.L1_reply).toMatchObject({ stoppedOn: '2026-06-10', late: true });
    expect(story.clocks.T03).not.toHaveProperty('stoppedAt');
  });
});
