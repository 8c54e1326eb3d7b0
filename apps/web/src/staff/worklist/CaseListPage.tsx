import type { Noun } from '../../api/wire';
import { useTabSearch } from '../shell/tabs';
import { nounTitles } from '../shell/nouns';
import { CaseList } from './CaseList';
import { ViewChoice } from './ViewChoice';

/** All cases of one kind that the person may know of. */
export function CaseListPage({ noun }: { noun: Noun }) {
  const [search, setSearch] = useTabSearch();
  return (
    <section className="page">
      <div className="page-head">
        <h1>{nounTitles[noun]}</h1>
        <ViewChoice page={noun} search={search} onChoose={setSearch} />
      </div>
      <CaseList noun={noun} />
    </section>
  );
}
