import { Injectable } from '@nestjs/common';
import { Database } from '@yimen/application/kernel/ports';
import { Metrics } from '@yimen/platform/metrics/registry';

/** The numbers of this process, with the age of the oldest undelivered outbox row. */
@Injectable()
export class MetricsPage {
  constructor(
    private readonly metrics: Metrics,
    private readonly database: Database,
  ) {}

  /** Never fails because the database is away: the other numbers are wanted most then. */
  async page(): Promise<{ text: string; contentType: string }> {
    await this.measureOutbox().catch(() => this.metrics.outboxAge.set(Number.NaN));
    return this.metrics.page();
  }

  private async measureOutbox(): Promise<void> {
    const [row]: { seconds: number }[] = await this.database.asSystem((tx) =>
      tx.query(`select coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as seconds
                  from outbox where sent_at is null and dead_at is null and next_at <= now()`),
    );
    this.metrics.outboxAge.set(row?.seconds ?? 0);
  }
}
