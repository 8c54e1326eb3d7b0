import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { CalendarData } from '@yimen/domain/calendar/calendar';
import { parse } from 'yaml';
import { CalendarSource } from '../kernel/policies';

const file = join('policy', 'calendars', 'cn.yaml');

/** The calendar shipped with the installation; the process runs in its root. A damaged file stops the start. */
@Injectable()
export class FileCalendars extends CalendarSource {
  private readonly calendar = parse(readFileSync(file, 'utf8')) as CalendarData;

  data(): CalendarData {
    return this.calendar;
  }
}
