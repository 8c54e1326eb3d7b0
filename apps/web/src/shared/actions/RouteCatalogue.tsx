import { Button } from 'antd';
import { useTargets } from '../../api/queries';
import type { LegalRoute } from '../../api/wire';
import { Guarded } from '../states/States';
import { wordOf } from '../words/codes';

/** Acts at which a matter is handed to somebody: what the law says about the ways that it has stands beside them. */
const handOffs = [
  'petition.triage',
  'petition.forward',
  'petition.assign',
  'petition.guide',
  'petition.notify_whereabouts',
];

/** Is the matter handed on with this act? */
export const handsOff = (act: string): boolean => handOffs.includes(act);

interface Props {
  caseId: string;
  /** Writes a way into the form; only where the form has its fields. */
  onTake?: (route: LegalRoute) => void;
}

/** 途径目录: for the topic of the matter each way with its body, basis, limits and what can be done after it (Art. 31). */
export function RouteCatalogue({ caseId, onTake }: Props) {
  const targets = useTargets(caseId, true);
  const routes = targets.data?.routes ?? [];
  return (
    <details open>
      <summary>法定途径目录</summary>
      <Guarded query={targets}>
        {routes.length === 0 && <p className="hint">目录中没有这类事项的途径，请按职责转送</p>}
        <ul className="routes" aria-label="法定途径目录">
          {routes.map((route) => (
            <li key={route.id}>
              <b>{route.title}</b> <span className="flag">{wordOf('route', route.route)}</span>
              {onTake && (
                <Button size="small" onClick={() => onTake(route)}>
                  填入
                </Button>
              )}
              <RouteFacts route={route} />
            </li>
          ))}
        </ul>
      </Guarded>
    </details>
  );
}

function RouteFacts({ route: { bodyTitle, basis, applyLimit, handleLimit, next, unverified } }: { route: LegalRoute }) {
  const facts = [
    ['受理机关', bodyTitle],
    ['依据', basis],
    ['申请期限', applyLimit],
    ['办理期限', handleLimit],
    ['下一步救济', next],
  ];
  return (
    <>
      <dl>
        {facts
          .filter(([, text]) => text)
          .map(([label, text]) => (
            <div key={label} className="route-fact">
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      {unverified && <p className="must">尚未核对法条原文，告知信访人前请核对</p>}
    </>
  );
}

/** What a way of the catalogue says in the fields of 导入法定途径. */
export function routeValues({ route, bodyTitle, basis, applyLimit }: LegalRoute): Record<string, string> {
  return { route, body: bodyTitle, basis, ...(applyLimit ? { applyLimit } : {}) };
}
