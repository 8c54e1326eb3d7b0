import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { actOfPaper, inputNames, paperOfAct } from './paper-acts';

const pack = parse(readFileSync('policy/packs/national.yaml', 'utf8')) as {
  documents: { id: string; produced_by: string[] }[];
};

describe('screens e: which form writes which paper', () => {
  it('says what the packs say', () => {
    for (const { id, produced_by } of pack.documents) {
      const act = actOfPaper(id);
      if (act) expect(produced_by).toContain(act);
      if (act) expect(paperOfAct(act)).toBe(id);
    }
  });

  it('finds the field to fill', () => {
    expect(inputNames('unit_seal')[0]).toBe('seal');
    expect(inputNames('remedy')).toContain('remedy_body');
    expect(inputNames('copies_to')).toEqual(['copiesTo', 'copiesTo_body', 'copiesTo_days']);
  });
});
