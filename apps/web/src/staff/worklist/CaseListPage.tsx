import type { Noun } from '../../api/wire';
import { MinutesButton } from '../meetings/MinutesButton';
import { useSession } from '../session';
import { listTitle } from '../shell/menu';
import { nounTitles } from '../shell/nouns';
import { openPath, useTabSearch, useTabTitle } from '../shell/tabs';
import { CaseList } from './CaseList';
import { ViewChoice } from './ViewChoice';

/** Lists that one looks through together: 复查 and 复核 are the two steps of one remedy. */
const pairs: Partial<Record<Noun, readonly Noun[]>> = {
  reviews: ['reviews', 'rechecks'],
  rechecks: ['reviews', 'rechecks'],
};

/** Where the cases of a list come from, for whoever sees it empty. */
const sources: Partial<Record<Noun, string>> = {
  reviews: '信访人不服处理意见、提出复查申请后，在这里办理',
  rechecks: '信访人不服复查意见、提出复核申请后，在这里办理',
  mediations: '在事项页“转调解”或由法院委派后，在这里办理',
  orders: '在事项页“督办”后，在这里跟踪到回复、采纳',
  escalations: '在事项页“提级”后，在这里办理',
  meetings: '联席会议、领导组会议召集后，在这里记议题和决定',
};

function Nothing({ noun }: { noun: Noun }) {
  return (
    <>
      没有符合条件的事项
      {sources[noun] && <p className="hint empty-hint">{sources[noun]}</p>}
    </>
  );
}

/** All cases of one kind that the person may know of. */
export function CaseListPage({ noun }: { noun: Noun }) {
  const [search, setSearch] = useTabSearch();
  const title = listTitle(useSession().account, noun);
  useTabTitle(title);
  return (
    <section className="page">
      <div className="page-head">
        <h1>{title}</h1>
        {noun === 'meetings' && <MinutesButton />}
        {pairs[noun] && <Pair nouns={pairs[noun]} here={noun} />}
        <ViewChoice page={noun} search={search} onChoose={setSearch} />
      </div>
      <CaseList noun={noun} empty={<Nothing noun={noun} />} />
    </section>
  );
}

function Pair({ nouns, here }: { nouns: readonly Noun[]; here: Noun }) {
  return (
    <nav aria-label="复查复核">
      {nouns.map((noun) => (
        <a
          key={noun}
          className="pair"
          href={`/${noun}`}
          aria-current={noun === here ? 'page' : undefined}
          onClick={(event) => (event.preventDefault(), openPath(`/${noun}`))}
        >
          {nounTitles[noun]}
        </a>
      ))}
    </nav>
  );
}
