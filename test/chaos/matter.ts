import type { Answer, PatientClient } from './client';

/** Cases of one matter, by the part they play. */
export type Part = 'petition' | 'mediation' | 'review' | 'recheck' | 'escalation' | 'order' | 'meeting';

/** Waits until nothing more happens of itself, so that the order of a journal does not hang on luck. */
export interface Calm {
  /** Every reminder of the case that is due has been sent. */
  reminded(caseId: string): Promise<void>;
  /** The petition knows how its mediation ended. */
  heard(petition: string): Promise<void>;
}

const bases: Record<Part, string> = {
  petition: '/petitions',
  mediation: '/mediations',
  review: '/reviews',
  recheck: '/rechecks',
  escalation: '/escalations',
  order: '/orders',
  meeting: '/meetings',
};

/** One matter and what grows out of it, as the desks work on it one act after the other. */
export class Matter {
  readonly ids: Partial<Record<Part, string>> = {};
  private readonly seqs = new Map<string, number>();
  private acts = 0;

  constructor(
    readonly index: number,
    private readonly client: PatientClient,
    private readonly calm: Calm,
  ) {}

  /** The id of a case of this matter. Throws when it was not opened. */
  id(part: Part): string {
    const id = this.ids[part];
    if (!id) throw new Error(`matter ${this.index} has no ${part}`);
    return id;
  }

  /** Opens a case of the matter at its collection. */
  async open(part: Part, by: string, body: object, path = bases[part]): Promise<Answer> {
    const answer = await this.client.act(by, path, this.key(path), null, body);
    this.ids[part] = String(answer[part] ?? answer.id);
    await this.settle(this.id(part), answer.seq);
    return answer;
  }

  /** One act on a case of the matter. */
  async act(part: Part, by: string, name: string, body: object = {}): Promise<Answer> {
    const id = this.id(part);
    const answer = await this.client.act(
      by,
      `${bases[part]}/${id}/${name}`,
      this.key(name),
      this.seqs.get(id) ?? 0,
      body,
    );
    if (typeof answer['order'] === 'string') this.ids.order = answer['order'];
    await this.settle(id, answer.seq);
    return answer;
  }

  /** Signs what waits for a second person. */
  async approve(part: Part, by: string, proposed: Answer, act: string): Promise<void> {
    const pending = proposed['pending'] as { id: string } | null;
    const id = this.id(part);
    const key = this.key(`approve-${act}`);
    const answer = await this.client.act(by, `/approvals/${pending?.id ?? ''}/approve`, key, proposed.seq, { act });
    await this.settle(id, answer.seq);
  }

  /** Waits until the petition knows of its mediation's end. */
  async heard(): Promise<void> {
    await this.calm.heard(this.id('petition'));
  }

  private async settle(id: string, seq: number): Promise<void> {
    this.seqs.set(id, seq);
    await this.calm.reminded(id);
  }

  /** The same act of the same matter has the same key in every run. */
  private key(name: string): string {
    this.acts += 1;
    return `m${this.index}-${this.acts}-${name.replaceAll('/', '')}`.slice(0, 64);
  }
}
