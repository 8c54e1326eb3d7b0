import { Button } from 'antd';
import type { Action } from '../../api/wire';
import { articleWords } from '../words/article';

/** Acts that may not be done now: grey, each with its reason and its article. */
export function GreyActs({ items, open, onToggle }: { items: Action[]; open: boolean; onToggle: () => void }) {
  if (items.length === 0) return null;
  return (
    <div className="grey">
      <Button type="text" size="small" aria-expanded={open} onClick={onToggle}>
        <kbd>.</kbd> 现在不能办的 {items.length} 项和原因
      </Button>
      {open && (
        <ul>
          {items.map(({ act, title, why, article }) => (
            <li key={act}>
              <span aria-disabled="true">{title} ✗</span> <span className="secondary">{reasonOf(why, article)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function reasonOf(why = '', article: string): string {
  const words = articleWords(article);
  return words ? `${why}（${words}）` : why;
}
