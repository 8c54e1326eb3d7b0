import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';
import type { SearchAttributeUpdatePair } from '@temporalio/common';
import type { CaseRef, Shown } from './gateway';

/** Search attributes of the engine's own lists (design §4): codes and days only; they are not encrypted. */
export const searchAttributes = {
  center: defineSearchAttributeKey('YimenCenter', SearchAttributeType.KEYWORD),
  stage: defineSearchAttributeKey('YimenStage', SearchAttributeType.KEYWORD),
  unit: defineSearchAttributeKey('YimenUnit', SearchAttributeType.KEYWORD),
  category: defineSearchAttributeKey('YimenCategory', SearchAttributeType.KEYWORD),
  dueAt: defineSearchAttributeKey('YimenDueAt', SearchAttributeType.DATETIME),
};

/** A case that stays in a stage for so long has come to rest there, and is shown there; milliseconds. */
export const restMs = 60_000;

/** Attributes of a case as it stands. An accusation shows neither unit nor category: that it exists is all an operator sees. */
export function attributesOf(ref: CaseRef, { stage, unit, category, next }: Shown): SearchAttributeUpdatePair[] {
  const sealed = category === 'accusation';
  return [
    { key: searchAttributes.center, value: ref.centerId },
    { key: searchAttributes.stage, value: stage },
    { key: searchAttributes.unit, value: sealed ? null : (unit ?? null) },
    { key: searchAttributes.category, value: sealed ? null : (category ?? null) },
    { key: searchAttributes.dueAt, value: next ? new Date(next.at) : null },
  ];
}
