import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { Guarded } from '../../shared/states/States';
import type { PaperPreview } from './preview';

interface Props {
  preview: UseQueryResult<PaperPreview>;
  /** Goes to where a missing field is written. */
  onMissing: (field: string) => void;
}

/** The paper as it will be printed; what it lacks stands above it and leads to the field. */
export function PreviewPane({ preview, onMissing }: Props) {
  return (
    <section aria-label="预览" className="paper-preview">
      <Guarded query={preview}>
        {preview.data && (
          <>
            <Missing preview={preview.data} onMissing={onMissing} />
            <p className="secondary">
              预览 A4 · 共 {preview.data.pages} 页 · 打印 {preview.data.copies} 份 · 文号签发时取
            </p>
            {/* the api has escaped everything that people typed */}
            <article className="paper-sheet" dangerouslySetInnerHTML={{ __html: preview.data.html }} />
          </>
        )}
      </Guarded>
    </section>
  );
}

function Missing({
  preview: { missing, warnings },
  onMissing,
}: {
  preview: PaperPreview;
  onMissing: Props['onMissing'];
}) {
  return (
    <div role="status">
      {missing.length === 0 && <p className="told">要素齐全</p>}
      {missing.length > 0 && (
        <p className="paper-missing">
          还缺 {missing.length} 项：
          {missing.map(({ field, label }) => (
            <Button key={field} type="link" size="small" onClick={() => onMissing(field)}>
              ▸{label}
            </Button>
          ))}
          {missing.some(({ blocks }) => blocks) && '　法定要素补齐前不能签发'}
        </p>
      )}
      {warnings.map((warning) => (
        <p key={warning} className="paper-missing">
          {warning}
        </p>
      ))}
    </div>
  );
}
