import { law } from '../../../../test/property/law';
import { documentWarnings } from './documents';
import { warningTexts } from './identity';

describe('Art. 48: foreigners, Hong Kong, Macao and Taiwan petitioners come with other papers; what is odd is only a warning', () => {
  it.each<[string, string, string[]]>([
    ['resident_id', '420899195809123117', []],
    ['resident_id', '420899195809123118', ['id_check_digit']],
    ['passport', 'E12345678', []],
    ['passport', 'G1', ['document_format']],
    ['passport', '护照', ['document_format']],
    ['hk_macao_permit', 'H12345678', []],
    ['hk_macao_permit', 'm1234567801', []],
    ['hk_macao_permit', 'T12345678', ['document_format']],
    ['taiwan_permit', '01234567', []],
    ['taiwan_permit', '0123456789(B)', []],
    ['taiwan_permit', '0123', ['document_format']],
    ['hmt_residence', '810000198001010093', ['document_check_digit']],
    ['hmt_residence', '81000019800101009X', []],
    ['hmt_residence', '420899195809123117', ['document_format']],
    ['foreign_permanent', 'USA123456789012', []],
    ['foreign_permanent', '911124198108030024', []],
    ['foreign_permanent', '911124198108030025', ['document_check_digit']],
    ['foreign_permanent', '123', ['document_format']],
    ['credit_code', '91350100M000100Y43', []],
    ['credit_code', '91350100M000100Y44', ['credit_code_check_digit']],
    ['credit_code', '91350100I000100Y43', ['credit_code_format']],
    ['none', 'whatever', []],
    ['seafarer', 'whatever', []],
    ['passport', ' ', []],
  ])('%s %s: %j', (kind, number, warnings) => {
    expect(documentWarnings(kind, number)).toEqual(warnings);
  });

  it('every kind of the pack but “none” is looked at, and each warning asks in Chinese to check', () => {
    const kinds = (law('national').dictionaries.id_types ?? []).map(({ code }) => code);
    expect(kinds.filter((kind) => documentWarnings(kind, '?').length === 0)).toEqual(['none']);
    for (const code of kinds.flatMap((kind) => documentWarnings(kind, '?')))
      expect(warningTexts[code]).toMatch(/已按所填登记，请核对/);
  });
});
