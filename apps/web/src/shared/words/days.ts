const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** '2026-11-26' → '11-26（周四）'. In: a day as the api tells it. */
export function dayWithWeekday(day: string): string {
  return `${day.slice(5)}（${weekdayOf(day)}）`;
}

/** '2026-11-23' → '2026-11-23 周一'. */
export function fullDay(day: string): string {
  return `${day} ${weekdayOf(day)}`;
}

function weekdayOf(day: string): string {
  return weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}

const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An instant as the wall clock in Shanghai: '2026-11-23 10:42'. */
export function wallTime(instant: string): string {
  return shanghai.format(new Date(instant));
}

/** '11-23 10:42'. */
export function shortTime(instant: string): string {
  return wallTime(instant).slice(5);
}

/** '10:42'. */
export function hourOf(instant: string): string {
  return wallTime(instant).slice(11);
}

/** The day of an instant in Shanghai, 'YYYY-MM-DD'. */
export function dayOfInstant(instant: string): string {
  return wallTime(instant).slice(0, 10);
}
