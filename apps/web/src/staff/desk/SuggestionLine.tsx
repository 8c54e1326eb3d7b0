import { Button } from 'antd';
import { useKey } from '../../shared/keys/registry';
import type { DeskForm } from './form';
import type { SetForm } from './useDeskForm';
import { changeOf } from './useSuggestion';
import type { Hint, Suggestion } from './wire';

interface Props {
  form: DeskForm;
  set: SetForm;
  said: Suggestion | null;
}

/** 分流建议 with its reasons, one key to take it. It never takes the focus, and changes nothing by itself. */
export function SuggestionLine({ form, set, said }: Props) {
  const change = said ? changeOf(form, said) : {};
  const worth = Object.keys(change).length > 0;
  const take = () => set(change);
  useKey('takeHint', take, worth);
  const urgent = form.urgent ? undefined : said?.urgent;
  return (
    <div className="desk-hint" role="status" aria-label="分流建议">
      {said && worth && (
        <>
          <dl>
            {change.category && <Row name="类别" hint={said.category} />}
            {change.topic && <Row name="事项" hint={said.topic[0]} />}
            {change.route && <Row name="途径" hint={said.route} />}
            {!change.category && <Row name="单位" hint={said.unit[0]} />}
            <Row name="调委会" hint={said.committee} />
          </dl>
          <Button size="small" onMouseDown={(event) => event.preventDefault()} onClick={take}>
            <kbd>F10</kbd> 采用建议
          </Button>
        </>
      )}
      {said?.suspicion && <p className="desk-warning">⚠ {said.suspicion.why}</p>}
      {urgent && (
        <p className="desk-warning">
          ⚠ {urgent.why} <kbd>F7</kbd>
        </p>
      )}
    </div>
  );
}

function Row({ name, hint }: { name: string; hint: Hint | undefined }) {
  if (!hint) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {hint.title} <span className="secondary">{hint.why}</span>
      </dd>
    </div>
  );
}
