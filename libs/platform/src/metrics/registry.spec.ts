import { Metrics } from './registry';

describe('the metrics page', () => {
  it('counts by act and code, beside the numbers of the process', async () => {
    const metrics = new Metrics();
    metrics.acts.inc({ act: 'petition.accept', outcome: 'done' });
    metrics.actSeconds.observe({ act: 'petition.accept' }, 0.02);
    metrics.refusals.inc({ code: 'stale_state' });
    metrics.outboxAge.set(3);
    metrics.repairs.inc({ kind: 'restarted' }, 2);
    const { text, contentType } = await metrics.page();
    expect(contentType).toContain('text/plain');
    expect(text).toContain('acts_total{act="petition.accept",outcome="done"} 1');
    expect(text).toContain('act_seconds_bucket{le="0.025",act="petition.accept"} 1');
    expect(text).toContain('refusals_total{code="stale_state"} 1');
    expect(text).toContain('outbox_age_seconds 3');
    expect(text).toContain('reconciler_repairs_total{kind="restarted"} 2');
    expect(text).toContain('process_resident_memory_bytes');
  });
});
