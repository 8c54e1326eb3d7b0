import { fitting } from './fitting';
import { menuOf } from './menu';

const rows = menuOf({ roles: ['bureau_deputy', 'triage_officer'] });
const at = (width: number, path = '/todo') => fitting(rows, { path, width, brand: '钟祥市信访超市·一门', lights: 3 });
const titles = (some: { title: string }[]) => some.map(({ title }) => title);

describe('the bar stays one line (screens §2)', () => {
  it('has room for every entry of a role with eight on a wide screen', () => {
    expect(titles(at(1920).shown)).toEqual(titles(rows));
    expect(at(1920).more).toEqual([]);
  });

  it('puts the later ones under 更多 on a screen of 1440, and loses none', () => {
    const { shown, more } = at(1440);
    expect(shown.length).toBeGreaterThan(1);
    expect(more.length).toBeGreaterThan(0);
    expect(titles([...shown, ...more]).sort()).toEqual(titles(rows).sort());
  });

  it('shows the page in front in place of the last one', () => {
    expect(titles(at(1440, '/meetings').shown)).toContain('会议');
    expect(titles(at(390, '/meetings').shown)).toEqual(['我的待办', '会议']);
  });

  it('shows a short menu whole on any screen', () => {
    const short = menuOf({ roles: ['mediator'] });
    for (const width of [390, 1440]) {
      expect(fitting(short, { path: '/todo', width, brand: '一门', lights: 1 }).more).toEqual([]);
    }
  });
});
