import { Injectable } from '@nestjs/common';
import { periodOf, type Period } from '@yimen/domain/calendar/period';
import { keysOf } from '@yimen/domain/kernel/hats';
import { Refusal } from '@yimen/domain/kernel/refusal';
import type { Policy } from '@yimen/domain/policy/policy';
import type { Session } from '../accounts/session';
import { atDesk } from '../cases/list';
import { Policies } from '../kernel/policies';
import { Database } from '../kernel/ports';
import { metricRows, type MetricRow } from './metric-rows';
import { metricSql } from './metric-sql';

export interface IndicatorQuery {
  /** Id of a metric of the packs. */
  name: string;
  /** 'all', a year, a quarter, a month or a day; everything unless told. */
  period?: string;
  /** Only what this unit leads. */
  unit?: string;
}

interface Words {
  id: string;
  title: string;
  formula: string;
  unit: string;
}

/** 指标: the numbers of the packs by their definitions, each reader's behind his own walls; places and units, never persons. */
@Injectable()
export class Indicators {
  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
  ) {}

  /** In: metric, period, unit. Out: the number with its formula; for a share numerator, denominator and percent (null over nothing). Throws Refusal validation_failed. */
  get(session: Session, { name, period: words = 'all', unit }: IndicatorQuery) {
    const { centerId, actor } = session;
    return this.database.inCenter({ centerId, compartments: actor.compartments }, async (tx) => {
      const { policy, today } = await this.policies.contextOf(tx, centerId);
      const [metric, row] = definitionOf(policy, name);
      const period = daysOf(words);
      const desk = atDesk('petition', actor);
      const { sql, params } = metricSql(row, { centerId, keys: keysOf(actor), desk, unit, period, today });
      const [found]: { count: string; total?: string }[] = await tx.query(sql, params);
      const head = { name, title: metric.title, formula: metric.formula, unit: metric.unit, ...period };
      return { ...head, ...figures(row, Number(found?.count ?? 0), Number(found?.total ?? 0)) };
    });
  }
}

function figures(row: MetricRow, count: number, total: number) {
  if (!row.over) return { value: count, numerator: null, denominator: null, percent: null };
  const percent = total === 0 ? null : Math.round((count / total) * 1000) / 10;
  return { value: percent, numerator: count, denominator: total, percent };
}

/** The pack must know the metric, and its rows must be defined; what the pack has switched off is counted for nobody. */
function definitionOf(policy: Policy, name: string): [Words, MetricRow] {
  const all = (policy.raw['metrics'] ?? []) as unknown as (Words & { enabled?: boolean })[];
  const metric = all.find(({ id, enabled }) => id === name && enabled !== false);
  const row = Object.hasOwn(metricRows, name) ? metricRows[name] : undefined;
  if (!metric) throw wrong('/name', 'unknown_metric', `没有“${name}”这个指标。`);
  if (!row) throw wrong('/name', 'not_counted', `“${metric.title}”的数据还没有进入系统，暂时统计不出。`);
  return [metric, row];
}

function daysOf(words: string): Period {
  const period = periodOf(words);
  if (!period) throw wrong('/period', 'format', '期间写作年（2026）、季（2026-Q1）、月（2026-03）、日，或者 all。');
  return period;
}

function wrong(pointer: string, code: string, message: string): Refusal {
  return new Refusal('validation_failed', message, [{ pointer, code, message }]);
}
