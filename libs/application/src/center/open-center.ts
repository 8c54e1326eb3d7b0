import { Injectable } from '@nestjs/common';
import type { PackData } from '@yimen/domain/policy/policy';
import { CenterEntity } from '@yimen/entities/center/center.entity';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Database, Passwords } from '../kernel/ports';
import { Policies } from '../kernel/policies';
import { buildDirectory, demoStaff, type StaffEntry } from '../policy/directory';
import { loadPack } from '../policy/load';
import { fileAccounts } from './file-accounts';
import { filePack, packHead } from './file-pack';

/** A centre to open. */
export interface CenterOrder {
  /** Short code by which people choose the centre at the login, e.g. 'zx'. */
  code: string;
  /** Chinese name; that of the pack when absent. */
  title?: string;
  /** pack.id of a policy pack. */
  pack: string;
  /** GB/T 2260 code; the pack's own when absent. */
  region?: string;
  /** Laid over the pack for this centre: its own bodies, its own switches. */
  overlay?: PackData;
  /** Accounts beside the demo ones. */
  extraStaff?: StaffEntry[];
  /** Published password of the demo accounts. */
  password: string;
}

export interface OpenedCenter {
  centerId: string;
  code: string;
  /** Version of the policy pack now in force. */
  version: number;
}

/**
 * Opens a centre, or brings an open one up to date; repeating it changes nothing. A pack that differs from the one in
 * force becomes a new version and refreshes the directory; accepted cases keep their version, others take the one in force when they are accepted.
 */
@Injectable()
export class OpenCenter {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly policies: Policies,
  ) {}

  /** One transaction. Throws PackError (Chinese sentences) when the pack or a staff list is unsound; nothing is written then. */
  async execute(order: CenterOrder): Promise<OpenedCenter> {
    const { merged, policy } = loadPack(order.pack, { region: order.region, overlay: order.overlay });
    const accounts = buildDirectory(policy, demoStaff(), order.extraStaff ?? []);
    const opened = await this.database.asSystem(async (tx) => {
      const centerId = await fileCenter(tx, { code: order.code, title: titleOf(order, merged), region: policy.region });
      const { version, changed } = await filePack(tx, centerId, merged);
      await fileAccounts(tx, this.passwords, { centerId, accounts, password: order.password, refresh: changed });
      return { centerId, code: order.code, version };
    });
    this.policies.forget();
    return opened;
  }
}

function titleOf(order: CenterOrder, merged: PackData): string {
  const { title } = packHead(merged);
  return order.title ?? (typeof title === 'string' ? title : order.code);
}

/** The centre's id. Two openings of one code at once wait for each other: the row stays locked until the commit. */
async function fileCenter(tx: EntityManager, row: { code: string; title: string; region: string }): Promise<string> {
  const unlessThere = tx
    .createQueryBuilder()
    .insert()
    .into(CenterEntity)
    .values({ id: uuidv7(), ...row })
    .orIgnore();
  await unlessThere.updateEntity(false).execute();
  const center = await tx.findOneOrFail(CenterEntity, {
    where: { code: row.code },
    lock: { mode: 'pessimistic_write' },
  });
  return center.id;
}
