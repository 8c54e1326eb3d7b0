import { clockStory } from '../../../../test/support/law-data';

const mediation = (known: Record<string, string>) =>
  clockStory('zhongxiang', { procedure: 'mediation', sources: [], known });

describe('M3: a court file passes through three committees', () => {
  const m3 = mediation({ source: 'court_before', disputeType: 'damage' });

  it('has three working days to be received, and no mediation clock before', () => {
    m3.tell('mediation.entrusted', '2026-04-20 10:00');
    expect(m3.clocks).toMatchObject({
      handoff_receipt: { from: '2026-04-20', dueRaw: '2026-04-23', dueRolled: '2026-04-23' },
    });
    expect(m3.clocks).not.toHaveProperty('T14');
  });

  it('runs from the receipt, thirty days before suit', () => {
    m3.tell('mediation.received', '2026-04-21 09:00');
    m3.tell('mediation.accepted', '2026-04-24 09:00');
    expect(m3.clocks.handoff_receipt).toMatchObject({ stoppedOn: '2026-04-21', late: false });
    expect(m3.clocks.T14).toMatchObject({
      rule: 'court_before',
      from: '2026-04-21',
      dueRaw: '2026-05-21',
      dueRolled: '2026-05-21',
    });
  });

  it('the old clock runs while the file is on its way', () => {
    const changed = m3.tell('mediation.handed_over', '2026-05-07 10:00');
    expect(changed.map(({ id }) => id)).toEqual(['handoff_receipt']);
    expect(m3.clocks.handoff_receipt).toMatchObject({ from: '2026-05-07', dueRaw: '2026-05-11' });
    expect(m3.clocks.T14).not.toHaveProperty('stoppedAt');
  });

  it('the receipt ends it and starts thirty ordinary days; the event keeps both', () => {
    const changed = m3.tell(
      'mediation.received',
      '2026-05-08 09:00',
      { handedOver: true },
      { known: { source: 'visit' } },
    );
    expect(changed.filter(({ id }) => id === 'T14')).toMatchObject([
      { rule: 'court_before', stoppedOn: '2026-05-08', late: false },
      { rule: 'ordinary', from: '2026-05-08', dueRaw: '2026-06-07', dueRolled: '2026-06-08' },
    ]);
    expect(m3.clocks.handoff_receipt).toMatchObject({ stoppedOn: '2026-05-08' });
  });

  it('and so does the second hand-over; the agreement opens the window for confirmation', () => {
    m3.tell('mediation.handed_over', '2026-05-25 10:00');
    expect(m3.clocks.handoff_receipt).toMatchObject({ from: '2026-05-25', dueRaw: '2026-05-28' });
    m3.tell('mediation.received', '2026-05-27 09:00', { handedOver: true });
    expect(m3.clocks.T14).toMatchObject({
      rule: 'ordinary',
      from: '2026-05-27',
      dueRaw: '2026-06-26',
      dueRolled: '2026-06-26',
    });
    m3.tell('mediation.effective', '2026-06-12 16:00');
    expect(m3.clocks.T14).toMatchObject({ stoppedOn: '2026-06-12', late: false });
    expect(m3.clocks.T13).toMatchObject({
      from: '2026-06-12',
      dueRaw: '2026-07-12',
      dueRolled: '2026-07-13',
      rightOf: 'case:parties',
    });
    m3.tell('mediation.confirmation_applied', '2026-07-13 10:00');
    expect(m3.clocks.T13).toMatchObject({ stoppedOn: '2026-07-13' });
  });

  it('a file given back keeps its old clock', () => {
    const story = mediation({ source: 'visit' });
    story.tell('mediation.accepted', '2026-11-12 09:00');
    story.tell('mediation.handed_over', '2026-11-16 09:00');
    story.tell('mediation.returned', '2026-11-17 09:00');
    expect(story.clocks.handoff_receipt).toMatchObject({ stoppedOn: '2026-11-17' });
    expect(story.clocks.T14).toMatchObject({ from: '2026-11-12', dueRaw: '2026-12-12', dueRolled: '2026-12-14' });
    expect(story.clocks.T14).not.toHaveProperty('stoppedAt');
  });
});

describe('T14 by type (mediation.limits)', () => {
  it('during suit: fifteen days from the receipt, longer when all agree (A02)', () => {
    const story = mediation({ source: 'court_during', courtProcedure: 'ordinary', disputeType: 'contract' });
    story.tell('mediation.entrusted', '2026-06-22 10:00');
    story.tell('mediation.received', '2026-06-23 09:00');
    expect(story.clocks.T14).toMatchObject({
      rule: 'court_during_ordinary',
      dueRaw: '2026-07-08',
      dueRolled: '2026-07-08',
    });
    story.tell('mediation.accepted', '2026-06-29 09:40');
    story.tell('mediation.extended', '2026-07-03 09:00', { days: 15 });
    expect(story.clocks.T14).toMatchObject({
      from: '2026-06-23',
      extended: 15,
      dueRaw: '2026-07-23',
      dueRolled: '2026-07-23',
    });
  });

  it('labour: fifteen days from the application (A06); without one on file, from acceptance', () => {
    const story = mediation({ source: 'town', disputeType: 'labour' });
    story.tell('mediation.applied', '2026-03-30 15:00');
    story.tell('mediation.accepted', '2026-03-31 09:00');
    expect(story.clocks.T14).toMatchObject({ rule: 'labour', from: '2026-03-30', dueRaw: '2026-04-14' });
    const entrusted = mediation({ source: 'visit', disputeType: 'labour' });
    entrusted.tell('mediation.accepted', '2026-03-31 09:00');
    expect(entrusted.clocks.T14).toMatchObject({ rule: 'labour', from: '2026-03-31', dueRaw: '2026-04-15' });
  });

  it('medical: thirty working days, of which those of an appraisal are not counted', () => {
    const story = mediation({ source: 'visit', disputeType: 'medical' });
    story.tell('mediation.accepted', '2026-09-01 09:00');
    expect(story.clocks.T14).toMatchObject({ rule: 'medical', unit: 'working', dueRaw: '2026-10-19' });
    story.tell('mediation.appraisal_started', '2026-09-07 09:00');
    story.tell('mediation.appraisal_ended', '2026-09-14 09:00');
    expect(story.clocks.T14).toMatchObject({ excluded: 5, dueRaw: '2026-10-26' });
  });

  it('everybody else: thirty days from acceptance', () => {
    const story = mediation({ source: 'visit', disputeType: 'contract' });
    story.tell('mediation.applied', '2026-11-11 09:00');
    expect(story.clocks).not.toHaveProperty('T14');
    story.tell('mediation.accepted', '2026-11-12 09:00');
    expect(story.clocks.T14).toMatchObject({
      rule: 'ordinary',
      from: '2026-11-12',
      dueRaw: '2026-12-12',
      dueRolled: '2026-12-14',
    });
  });
});

describe('A12: three exits, and the claim goes on', () => {
  it('nothing an escalation does touches a clock of the petition', () => {
    const story = clockStory('shangqiu', { category: 'claim', route: 'petition', sources: ['transferred'] });
    story.tell('petition.accepted', '2026-05-11 09:00');
    expect(story.clocks.T05).toMatchObject({ from: '2026-05-11', dueRaw: '2026-07-10', dueRolled: '2026-07-10' });
    for (const name of [
      'escalation.raised',
      'escalation.handed_over',
      'escalation.result_recorded',
      'petition.conduct_reported',
    ])
      expect(story.tell(name, '2026-05-20 09:00', { days: 30, deadline: '2026-09-01' })).toEqual([]);
    const p3 = clockStory('shangqiu', { category: 'claim', route: 'petition', sources: ['transferred'] });
    p3.tell('petition.accepted', '2026-05-06 09:00');
    expect(p3.clocks.T05).toMatchObject({ dueRaw: '2026-07-05', dueRolled: '2026-07-06' });
  });

  it('a recommendation has the limit that it states itself (T12, Art. 40)', () => {
    const story = clockStory('shangqiu', { procedure: 'supervision' });
    story.tell('supervision.recommended', '2026-10-19 09:00', { deadline: '2026-11-30' });
    expect(story.clocks.T12).toMatchObject({ from: '2026-10-19', dueRaw: '2026-11-30', budget: 42 });
  });
});
