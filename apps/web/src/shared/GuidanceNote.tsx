import type { LevelGuidance } from '../api/wire';

/** 越级走访: where to go is told, nothing is refused (Art. 20). */
export function GuidanceNote({ guidance: { text, article } }: { guidance: LevelGuidance }) {
  return (
    <p className="guidance" role="note">
      <b>越级走访引导</b>（{article.replace(/^条例 (\d+)/, '条例第$1条')}，只引导，不影响登记和办理）：{text}
    </p>
  );
}
