import { SignAgreementDto } from '@yimen/api/mediations/dto/agreement.dto';
import { EntrustMediationDto } from '@yimen/api/mediations/dto/open.dto';
import {
  AcceptMediationDto,
  InformRightsDto,
  ReceiveDto,
  RecordConsentDto,
} from '@yimen/api/mediations/dto/process.dto';
import type { DtoClass } from '@yimen/api/acts/field-spec';
import { OpenCase } from '@yimen/application/acts/open-case';
import { SubmitAct } from '@yimen/application/acts/submit-act';
import { ownAgreement } from '@yimen/application/public/own-agreement';
import { openDesk, visitOf, wang, type Desk } from './desk';

const zhao = { ...wang, name: '赵小兰', idNumber: '420899196203040528', phone: '13900000203' };
const liu = { ...wang, name: '刘长山', idNumber: '420899195503040537', phone: '13900000204' };
const today = '2026-03-30';
const terms = {
  ...{ facts: '合伙账目有争议', responsibility: '由刘长山给付', scope: '合伙期间的全部账目', total: 54000 },
  manner: '刘长山转账到汪德明的账户 6222020200112345678，电话 13900000101',
  place: '钟祥',
};
const signing = {
  ...{ ...terms, form: 'written', mediator: 'civil1', seal: true, date: today },
  instalments: [{ due: '2026-04-13', amount: 54000 }],
  duties: [{ what: '刘长山退还账本', due: '2026-04-02' }],
  signatures: ['汪德明', '刘长山'],
};

describe('调解法 29, 31: what was agreed is told to those bound by it, and to nobody else', () => {
  let desk: Desk;
  let matter = '';
  let mediation = '';
  beforeAll(async () => {
    desk = await openDesk('own-agreement');
    matter = (await desk.register('guide1', visitOf([wang]))).id;
    const sides = { applicant: wang, respondent: liu };
    const parties = Object.entries(sides).map(([side, person]) => ({ side, person }));
    const file = {
      source: 'visit',
      petition: matter,
      committee: 'civil',
      disputeType: 'contract',
      materials: ['登记表'],
    };
    const opening = { ...file, parties, claim: { digest: '合伙账目' } };
    const asked = await desk.request('triage1', 'mediation.entrust', EntrustMediationDto, opening, {
      procedure: 'mediation',
    });
    mediation = (await desk.module.get(OpenCase).execute(asked)).id;
    await act('receive', ReceiveDto, { materialsChecked: true });
    const consents = [wang, liu].map(({ name }) => ({ party: name, agreed: true, date: today }));
    await act('record_consent', RecordConsentDto, { consents });
    await act('accept', AcceptMediationDto, {});
    await act('inform_rights', InformRightsDto, { signedBy: 'all' });
  });
  afterAll(() => desk.close());

  async function act(name: string, dto: DtoClass, body: object) {
    const at = { procedure: 'mediation', caseId: mediation, ifMatch: `"${await desk.seqOf(mediation)}"` } as const;
    const asked = await desk.request('civil1', `mediation.${name}`, dto, body, at);
    return desk.module.get(SubmitAct).execute(asked);
  }
  /** What is shown to the one party of a matter. */
  function shownIn(of: { id: string; links?: Record<string, string> }) {
    return desk.house.database.inCenter({ centerId: desk.centerId, compartments: [] }, async (tx) => {
      const [own] = await desk.house.owner<{ id: string }>(
        'select person_id as id from case_party where case_id = $1',
        [of.id],
      );
      const context = await desk.house.policies.contextOf(tx, desk.centerId);
      const now = { ...context, now: desk.levers.now, today };
      return ownAgreement({ tx, centerId: desk.centerId, context: now, vault: desk.house.vault }, of, own?.id ?? '');
    });
  }

  it('there is nothing before it is signed', async () => {
    expect(await shownIn({ id: matter })).toBeNull();
  });

  it('who signed reads what is owed, how and by when, and what he may still do; nobody is named', async () => {
    await act('sign_agreement', SignAgreementDto, signing);
    expect(await shownIn({ id: matter })).toEqual({
      ...{ effectiveOn: today, oral: false, standing: '履行中', total: '54,000.00', place: '钟祥' },
      instalments: [{ due: '2026-04-13', amount: '54,000.00', performedOn: null }],
      duties: [{ what: '刘**退还账本', due: '2026-04-02' }],
      manner: '刘**转账到汪**的账户 ****5678，电话 139****0101',
      rights: [
        {
          title: '申请司法确认',
          until: '2026-04-29',
          how: expect.stringContaining('双方可共同向人民法院申请') as string,
        },
        { title: '请调委会督促，或者起诉', until: null, how: expect.stringContaining('提起诉讼') as string },
      ],
    });
  });

  it('the same number is the same person, in another matter that was linked with the mediation', async () => {
    const { id } = await desk.register('guide1', visitOf([wang]));
    expect(await shownIn({ id })).toBeNull();
    expect(await shownIn({ id, links: { mediation } })).toMatchObject({ total: '54,000.00' });
  });

  it('somebody else reads nothing, linked or not', async () => {
    const { id } = await desk.register('guide1', visitOf([zhao]));
    expect(await shownIn({ id, links: { mediation } })).toBeNull();
  });
});
