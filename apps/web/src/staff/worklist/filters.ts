import { useMemo } from 'react';
import { codesOf } from '../../api/dictionaries';
import { useUnits, type CaseQuery } from '../../api/queries';
import type { Filter } from '../../shared/list/QueryBar';
import { wordOf } from '../../shared/words/codes';
import type { TabSearch } from '../address';

const colours = ['red', 'yellow', 'blue'].map((value) => ({ value, label: wordOf('colour', value) }));
const days = ['3', '7', '10', '30'].map((value) => ({ value, label: `≤${value}天` }));
const codePattern = /^(?!\d{11}$|\d{15}$|\d{17}[\dXx]$)[A-Za-z]{0,4}[\d-]{1,24}$/;

/** What a person filters by; tab, state and page of the list do not count. */
export const filterNames = ['q', 'due_within', 'colour', 'flag', 'topic', 'category', 'unit'] as const;

/** The filters of an address, without state, sort and page. */
export function filtersOf(search: TabSearch): CaseQuery {
  const given = filterNames.map((name) => [name, search[name]] as const).filter(([, value]) => value);
  return Object.fromEntries<string | undefined>(given);
}

/** The filters that stand open, and those behind 更多. Words never go into an address: a matter is chosen by its code. */
export function useFilters(): { shown: Filter[]; more: Filter[] } {
  const units = useUnits().data?.items;
  return useMemo(
    () => ({
      shown: [
        { name: 'q', label: '编号', pattern: codePattern, wrong: '只按编号查；姓名、电话、证件号请用上方查找框' },
        { name: 'topic', label: '事项', options: choices('content_categories') },
        { name: 'due_within', label: '期限', options: days },
        { name: 'colour', label: '灯', options: colours },
        { name: 'flag', label: '访别', options: choices('flags') },
      ],
      more: [
        {
          name: 'category',
          label: '类别',
          options: ['claim', 'suggestion', 'accusation'].map((value) => ({ value, label: wordOf('category', value) })),
        },
        {
          name: 'unit',
          label: '责任单位',
          options: (units ?? []).map(({ id, title }) => ({ value: id, label: title })),
        },
      ],
    }),
    [units],
  );
}

function choices(dictionary: string): { value: string; label: string }[] {
  return codesOf(dictionary).map(({ code, title }) => ({ value: code, label: title }));
}
