import type { CaseAnswer } from '../api/wire';
import { flagWord } from './words/codes';

const modes: Record<string, string> = { simplified: '简', consult: '即办' };

/** Outline marks of a case: 初/重, 简, 个/集{n}, 急, 积案 …: facts of the matter, never of a person. */
export function Flags({ item }: { item: CaseAnswer }) {
  const words = [
    ...(item.flags ?? []).map(flagWord),
    item.handlingMode ? modes[item.handlingMode] : null,
    item.anonymous ? '匿名' : null,
    item.group ? `集${item.persons ?? ''}` : null,
  ];
  return (
    <>
      {words
        .filter((word) => word)
        .map((word) => (
          <span key={word} className="flag">
            {word}
          </span>
        ))}
    </>
  );
}
