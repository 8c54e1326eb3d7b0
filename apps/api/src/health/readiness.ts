import { Injectable } from '@nestjs/common';
import { schemaIsCurrent } from '@yimen/application/center/schema-state';
import { Database, Engine } from '@yimen/application/kernel/ports';
import { runChecks } from '@yimen/platform/health/checks';

/** `degraded`: the house registers, but other acts wait for the engine. */
export interface Readiness {
  status: 'ready' | 'degraded' | 'down';
  checks: Record<string, 'up' | 'down'>;
}

/** Is this process of use? The database must answer and stand at the newest migration; the engine may be away. */
@Injectable()
export class ReadinessProbe {
  constructor(
    private readonly database: Database,
    private readonly engine: Engine,
  ) {}

  /** Never throws; each probe has two seconds. */
  async look(): Promise<Readiness> {
    const [needed, useful] = await Promise.all([
      runChecks([{ name: 'database', probe: () => this.database.asSystem(schemaIsCurrent) }]),
      runChecks([{ name: 'engine', probe: () => this.engine.isUp() }]),
    ]);
    const status = !needed.ready ? 'down' : useful.ready ? 'ready' : 'degraded';
    return { status, checks: { ...needed.checks, ...useful.checks } };
  }
}
