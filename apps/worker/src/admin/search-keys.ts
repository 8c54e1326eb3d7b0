import { FillSearchKeys } from '@yimen/application/search/fill-search-keys';
import { ConfigError, type YimenConfig } from '@yimen/platform/config/config';
import { say, withHouse } from './house';

/** Makes people of earlier versions findable by initials, phone tail and ID tail; may be run as often as one likes. */
export async function searchKeys(config: YimenConfig, args: string[]): Promise<void> {
  if (args.length > 0) throw new ConfigError('用法：search-keys（没有参数）');
  const count = await withHouse(config, ({ database, vault }) => new FillSearchKeys(database, vault).execute());
  say(`已为 ${count} 人补上检索索引`);
}
