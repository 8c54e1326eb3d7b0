import { calendar } from '../../../../test/support/law-data';
import { law } from '../../../../test/property/law';
import { petitionReaders } from './rights';
import { filled, handed, Petition } from './petition.fixture';

const parts = [
  { part: 'a', outcome: 'supported', basis: '…' },
  { part: 'b', outcome: 'supported', basis: '…' },
];
const papers = { D01: 1, D04: 1, D05: 1, D06: 1, D11: 1, D12: 1, D16: 1, D18: 1, D22: 3, D32: 2, D33: 1 };

describe('M1: a village doctor’s eighteen years, from the desk to the archive', () => {
  const story = new Petition(law(), calendar);

  it('30 March: registered without any threshold, and fifteen days to pass it on', () => {
    const { events, state } = story.do('2026-03-30 09:12', 'guide', 'register', filled.register);
    expect(events[0]?.papers).toEqual(['D01', 'D05']);
    expect(state.status).toBe('registered');
    expect(story.due('T01')).toEqual(['2026-04-14', '2026-04-14']);
    expect(story.clock('T05')).toBeUndefined();
    expect(story.refused('2026-03-30 09:20', 'guide', 'assign', { to: 'health', deadline: '2026-07-10' })).toBe(
      'category_required',
    );
  });

  it('sorted as a claim on the petition route, in two parts', () => {
    const facts = { ...filled.claim, subMatters: [{ part: 'a' }, { part: 'b' }] };
    expect(story.do('2026-03-30 09:40', 'triage', 'triage', facts).state).toMatchObject({
      status: 'triaged',
      handlingMode: 'ordinary',
    });
  });

  it('1 April: assigned with a limit; T03 and T04 run from the arrival, T01 ends', () => {
    expect(story.refused('2026-04-01 09:05', 'triage', 'assign', { to: 'health' })).toBe('assign_deadline_required');
    story.do('2026-04-01 09:10', 'triage', 'assign', { to: 'health', deadline: '2026-07-10' });
    expect(story.clock('T01')?.stoppedOn).toBe('2026-04-01');
    expect(story.due('T03')).toEqual(['2026-04-16', '2026-04-16']);
    expect(story.due('T04')).toEqual(['2026-04-09', '2026-04-09']); // Qingming, 4–6 April, is not counted
    expect(story.due('T11')).toEqual(['2026-07-10', '2026-07-10']);
    story.do('2026-04-01 09:30', 'triage', 'notify_whereabouts', { where: '…', contact: { name: '…' } });
  });

  it('other units see nothing; signing on the next day moves no limit', () => {
    expect(story.refused('2026-04-01 15:00', 'mzj', 'sign')).toBe('not_found');
    story.do('2026-04-02 08:40', 'wjj', 'sign');
    expect(story.clock('T03')?.from).toBe('2026-04-01');
  });

  it('8 April: accepted; sixty days, of which the last is a Sunday; only proven delivery ends T03', () => {
    story.do('2026-04-08 10:02', 'wjj', 'accept', filled.accept);
    expect(story.clock('T04')?.stoppedOn).toBe('2026-04-08');
    expect(story.clock('T03')?.stoppedOn).toBeUndefined();
    expect(story.due('T05')).toEqual(['2026-06-07', '2026-06-08']);
    story.do('2026-04-08 16:20', 'wjj', 'deliver', handed('D06', '2026-04-08'));
    expect(story.clock('T03')).toMatchObject({ stoppedOn: '2026-04-08', late: false });
  });

  it('April: heard and investigated; the petition office may not answer for the unit', () => {
    story.do('2026-04-10 09:30', 'wjj', 'record_interview');
    story.do('2026-04-14 15:30', 'wjj', 'record_investigation');
    expect(story.refused('2026-04-15 09:00', 'triage', 'issue_opinion', { parts })).toBe('opinion_not_competent_body');
  });

  it('June: the handler asks for thirty days, the head grants them from the unrolled last day', () => {
    const asked = story.do('2026-06-01 09:00', 'wjj', 'request_extension', { days: 30 });
    expect(asked.state.pending).toMatchObject({
      act: 'petition.approve_extension',
      by: ['unit_head'],
      proposedBy: 'wjj1',
    });
    expect(story.clock('T06')).toBeUndefined();
    expect(story.refused('2026-06-01 09:05', 'wjj', 'approve_extension')).toBe('extension_approver_not_head');
    expect(story.do('2026-06-02 08:50', 'wjjHead', 'approve_extension').state.pending).toBeNull();
    expect(story.clock('T06')).toMatchObject({
      from: '2026-06-07',
      budget: 30,
      dueRaw: '2026-07-07',
      dueRolled: '2026-07-07',
    });
    story.do('2026-06-03 10:00', 'wjj', 'deliver', handed('D15', '2026-06-03'));
  });

  it('24 June: no opinion without remedy; 26 June: delivered, T05 and T06 end, T07 begins', () => {
    expect(story.refused('2026-06-24 09:30', 'wjj', 'issue_opinion', { seal: true, parts })).toBe(
      'remedy_notice_missing',
    );
    story.do('2026-06-24 09:40', 'wjj', 'issue_opinion', { ...filled.opinion, parts });
    expect(story.clock('T06')?.stoppedOn).toBeUndefined();
    story.do('2026-06-26 10:15', 'wjj', 'deliver', handed('D18', '2026-06-26'));
    expect(story.clock('T05')).toMatchObject({ stoppedOn: '2026-06-26', late: false }); // late by T05 alone, but prolonged
    expect(story.clock('T06')?.stoppedOn).toBe('2026-06-26');
    expect(story.due('T07')).toEqual(['2026-07-26', '2026-07-27']);
  });

  it('the report of the assigned matter ends T11', () => {
    expect(story.refused('2026-06-29 08:00', 'deputy', 'audit_result')).toBe('act_not_allowed_in_status');
    story.do('2026-06-29 09:00', 'wjj', 'report_result');
    expect(story.clock('T11')?.stoppedOn).toBe('2026-06-29');
    story.do('2026-06-29 11:00', 'deputy', 'audit_result', { passed: true });
  });

  it('settled with a cause; somebody else calls back within fifteen days', () => {
    expect(story.refused('2026-06-29 15:00', 'wjj', 'rate', { object: 'health', grade: 'satisfied' })).toBe(
      'rater_is_handler',
    );
    expect(story.refused('2026-06-30 09:00', 'wjj', 'settle', { closingKind: 'answered' })).toBe('cause_missing');
    const settled = story.do('2026-06-30 09:05', 'wjj', 'settle', { closingKind: 'answered', cause: 'inaction' });
    const { notices, tasks } = story.duties('2026-06-30 09:05', settled);
    expect(notices).toContain('after_settled → role:callback_officer');
    expect(tasks).toContain('after_settled → role:callback_officer, 2026-07-15');
  });

  it('July: rated by the petitioner, carried out, called back by the callback officer', () => {
    story.do('2026-06-30 19:30', 'wang', 'rate', { object: 'health', grade: 'satisfied' });
    story.do('2026-06-30 19:31', 'wang', 'rate', { object: 'petition_bureau', grade: 'basically_satisfied' });
    story.do('2026-07-10 16:00', 'wjj', 'record_execution', { items: [{ part: 'a' }, { part: 'b' }] });
    expect(story.refused('2026-07-13 08:40', 'wjj', 'record_callback', { result: 'true_result' })).toBe(
      'callback_by_handler',
    );
    story.do('2026-07-13 10:00', 'callback', 'record_callback', { result: 'true_result' });
  });

  it('final only after the rolled last day of the review window, then archived with all its papers', () => {
    expect(story.refused('2026-07-20 09:00', 'triage', 'finalise')).toBe('review_window_open');
    expect(story.refused('2026-07-27 23:59', 'triage', 'finalise')).toBe('review_window_open');
    story.do('2026-07-28 09:00', 'triage', 'finalise');
    expect(story.do('2026-07-29 09:00', 'triage', 'archive').state).toMatchObject({ status: 'archived', papers });
    expect(story.stage.view('p1', '2026-07-29 09:01').outcomes).toEqual({ a: 'supported', b: 'supported' });
    expect(petitionReaders(story.state)).not.toContain('unit:civil_affairs');
  });
});
