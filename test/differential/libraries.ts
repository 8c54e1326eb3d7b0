import { addBusinessDays, differenceInBusinessDays, format, isWeekend } from 'date-fns';
import { findWorkday, isWorkday } from 'chinese-days';
import dayjs from 'dayjs';
import businessDays from 'dayjs-business-days2';

/** Other people's working-day libraries behind one face. They are for comparison in tests only and never judge a day of the house. */
export interface Library {
  name: string;
  works(day: string): boolean;
  /** The n-th working day after the day. */
  after(day: string, n: number): string;
  /** Working days after a up to b. */
  between?(a: string, b: string): number;
}

/** Noon, so that no summer time of the machine's own zone can move the day. */
const noon = (day: string) => new Date(`${day}T12:00:00`);

export const dateFns: Library = {
  name: 'date-fns',
  works: (day) => !isWeekend(noon(day)),
  after: (day, n) => format(addBusinessDays(noon(day), n), 'yyyy-MM-dd'),
  between: (a, b) => differenceInBusinessDays(noon(b), noon(a)),
};

/** The dayjs plug-in keeps its holidays for the whole process: they are set before each question. */
export function dayjsWith(holidays: string[], madeUp: string[] = []): Library {
  dayjs.extend(businessDays);
  const asked = (day: string) => {
    dayjs.setHolidays(holidays);
    dayjs.setHolidayFormat('YYYY-MM-DD');
    dayjs.setAdditionalWorkingDays(madeUp);
    dayjs.setAdditionalWorkingDayFormat('YYYY-MM-DD');
    return dayjs(noon(day));
  };
  return {
    name: 'dayjs-business-days2',
    works: (day) => asked(day).isBusinessDay(),
    after: (day, n) => asked(day).businessDaysAdd(n).format('YYYY-MM-DD'),
    between: (a, b) => asked(b).businessDiff(dayjs(noon(a))),
  };
}

export const chineseDays: Library = {
  name: 'chinese-days',
  works: (day) => isWorkday(noon(day)),
  after: (day, n) => findWorkday(n, noon(day)),
};
