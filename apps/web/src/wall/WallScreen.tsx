import { CallBoard } from './parts/CallBoard';
import { Figures } from './parts/Figures';
import { Foot } from './parts/Foot';
import { Head } from './parts/Head';
import { Queues } from './parts/Queues';
import { useNightly } from './use-nightly';
import { useVoice } from './use-voice';
import { useWall } from './use-wall';
import { timeOf } from './words';

/** 大屏: who is called where, who waits where, how the house stands. Nobody's name, no matter, no code of a case. */
export function WallScreen() {
  const hall = useWall();
  const { wall, now, refused } = hall;
  useVoice(wall?.calls);
  useNightly(timeOf(now));
  if (!wall) return <Blank refused={refused} />;
  return (
    <div className="wall">
      <Head hall={hall} centre={wall.centre} />
      <main>
        <CallBoard calls={wall.calls} />
        <Figures lights={wall.lights} counts={wall.counts} />
        <Queues windows={wall.windows} />
        <Foot wall={wall} />
      </main>
    </div>
  );
}

function Blank({ refused }: { refused: boolean }) {
  return (
    <div className="wall blank" role="status">
      <p>{refused ? '本屏还没有授权' : '正在连接…'}</p>
      {refused && <p className="small">请管理员登记本屏，用得到的网址打开</p>}
    </div>
  );
}
