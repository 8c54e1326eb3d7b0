import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { suggest, type Suggestion, type Told } from '@yimen/domain/desk/suggest';
import type { DeskWords } from '@yimen/domain/desk/words';
import { parse } from 'yaml';
import type { Session } from '../accounts/session';
import { Database } from '../kernel/ports';
import { Policies } from '../kernel/policies';

const file = join('policy', 'desk', 'words.yaml');

/** 分流建议: words of the account against the lists of policy/desk; written down nowhere. */
@Injectable()
export class Suggest {
  private readonly words = parse(readFileSync(file, 'utf8')) as DeskWords;

  constructor(
    private readonly database: Database,
    private readonly policies: Policies,
  ) {}

  /** In: what was told. Out: suggestions, each with its reason. */
  execute({ centerId, actor }: Session, told: Told): Promise<Suggestion> {
    return this.database.inCenter({ centerId, compartments: actor.compartments }, async (tx) => {
      const { policy } = await this.policies.contextOf(tx, centerId);
      return suggest(told, this.words, policy);
    });
  }
}
