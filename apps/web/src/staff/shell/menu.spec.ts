import { homeOf, listTitle, menuOf } from './menu';

const menu = (...roles: string[]) => menuOf({ roles }).map(({ title }) => title);

describe('the menu follows the roles of the account (screens §2)', () => {
  it('begins with the work of the role', () => {
    expect(homeOf({ roles: ['handler'] })).toBe('/todo');
    expect(homeOf({ roles: ['mediator', 'committee_head'] })).toBe('/mediations');
    expect(homeOf({ roles: ['supervisor'] })).toBe('/orders');
    expect(homeOf({ roles: ['enforcement_officer'] })).toBe('/escalations');
  });

  it('calls the same page as the role does, and names it once', () => {
    expect(menu('handler')).toEqual(['我的待办', '本单位事项', '复查复核', '督办回复']);
    expect(menu('bureau_deputy')).toEqual(['我的待办', '信访事项', '复查复核', '调解', '督办单', '提级移交', '会议']);
    expect(menu('mediator')).toEqual(['我的调解', '我的待办']);
  });

  it('heads a list as the menu calls it; 复查 keeps its name beside 复核', () => {
    expect(listTitle({ roles: ['handler'] }, 'petitions')).toBe('本单位事项');
    expect(listTitle({ roles: ['enforcement_officer'] }, 'escalations')).toBe('移交清单');
    expect(listTitle({ roles: ['bureau_deputy'] }, 'reviews')).toBe('复查');
    expect(listTitle({ roles: ['admin'] }, 'orders')).toBe('督办单');
  });

  it('has no cases for who has no part in them', () => {
    expect(menu('admin')).toEqual(['我的待办']);
    expect(menu('auditor')).toEqual(['我的待办']);
  });
});
