import type { Noun } from '../../api/wire';
import { MinutesButton } from '../meetings/MinutesButton';
import { openPath, useTabSearch } from '../shell/tabs';
import { nounTitles } from '../shell/nouns';
import { CaseList } from './CaseList';
import { ViewChoice } from './ViewChoice';

/** Lists that one looks through together: 复查 and 复核 are the two steps of one remedy. */
const pairs: Partial<Record<Noun, readonly Noun[]>> = {
  reviews: ['reviews', 'rechecks'],
  rechecks: ['reviews', 'rechecks'],
};

/** All cases of one kind that the person may know of. */
export function CaseListPage({ noun }: { noun: Noun }) {
  const [search, setSearch] = useTabSearch();
  return (
    <section className="page">
      <div className="page-head">
        <h1>{nounTitles[noun]}</h1>
        {noun === 'meetings' && <MinutesButton />}
        {pairs[noun] && <Pair nouns={pairs[noun]} here={noun} />}
        <ViewChoice page={noun} search={search} onChoose={setSearch} />
      </div>
      <CaseList noun={noun} />
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
