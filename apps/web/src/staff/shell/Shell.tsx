import { Modal } from 'antd';
import { Activity, Suspense, useEffect, useMemo, useState } from 'react';
import { KeyLegend } from '../../shared/keys/KeyLegend';
import { listenToKeys, useKey } from '../../shared/keys/registry';
import { listenToStream } from '../../api/stream';
import { Loading } from '../../shared/states/States';
import { go } from '../address';
import { useSession } from '../session';
import { Bars } from './Bars';
import { IdleGuard } from './IdleGuard';
import { Marked } from './Marked';
import { homeOf, menuOf, ownTitle } from './menu';
import { MustRead } from './MustRead';
import { pageAt } from './pages';
import { openPath, TabContext, type OpenTab } from './tabs';
import { TabRow } from './TabRow';
import { TopBar } from './TopBar';
import { useTabs } from './useTabs';

/** Around every page: the bar, the tabs, the keys. Hidden tabs keep their form, scroll and drawer, but none of their effects. */
export function Shell() {
  const { tabs, here, full, mark, close, step } = useTabs();
  const [legend, setLegend] = useState(false);
  const { account } = useSession();
  useEffect(listenToKeys, []);
  useEffect(listenToStream, []);
  useEffect(() => {
    if (here.path === '/') go({ path: homeOf(account), search: {} });
  }, [here.path, account]);
  useKey('previousTab', () => step(-1));
  useKey('nextTab', () => step(1));
  useKey(
    'goDesk',
    () => openPath('/desk'),
    menuOf(account).some(({ path }) => path === '/desk'),
  );
  useKey('goTodo', () => openPath('/todo'));
  useKey('goMediation', () => openPath('/mediations'));
  return (
    <Marked className="house">
      <a className="skip" href="#page">
        跳到正文
      </a>
      <TopBar path={here.path} onLegend={() => setLegend(true)} />
      <TabRow tabs={tabs} path={here.path} onClose={close} />
      <Bars />
      <MustRead />
      <main id="page" tabIndex={-1}>
        {tabs.map((tab) => (
          <Activity key={tab.path} mode={tab.path === here.path ? 'visible' : 'hidden'}>
            <TabPane tab={tab} active={tab.path === here.path} mark={mark} />
          </Activity>
        ))}
      </main>
      <KeyLegend open={legend} onToggle={setLegend} />
      <IdleGuard />
      <Modal open={full} footer={null} closable={false} destroyOnHidden title="已打开 10 个页签，请先关闭一个">
        <TabRow tabs={tabs} path="" onClose={close} />
      </Modal>
    </Marked>
  );
}

interface PaneProps {
  tab: OpenTab;
  active: boolean;
  mark: (path: string, change: Partial<OpenTab>) => void;
}

function TabPane({ tab, active, mark }: PaneProps) {
  const { path, search } = tab;
  const { account } = useSession();
  const page = useMemo(() => pageAt(path), [path]);
  const value = useMemo(
    () => ({
      path,
      search,
      active,
      setTitle: (title: string) => mark(path, { title }),
      setDirty: (dirty: boolean) => mark(path, { dirty }),
    }),
    [path, search, active, mark],
  );
  const Page = page?.render;
  return (
    <TabContext value={value}>
      {page?.under && (
        <nav aria-label="位置" className="crumbs">
          <a
            href={page.under.path}
            onClick={(event) => (event.preventDefault(), openPath(page.under?.path ?? '/todo'))}
          >
            {ownTitle(account, page.under.path) ?? page.under.title}
          </a>
          <span aria-hidden> / </span>
          <span>{tab.title}</span>
        </nav>
      )}
      <Suspense fallback={<Loading />}>{Page ? <Page /> : <NoPage />}</Suspense>
    </TabContext>
  );
}

function NoPage() {
  return (
    <section className="state" role="alert">
      <h1>没有这个页面</h1>
      <p>地址可能写错了，或您无权查看此页。</p>
    </section>
  );
}
