import { idWarnings, warningTexts } from './identity';

describe('A resident ID number that looks wrong is a warning, never a refusal (right 1)', () => {
  it.each<[string, string[]]>([
    ['420899195809123117', []],
    [' 41149919580607111x ', []],
    ['42089919580912311', ['id_length']],
    ['42089919580912311A', ['id_length']],
    ['', ['id_length']],
    ['1420899195809123117', ['id_length']],
    ['4208991958091231171', ['id_length']],
    ['420899195813323117', ['id_birth_date']],
    ['420899200102293114', ['id_birth_date']],
    ['420899195809123118', ['id_check_digit']],
  ])('%s: %j', (number, warnings) => {
    expect(idWarnings(number)).toEqual(warnings);
  });

  it('each warning has a Chinese sentence that asks to check', () => {
    for (const code of ['id_length', 'id_birth_date', 'id_check_digit'])
      expect(warningTexts[code]).toMatch(/已按所填登记，请核对/);
  });
});
