import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const actBuckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The numbers of one process in Prometheus form. Labels are codes and names of acts, never of people or cases. */
export class Metrics {
  readonly registry = new Registry();

  readonly acts = new Counter({
    name: 'acts_total',
    help: 'Acts by name and outcome: done, replayed, refused, unavailable, failed',
    labelNames: ['act', 'outcome'],
    registers: [this.registry],
  });

  readonly actSeconds = new Histogram({
    name: 'act_seconds',
    help: 'Seconds from request to stored result of an act',
    labelNames: ['act'],
    buckets: actBuckets,
    registers: [this.registry],
  });

  readonly refusals = new Counter({
    name: 'refusals_total',
    help: 'Refused acts by code',
    labelNames: ['code'],
    registers: [this.registry],
  });

  readonly outboxAge = new Gauge({
    name: 'outbox_age_seconds',
    help: 'Age of the oldest outbox row that is due and not yet delivered',
    registers: [this.registry],
  });

  readonly repairs = new Counter({
    name: 'reconciler_repairs_total',
    help: 'Repairs of drift between the database and the engine, by kind',
    labelNames: ['kind'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** The page of GET /metrics and its content type. */
  async page(): Promise<{ text: string; contentType: string }> {
    return { text: await this.registry.metrics(), contentType: this.registry.contentType };
  }
}
