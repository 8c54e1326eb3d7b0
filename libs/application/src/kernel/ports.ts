import type { Instant, Json } from '@yimen/domain/kernel/types';
import type { ActInvocation, ActOutcome, CaseRef, StartOrder } from '@yimen/workflows/contract/gateway';
import { schema } from '@yimen/entities/data-source';
import type { EntityManager } from 'typeorm';

/** The one clock of the house; tests and stories put another in its place. */
export abstract class Clock {
  abstract now(): Instant;
}

/** Encryption of personal data and their blind indexes (right 11). */
export abstract class Vault {
  abstract seal(text: string): string;
  abstract open(value: string): string;
  abstract sealJson(value: unknown): string;
  abstract openJson<T>(value: string): T;
  /** Keyed index for exact match; the same text of the same kind always gives the same value. */
  abstract blind(kind: string, text: string): string;
  abstract needsRotation(value: string): boolean;
}

/** Who asks the database: its walls (row-level security) follow from this. */
export interface Scope {
  centerId: string;
  compartments: string[];
}

/** A statement whose parameters are texts. */
export interface Statement {
  sql: string;
  params: readonly string[];
}

/** Transactions behind the walls of one centre, or of the house itself. */
export abstract class Database {
  abstract inCenter<T>(scope: Scope, work: (tx: EntityManager) => Promise<T>): Promise<T>;
  abstract asSystem<T>(work: (tx: EntityManager) => Promise<T>): Promise<T>;
  /** The same, begun in one round trip with its first statements; the work is given the rows of each. */
  abstract afterReading<T>(
    scope: Scope,
    reads: readonly Statement[],
    work: (tx: EntityManager, rows: unknown[][]) => Promise<T>,
  ): Promise<T>;
  /** Wakes those who listen on a channel, soon; never part of a transaction. */
  abstract announce(channel: string): void;
  /** One statement in a transaction of its own, in one round trip; parameters are texts. */
  abstract single<T>(scope: Scope, sql: string, params: readonly string[]): Promise<T[]>;
}

/** The process engine as the use cases see it. */
export abstract class Engine {
  abstract execute(act: ActInvocation): Promise<ActOutcome>;
  abstract start(order: StartOrder): Promise<'started' | 'running'>;
  abstract signal(ref: CaseRef, name: string, payload: Json): Promise<void>;
  abstract describe(ref: CaseRef): Promise<'running' | 'closed' | 'missing'>;
  abstract isUp(): Promise<boolean>;
}

/** argon2id; slow on purpose. */
export abstract class Passwords {
  abstract hash(password: string): Promise<string>;
  abstract verify(hash: string, password: string): Promise<boolean>;
}

/** Named points at which chaos tests kill the process; nothing otherwise. */
export abstract class Failpoints {
  abstract reach(name: string): void;
}

/** Text messages to people's phones; `ready` is false where the installation has no way to send any. */
export abstract class TextMessages {
  abstract readonly ready: boolean;
  /** Never throws; the text names no person and no matter. */
  abstract send(to: string, text: string): Promise<void>;
}

/** What ties the way to the identity provider and back to one browser. */
export interface OidcChecks {
  state: string;
  nonce: string;
  verifier: string;
}

/** Whom the provider vouches for; `factor`: by a second proof that this installation accepts. */
export interface Identity {
  issuer: string;
  subject: string;
  factor: boolean;
}

/** The OIDC provider of the people who work here; title and issuer are null where there is none. */
export abstract class IdentityProvider {
  abstract readonly title: string | null;
  abstract readonly issuer: string | null;
  /** Throws oidc_off, oidc_away. */
  abstract begin(): Promise<{ address: string; checks: OidcChecks }>;
  /** In: path and query that the browser brought back. Throws oidc_failed, oidc_away. */
  abstract finish(asked: string, checks: OidcChecks): Promise<Identity>;
}

/** A paper to be made: header and fields by tag, their labels, the instant of issue. */
export interface PaperOrder {
  type: string;
  values: Record<string, string>;
  labels: Record<string, string>;
  at: Instant;
}

/** Makes papers from the installation's templates. */
export abstract class PaperPress {
  abstract docx(order: PaperOrder): Promise<Uint8Array>;
  abstract page(order: PaperOrder): Promise<{ html: string; text: string }>;
  /** `missing`: characters that no font could draw. */
  abstract print(order: PaperOrder): Promise<{ pdf: Uint8Array; pages: number; missing: string[] }>;
}

/** All ports by role, and the tables behind the database, for the module that binds them. */
export const ports = {
  database: Database,
  clock: Clock,
  vault: Vault,
  engine: Engine,
  passwords: Passwords,
  failpoints: Failpoints,
  press: PaperPress,
  messages: TextMessages,
  identities: IdentityProvider,
  schema,
};
