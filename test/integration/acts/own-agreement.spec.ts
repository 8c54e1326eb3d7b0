import { ownAgreement } from '@yimen/application/public/own-agreement';
import { openDesk, visitOf, wang, type Desk } from './desk';

const zhao = { ...wang, name: '赵小兰', idNumber: '420899196203040528', phone: '13900000203' };
const agreement = { oral: false, total: 54000, parties: ['p1'], instalments: [{ due: '2026-04-13', amount: 54000 }] };

describe('调解法 29, 31: what was agreed is told to those bound by it, and to nobody else', () => {
  let desk: Desk;
  let mediation = '';
  beforeAll(async () => {
    desk = await openDesk('own-agreement');
    mediation = (await desk.register('guide1', visitOf([wang]))).id;
    const { id } = (await personsOf(mediation))[0] ?? { id: '' };
    const parties = [{ id: 'p1', side: 'applicant', person: id }];
    await desk.house.owner('update case_file set state = state || $2::jsonb where id = $1', [
      mediation,
      JSON.stringify({ agreement, parties }),
    ]);
  });
  afterAll(() => desk.close());

  const personsOf = (id: string) =>
    desk.house.owner<{ id: string }>('select person_id as id from case_party where case_id = $1', [id]);
  /** What is shown to somebody who has just been registered, and to whom `file` is the mediation of his matter. */
  async function shownTo(person: object, file: string | undefined) {
    const { id } = await desk.register('guide1', visitOf([person]));
    const [own] = await personsOf(id);
    const scope = { centerId: desk.centerId, compartments: [] };
    return desk.house.database.inCenter(scope, (tx) => ownAgreement(tx, desk.centerId, file, own?.id ?? ''));
  }

  it('the party reads sum and payments, whichever of his matters he comes with: the same number is the same person', async () => {
    expect(await shownTo(wang, mediation)).toEqual({
      total: '54,000.00',
      instalments: [{ due: '2026-04-13', amount: '54,000.00', performedOn: null }],
    });
  });

  it('somebody else reads nothing; and there is nothing where no mediation is', async () => {
    expect(await shownTo(zhao, mediation)).toBeNull();
    expect(await shownTo(wang, undefined)).toBeNull();
  });
});
