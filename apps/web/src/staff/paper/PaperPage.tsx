import { Button } from 'antd';
import { useRef, useState } from 'react';
import { actSpec } from '../../api/acts';
import { useActions, useCase } from '../../api/queries';
import type { CaseFile } from '../../api/wire';
import { ActForm } from '../../shared/actions/ActForm';
import { ChoicesContext } from '../../shared/actions/choices';
import { prune } from '../../shared/actions/prune';
import type { ActAnswer } from '../../shared/actions/useAct';
import { Guarded } from '../../shared/states/States';
import { useChoices } from '../casefile/useChoices';
import { casePath, openPath, useDirtyMark, useTabTitle } from '../shell/tabs';
import { Issued } from './Issued';
import { inputNames, actOfPaper } from './paper-acts';
import { PreviewPane } from './PreviewPane';
import { usePreview } from './preview';
import './paper.css';

/** 出具文书: the form at the left, the paper as it will be printed at the right. */
export function PaperPage({ id, type }: { id: string; type: string }) {
  const file = useCase('petitions', id);
  return <Guarded query={file}>{file.data && <PaperBody item={file.data} type={type} />}</Guarded>;
}

function PaperBody({ item, type }: { item: CaseFile; type: string }) {
  const act = actOfPaper(type) ?? '';
  const actions = useActions('petitions', item.id);
  const action = actions.data?.items.find((one) => one.act === act);
  const [values, setValues] = useState<unknown>({});
  const [told, setTold] = useState<ActAnswer | null>(null);
  const mark = useDirtyMark();
  const form = useRef<HTMLDivElement>(null);
  const preview = usePreview(item.id, type, prune(values));
  const choices = useChoices(item, []);
  const title = action?.title ?? actSpec(act)?.title ?? '出具文书';
  useTabTitle(`${preview.data?.title ?? title} ${item.caseCode}`);
  const back = () => openPath(casePath('petition', item.id));
  const goTo = (field: string) => {
    const found = inputNames(field)
      .flatMap((name) => [...(form.current?.querySelectorAll<HTMLElement>(`[id="${name}"],[id$="_${name}"]`) ?? [])])
      .at(0);
    (found ?? form.current?.querySelector<HTMLElement>('input,textarea'))?.focus();
  };
  return (
    <ChoicesContext value={choices}>
      <div className="paper-page">
        <section aria-label={title} ref={form}>
          <h2>
            {title} <Button onClick={back}>回到事项 {item.caseCode}</Button>
          </h2>
          {told && <Issued answer={told} />}
          {!told && action?.allowed && (
            <ActForm
              noun="petitions"
              item={item}
              act={act}
              title={title}
              onValues={setValues}
              onDone={setTold}
              onClose={back}
              onDirty={mark}
            />
          )}
          {!told && actions.data && !action?.allowed && <p className="hint">{action?.why ?? '现在不能出具这份文书'}</p>}
        </section>
        <PreviewPane preview={preview} onMissing={goTo} />
      </div>
    </ChoicesContext>
  );
}
