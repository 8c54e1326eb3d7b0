import type { Paper } from '../../api/wire-inbox';
import { refusal } from './changes';

const paper = (change: Partial<Paper> = {}): Paper => ({
  ...{ id: 'd1', type: 'D06', title: '受理告知书', copies: 1, text: '', at: '2026-11-23T02:00:00Z', case: 'c1' },
  ...{ unit: 'health', fields: [], versions: [{ id: 'd1', version: 1, by: 'wjj1', at: '2026-11-23T02:00:00Z' }] },
  ...change,
});

describe('screens e: an issued paper is corrected by a new version, or made void with its number', () => {
  it('by the body that issued it', () => {
    expect(refusal('correct', paper(), 'health')).toBeNull();
    expect(refusal('correct', paper(), 'civil_affairs')).toContain('出具机关');
  });

  it('what has reached its reader is corrected, never made void', () => {
    const delivered = paper({ deliveredOn: '2026-11-24' });
    expect(refusal('correct', delivered, 'health')).toBeNull();
    expect(refusal('void', delivered, 'health')).toContain('请办理更正');
    expect(refusal('reissue', delivered, 'health')).toContain('请办理更正');
  });

  it('only the latest version, and nothing that is void already', () => {
    const later = { id: 'd2', version: 2, by: 'wjj1', at: '2026-11-24T02:00:00Z' };
    expect(refusal('correct', paper({ versions: [...paper().versions, later] }), 'health')).toContain('最新一版');
    expect(refusal('void', paper({ voidedAt: '2026-11-24T02:00:00Z' }), 'health')).toContain('已经作废');
  });
});
