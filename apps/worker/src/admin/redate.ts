import { parseArgs } from 'node:util';
import { centerOf } from '@yimen/application/accounts/login-rows';
import { RedateCases, type RedateResult } from '@yimen/application/deadlines/redate-cases';
import { CaseWriter } from '@yimen/application/kernel/case-writer';
import { isDay } from '@yimen/domain/calendar/days';
import { redateReasons, type RedateReason } from '@yimen/domain/clocks/redate';
import { ConfigError, type YimenConfig } from '@yimen/platform/config/config';
import { say, withHouse } from './house';

const usage =
  '用法：npm run redate -- --preview|--apply [--reason calendar|local_rest_day|pack] [--note 说明] [--rest 2026-10-01=名称 …] [--code 中心]';

/** `npm run redate -- --preview|--apply`: open cases dated anew after a changed calendar, local rest day or pack. */
export async function redate(config: YimenConfig, args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      preview: { type: 'boolean' },
      apply: { type: 'boolean' },
      reason: { type: 'string' },
      note: { type: 'string' },
      rest: { type: 'string', multiple: true },
      code: { type: 'string' },
    },
  });
  if (Boolean(values.preview) === Boolean(values.apply)) throw new ConfigError(usage);
  const rests = (values.rest ?? []).map(restOf);
  const reason = reasonOf(values.reason ?? (rests.length ? 'local_rest_day' : 'calendar'));
  const { result, applied } = await withHouse(config, async ({ database, policies, vault }) => {
    const center = await database.asSystem((tx) => centerOf(tx, values.code));
    if (!center) throw new ConfigError('还没有开通任何中心，请先运行 npm start。');
    const redates = new RedateCases(database, policies, new CaseWriter(vault));
    const order = { centerId: center.id, reason, by: 'admin', note: values.note ?? noteOf(reason, rests) };
    if (values.preview) return { result: await redates.preview(order, rests), applied: false };
    await database.asSystem(async (tx) => {
      for (const { day, name } of rests)
        await tx.query(
          `insert into local_rest_day (center_id, day, name) values ($1, $2, $3)
           on conflict (center_id, day) do update set name = excluded.name`,
          [center.id, day, name],
        );
    });
    return { result: await redates.apply(order), applied: true };
  });
  for (const line of tell(result, applied)) say(line);
  return 0;
}

function reasonOf(text: string): RedateReason {
  const reason = redateReasons.find((one) => one === text);
  if (!reason) throw new ConfigError(usage);
  return reason;
}

/** '2026-10-09=市庆' → a local rest day. */
function restOf(text: string): { day: string; name: string } {
  const [day = '', name = '地方休息日'] = text.split('=');
  if (!isDay(day)) throw new ConfigError(`“${text}”里没有日期，请写成 2026-10-09=名称。`);
  return { day, name };
}

function noteOf(reason: RedateReason, rests: { day: string; name: string }[]): string {
  if (rests.length) return `增加地方休息日：${rests.map(({ day, name }) => `${day} ${name}`).join('、')}`;
  return reason === 'pack' ? '政策包已更新，未受理事项按新版本计算' : '工作日历已更新';
}

function tell({ open, changed, cases, moved }: RedateResult, applied: boolean): string[] {
  return [
    `在办 ${open} 件，其中 ${changed} 件的期限${applied ? '已经' : '将会'}改变`,
    ...Object.entries(moved).map(
      ([clock, n]) => `  ${clock}：提前 ${n.earlier}，推后 ${n.later}，由暂定转为确定 ${n.certain}`,
    ),
    ...cases.map(
      ({ caseCode, moved: days }) =>
        `  ${caseCode}：${days.map(({ clock, was, now }) => `${clock} ${was.dueRolled} → ${now.dueRolled}`).join('，')}`,
    ),
    applied ? '每件都已在办理记录中写明原因。' : '只是预览，没有改动任何事项；确认后用 --apply 执行。',
  ];
}
