import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PaperPress } from '@yimen/platform/papers/press';
import { draftOf, orderOf, samples } from './samples';

const press = new PaperPress();
/** `npm run templates -- --samples <folder>` leaves the printed papers there to be looked at. */
const folder = process.env.YIMEN_SAMPLES;
const nameOf = ({ type, act }: { type: string; act: string }, index: number) =>
  `${type}-${String(index + 1).padStart(2, '0')}-${act.split('.')[1]}`;
const all = samples.map((sample, index) => [nameOf(sample, index), sample, index] as const);

/** What must never stand on a paper: an empty bracket, a code of the house, a tag, a word of the machine. */
const leftOver = /undefined|null|NaN|\[object|[{}]|（）|〔〕|《》|“”|：。|【缺|：：|，，|。。|；。|\btrue\b|\bfalse\b/;
const machineWord = /\b[a-z]+_[a-z_]+\b|\b(?:petition|adopted|supported|letter|duty|satisfied|civil_affairs)\b/;

describe('domain §4: every paper of a petition, printed from one matter', () => {
  it('all thirty-five are there', () => {
    const types = new Set(samples.map(({ type }) => type));
    const asked = Array.from({ length: 35 }, (_, index) => `D${String(index + 1).padStart(2, '0')}`);
    expect(asked.filter((type) => !types.has(type))).toEqual([]);
  });

  it.each(all)(
    '%s is whole: no gap, no bracket left empty, no code, every character drawn',
    async (name, sample, index) => {
      const order = orderOf(sample, index);
      const { pdf, pages, missing } = await press.print({ ...order, at: '2026-11-23T01:12:00.000Z' });
      if (folder) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, `${name}.pdf`), pdf);
      }
      const { text } = await press.page(order);
      expect(text).not.toMatch(leftOver);
      expect(text).not.toMatch(machineWord);
      expect(missing).toEqual([]);
      expect([name, pages]).toEqual([name, pages > 2 ? 'at most two pages' : pages]);
    },
    60_000,
  );

  it('each says who it is for and carries every field that the pack asks of it', () => {
    const gaps = samples.flatMap((sample, index) => {
      const { labels, fields } = draftOf(sample);
      const empty = Object.keys(labels).filter((key) => !fields[key]);
      return empty.map((key) => `${nameOf(sample, index)} ${key}`);
    });
    expect(gaps).toEqual(expectedGaps);
  });
});

/** What is signed by hand, taken with the number, or not there in this matter. */
const expectedGaps = [
  'D01-01-register signature',
  'D02-02-register recording',
  'D21-24-apply evidence',
  'D23-27-pass reply',
  'D26-32-reply_adoption adoption_reason',
  'D27-33-report_result number',
  'D33-40-record_callback new_risk',
  'D33-40-record_callback next_step',
];
