import { lazy, type ComponentType } from 'react';
import { nounTitles, nouns } from './nouns';

const DeskPage = lazy(() => import('../desk/DeskPage').then(({ DeskPage: page }) => ({ default: page })));
const TodoPage = lazy(() => import('../worklist/TodoPage').then(({ TodoPage: page }) => ({ default: page })));
const CaseListPage = lazy(() =>
  import('../worklist/CaseListPage').then(({ CaseListPage: page }) => ({ default: page })),
);
const Gallery = lazy(() => import('../gallery/Gallery').then(({ Gallery: page }) => ({ default: page })));
const CasePage = lazy(() => import('../casefile/CasePage').then(({ CasePage: page }) => ({ default: page })));

const PaperPage = lazy(() => import('../paper/PaperPage').then(({ PaperPage: page }) => ({ default: page })));

/** What an address shows. */
export interface PageAt {
  title: string;
  /** The list above a case, for the breadcrumb. */
  under?: { title: string; path: string };
  render: ComponentType;
}

/** The page of a path; null for an address that the house does not have. */
export function pageAt(path: string): PageAt | null {
  if (path === '/todo') return { title: '我的待办', render: TodoPage };
  if (path === '/gallery') return { title: '组件', render: Gallery };
  if (path === '/desk') return { title: '导访工作台', render: DeskPage };
  const [, first = '', id, part, type] = path.split('/');
  const noun = nouns.find((one) => one === first);
  if (!noun) return null;
  if (!id) return { title: nounTitles[noun], render: () => <CaseListPage noun={noun} /> };
  const under = { title: nounTitles[noun], path: `/${noun}` };
  if (part === 'paper' && noun === 'petitions' && type)
    return { title: '出具文书', under, render: () => <PaperPage id={id} type={type} /> };
  return { title: '事项', under, render: () => <CasePage noun={noun} id={id} /> };
}

/** The name of a tab before its page has told a better one. */
export function pageTitle(path: string): string {
  return pageAt(path)?.title ?? '未找到';
}
