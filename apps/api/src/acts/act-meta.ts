import type { ActShape } from '@yimen/application/acts/act-request';
import type { ProcedureName } from '@yimen/domain/kernel/types';
import type { DtoClass } from './field-spec';

/** Which act a request means, and what it may say. */
export interface ChosenAct {
  name: string;
  shape: ActShape;
}

/** What a route knows of its act; `choose` sees the body and the address. Never throws. */
export interface ActMeta {
  procedure: ProcedureName;
  /** Every act that the route may mean, with the DTO that tells its fields. */
  acts: Record<string, DtoClass>;
  choose(body: unknown, params: Record<string, string | undefined>): ChosenAct;
}

const key = Symbol('yimen:act');

/** Ties a route to its act. */
export function setActMeta(handler: object, meta: ActMeta): void {
  Reflect.defineMetadata(key, meta, handler);
}

/** The act of a route; undefined for a read. */
export function actMetaOf(handler: object): ActMeta | undefined {
  return Reflect.getMetadata(key, handler) as ActMeta | undefined;
}
