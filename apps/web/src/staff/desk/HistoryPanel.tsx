import { Button } from 'antd';
import { useRef, type KeyboardEvent } from 'react';
import { useKey } from '../../shared/keys/registry';
import { shortTime } from '../../shared/words/days';
import type { DeskForm } from './form';
import { focusField } from './focus';
import type { Matches } from './useMatches';
import type { Matched, MatchedMatter } from './wire';

interface Props {
  matches: Matches;
  form: DeskForm;
  onLink: (matter: MatchedMatter) => void;
  onNew: () => void;
}

const grounds: Record<Matched['match'], string> = { id: '证件相同', phone: '电话相同', name: '姓名相近' };

/** Earlier visits and likely duplicates. It never takes the focus by itself: F3 goes in, Esc goes back. */
export function HistoryPanel({ matches, form, onLink, onNew }: Props) {
  const panel = useRef<HTMLElement>(null);
  const from = useRef<Element | null>(null);
  const matters = matches.items.flatMap((card) => card.matters);
  const back = () => {
    if (from.current instanceof HTMLElement && from.current.isConnected) from.current.focus();
    else focusField('id');
  };
  useKey('sidePanel', () => {
    if (panel.current?.contains(document.activeElement)) return back();
    from.current = document.activeElement;
    panel.current?.focus();
  });
  const choose = (matter: MatchedMatter | undefined) => {
    if (matter && !matter.takesVisits) return; // an answered matter takes no visit: what is told now is a new one
    if (matter) onLink(matter);
    else onNew();
    back();
  };
  const press = (event: KeyboardEvent) => {
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
    const picked = digit ? matters[Number(digit) - 1] : undefined;
    if (event.key === 'Escape') back();
    else if (digit === '0' && matters.length) choose(undefined);
    else if (picked) choose(picked);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section ref={panel} tabIndex={-1} className="desk-history" aria-label="历史与疑似重复" onKeyDown={press}>
      <h2>
        历史与疑似重复 <kbd>F3</kbd>
      </h2>
      <p role="status" className="secondary">
        {summaryOf(matches)}
      </p>
      {matches.items.map((card, index) => (
        <PersonCard
          key={index}
          card={card}
          first={firstOf(matches.items, index)}
          linked={form.linkTo?.id}
          onPick={choose}
        />
      ))}
      {matters.length > 0 && (
        <p>
          <Button size="small" aria-pressed={form.judgedNew} onClick={() => choose(undefined)}>
            <kbd>0</kbd> 新事项
          </Button>{' '}
          <span className="hint">数字键：同一事项，记重访；0：新事项；Esc 返回</span>
        </p>
      )}
    </section>
  );
}

function firstOf(cards: readonly Matched[], index: number): number {
  return cards.slice(0, index).reduce((sum, { matters }) => sum + matters.length, 1);
}

function summaryOf({ items, state }: Matches): string {
  if (state === 'idle') return '读卡或填写姓名、电话后自动查找';
  if (state === 'looking' && !items.length) return '正在查找…';
  if (state === 'failed') return '暂时查不到历史，不影响登记';
  if (!items.length) return '近一年没有来访记录';
  const visits = Math.max(...items.map((card) => card.visits));
  const open = items.reduce((sum, card) => sum + card.open, 0);
  return `近一年来访 ${visits} 次，${open} 件在办，按 F3 查看`;
}

interface CardProps {
  card: Matched;
  first: number;
  linked: string | undefined;
  onPick: (matter: MatchedMatter) => void;
}

function PersonCard({ card, first, linked, onPick }: CardProps) {
  return (
    <article className="desk-card">
      <p>
        <strong>{card.name}</strong> <span className="figures">{card.idMasked || card.phoneMasked}</span>{' '}
        <span className="flag">{grounds[card.match]}</span>
        <span className="secondary">
          近一年 {card.visits} 次 · 在办 {card.open} 件
        </span>
      </p>
      <ol>
        {card.matters.map((matter, index) => (
          <li key={matter.id} className={matter.id === linked ? 'picked' : ''}>
            {matter.takesVisits ? (
              <Button size="small" aria-pressed={matter.id === linked} onClick={() => onPick(matter)}>
                <kbd>{first + index}</kbd> 记重访
              </Button>
            ) : (
              <span className="hint">已不在办理中，按新事项登记</span>
            )}
            <div>
              <span className="figures">{matter.caseCode}</span> {matter.topicTitle}
              <div className="secondary">
                {[matter.leadTitle, matter.statusTitle, matter.clock].filter(Boolean).join(' · ')}
              </div>
              {matter.lastEntry && (
                <div className="secondary">
                  上次 {matter.lastEntry.at && shortTime(matter.lastEntry.at).slice(0, 5)} {matter.lastEntry.title}
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
    </article>
  );
}
