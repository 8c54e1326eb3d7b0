import { Injectable } from '@nestjs/common';
import type { Advanced } from '@yimen/domain/kernel/advance';
import type { CaseState } from '@yimen/domain/kernel/case-state';
import { textOf } from '@yimen/domain/kernel/facts';
import type { PetitionState } from '@yimen/domain/petition/state';
import { Parties } from '../acts/parties';
import type { Writes } from './writes';

type Words = Record<string, unknown> | undefined;

/** A person who enters a case after its opening: an heir in the place of a petitioner who has died (山东 46). */
@Injectable()
export class Newcomer {
  constructor(private readonly parties: Parties) {}

  /** Adds the rows of whoever has come in; gives back the words of the act without him, for the journal holds no people. */
  take(writes: Writes, centerId: string, { events, state }: Advanced<CaseState>, words: Words): Words {
    const came = events.find(({ name }) => name === 'petition.successor_substituted');
    if (!came) return words;
    const { successor, ...rest } = words ?? {};
    const [heir] = this.parties.petitioners([successor]);
    if (!heir) return rest;
    const { people, succeeded } = state as PetitionState;
    const id = `p${people.length + Object.keys(succeeded).length}`;
    this.parties.write(
      writes,
      centerId,
      state.id,
      [{ ...heir, id, personId: textOf(came.data.successor) }],
      state.sealed,
    );
    return rest;
  }
}
