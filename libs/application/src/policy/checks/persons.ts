import { codeOf } from '@yimen/domain/kernel/facts';
import type { PackData } from '@yimen/domain/policy/policy';
import type { Fault } from '../fault';
import { mapsOf, part, rowsOf } from './walk';

/** Words that make a label of a person; in keys and ids, and in what people read. */
const labelIds =
  /blacklist|black_list|risk_(person|level_of_person|score)|person_(risk|score|label|tag|profile)|credit_score|troublemaker|stability_(level|score|label)|trust_score/;
const labelTitles =
  /黑名单|重点人员(?!事项)|稳控(对象|人员|等级)|(缠|闹)访(人员|人|户|等级)|风险(人员|等级人)|危险人员|信用(分|等级|评分)|人员(评分|画像|分级)|老户标签|息访承诺/;

const article = '条例第五条；权利 no_person_label';

/** §3.8: no field, class, tag or metric describes a person as a risk. §3.7: features that touch people stay off. */
export function checkPersons(pack: PackData): Fault[] {
  return [...checkFeatures(pack), ...checkLabels(pack)];
}

function checkFeatures(pack: PackData): Fault[] {
  return rowsOf(pack['features']).flatMap((feature) => {
    const at = ['features', codeOf(feature['id'])];
    if (feature['enabled'] !== true) return [];
    if (feature['locked'] === true || feature['touches'] === 'person')
      return [{ at, say: `功能“${codeOf(feature['title'])}”涉及个人，任何设置都不能打开`, article }];
    return feature['touches'] === 'unit' && !part(pack, 'decisions')[codeOf(feature['id'])]
      ? [{ at, say: `功能“${codeOf(feature['title'])}”须由管理员决定后打开，不能由政策包直接启用` }]
      : [];
  });
}

const parts = [
  'registers',
  'metrics',
  'campaigns',
  'dictionaries',
  'checklists',
  'assessments',
  'boards',
  'digests',
  'colours',
  'tasks',
];

function checkLabels(pack: PackData): Fault[] {
  return parts.flatMap((key) =>
    [...mapsOf(pack[key], [key])].flatMap(({ map, at }) => {
      const name = codeOf(map['id'] ?? map['key'] ?? map['code']);
      const title = typeof map['title'] === 'string' ? map['title'] : '';
      const labels = labelIds.test(name) || labelTitles.test(title);
      return labels ? [{ at, say: `“${title || name}”给个人贴标签，不能使用`, article }] : [];
    }),
  );
}
