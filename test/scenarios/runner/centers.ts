import type { CenterOrder } from '../../support/stack';
import { StoryError } from './load';
import type { StaffRow, Story } from './story';

/** The centres that a story plays in. `suffix` keeps the centres of live runs apart. Throws for data nobody can load. */
export function centersOf(story: Story, extra: StaffRow[], suffix = ''): CenterOrder[] {
  const { history, funds, units, config } = story.given;
  if (history || funds) throw new StoryError('given.history、given.funds：登记簿的导入还没有');
  const pack = story.pack === 'zhongxiang' ? 'demo_center' : story.pack; // README §8: these play in the demo centre
  const places = story.centers ?? [{ id: story.id.toLowerCase(), region: undefined }];
  return places.map(({ id, region }) => {
    const staff = extra.filter((row) => !row.center || row.center === id).map(({ center: _, ...row }) => row);
    const more = { ...(units ? { units } : {}), ...(config ? { config } : {}), staff };
    return { code: `${id}${suffix}`, pack, ...(region ? { region } : {}), extra: more };
  });
}
