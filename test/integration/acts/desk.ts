import { randomUUID } from 'node:crypto';
import { Module, type DynamicModule } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { sessionOf, type Session } from '@yimen/application/accounts/session';
import type { ActAnswer, ActRequest } from '@yimen/application/acts/act-request';
import { SubmitAct } from '@yimen/application/acts/submit-act';
import { ApplicationModule } from '@yimen/application/application.module';
import { ApplyCommand } from '@yimen/application/kernel/apply-command';
import {
  Clock,
  Database,
  Engine,
  Failpoints,
  PaperPress,
  Passwords,
  TextMessages,
  Vault,
} from '@yimen/application/kernel/ports';
import { RegisterVisit } from '@yimen/application/visits/register-visit';
import { shapeOf } from '@yimen/api/acts/shape';
import type { DtoClass } from '@yimen/api/acts/field-spec';
import { RegisterVisitDto } from '@yimen/api/visits/dto/visits.dto';
import { Refusal } from '@yimen/domain/kernel/refusal';
import { AccountEntity } from '@yimen/entities/account/account.entity';
import { EngineRefusal } from '@yimen/workflows/contract/errors';
import type { ActInvocation } from '@yimen/workflows/contract/gateway';
import { PaperPress as Press } from '@yimen/platform/papers/press';
import { openHouse, passwords, type House } from '../house';

export { visitOf, wang } from '../../support/visitor';

/** What a test may turn: the clock, a crash on the way, a wait before the engine applies. */
export class Levers {
  now = '2026-03-30T01:12:00.000Z';
  engineUp = true;
  reach: (point: string) => void = () => undefined;
  beforeApply: () => Promise<unknown> = async () => undefined;
}

@Module({})
class Ports {
  static of(house: House, levers: Levers, engine: object): DynamicModule {
    const providers = [
      { provide: Database, useValue: house.database },
      { provide: Clock, useValue: { now: () => levers.now } },
      { provide: Vault, useValue: house.vault },
      { provide: Engine, useValue: engine },
      { provide: PaperPress, useValue: new Press() },
      { provide: Passwords, useValue: passwords },
      { provide: TextMessages, useValue: { ready: false, send: () => Promise.resolve() } },
      { provide: Failpoints, useValue: { reach: (point: string) => levers.reach(point) } },
    ];
    return { module: Ports, global: true, providers, exports: providers };
  }
}

/** All use cases on a real database. The engine applies each act at once and in one transaction, as the worker does. */
export async function openDesk(name: string) {
  const house = await openHouse(name);
  const { centerId } = await house.open({ code: 'zx' });
  const levers = new Levers();
  const engine = {
    async execute(act: ActInvocation) {
      await levers.beforeApply();
      const scope = { centerId: act.centerId, compartments: act.actor.compartments };
      const refused = (error: unknown) => {
        throw error instanceof Refusal ? new EngineRefusal({ code: error.code, detail: error.detail }) : error;
      };
      return house.database.inCenter(scope, (tx) => module.get(ApplyCommand).execute(tx, act)).catch(refused);
    },
    signal: () => Promise.resolve(),
    isUp: () => Promise.resolve(levers.engineUp),
  };
  const module = await Test.createTestingModule({
    imports: [Ports.of(house, levers, engine), ApplicationModule],
  })
    .compile()
    .catch(async (error: unknown) => {
      await house.close(); // else its server would keep the run from ending
      throw error;
    });

  const sessions = async () => {
    const rows = await house.database.asSystem((tx) => tx.findBy(AccountEntity, { centerId }));
    return rows.map((row) => sessionOf(row, 'csrf'));
  };
  const sessionFor = async (login: string): Promise<Session> => {
    const found = (await sessions()).find(({ actor }) => actor.login === login);
    if (!found) throw new Error(`no account ${login}`);
    return found;
  };

  /** A request as the door would make it; a key of its own unless told. */
  async function request(
    login: string,
    name: string,
    dto: DtoClass,
    body: object,
    more: Partial<ActRequest> = {},
  ): Promise<ActRequest> {
    const { actor } = await sessionFor(login);
    return {
      ...{ centerId, actor, procedure: 'petition', caseId: null, name, idempotencyKey: randomUUID(), ifMatch: null },
      ...{ body, shape: shapeOf(dto) },
      ...more,
    };
  }
  const seqOf = async (id: string) =>
    (await house.owner<{ seq: number }>('select seq from case_file where id = $1', [id]))[0]?.seq ?? 0;

  return {
    house,
    centerId,
    levers,
    module,
    sessions,
    sessionFor,
    request,
    seqOf,
    /** Registers a visit; answers the petition. */
    async register(login: string, body: object, key: string = randomUUID()): Promise<ActAnswer> {
      return module
        .get(RegisterVisit)
        .execute(await request(login, 'visit.register', RegisterVisitDto, body, { idempotencyKey: key }));
    },
    /** Does an act on a petition at its present version. */
    async act(
      login: string,
      id: string,
      name: string,
      dto: DtoClass,
      body: object,
      more: Partial<ActRequest> = {},
    ): Promise<ActAnswer> {
      const asked = await request(login, `petition.${name}`, dto, body, {
        caseId: id,
        ifMatch: `"${await seqOf(id)}"`,
        ...more,
      });
      return module.get(SubmitAct).execute(asked);
    },
    /** Rows of every table that an act can write, by table. */
    async counts(): Promise<Record<string, number>> {
      const tables = await house.owner<{ table_name: string }>(
        `select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
      );
      const entries = tables.map(async ({ table_name: table }): Promise<[string, number]> => {
        const [row] = await house.owner<{ n: string }>(`select count(*) as n from "${table}"`);
        return [table, Number(row?.n)];
      });
      return Object.fromEntries(await Promise.all(entries));
    },
    async close() {
      await module.close();
      await house.close();
    },
  };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** The code of the refusal that a promise ends in; 'ok' when it does not. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'ok';
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return code ?? message;
  }
}
