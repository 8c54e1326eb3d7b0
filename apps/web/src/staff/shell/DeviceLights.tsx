import { useQuery } from '@tanstack/react-query';
import { useOutage } from '../../api/outage';
import { useDevices, type DeviceState } from '../../shared/devices';

const every = 60_000;

const signs: Record<DeviceState, string> = { idle: '○', fine: '●', gone: '▲', denied: '▲' };
const readerWords: Record<DeviceState, string> = { idle: '待读卡', fine: '正常', gone: '未连接', denied: '未授权' };
const printerWords: Record<DeviceState, string> = { idle: '未使用', fine: '正常', gone: '未响应', denied: '未授权' };
const engineWords: Record<DeviceState, string> = { idle: '…', fine: '正常', gone: '暂停', denied: '暂停' };
const advice: Partial<Record<DeviceState, string>> = {
  idle: '把证件放上读卡器，或手工录入',
  gone: '读卡器未连接，可手工录入',
  denied: '请允许本页访问本机读卡服务，或手工录入',
};

/** Is the engine there? Asked once a minute, and known at once from an act that has to wait. */
function useEngine(): DeviceState {
  const waiting = useOutage() !== null;
  const { data } = useQuery({ queryKey: ['engine'], queryFn: askEngine, refetchInterval: every, staleTime: every / 2 });
  if (waiting) return 'gone';
  return data === undefined ? 'idle' : data ? 'fine' : 'gone';
}

/** The answer says more than its status: 200 while matters can be registered. A house that does not answer is told by the bar. */
async function askEngine(): Promise<boolean> {
  const response = await fetch('/health/ready', { headers: { accept: 'application/json' } });
  const body = (await response.json().catch(() => ({}))) as { checks?: { engine?: string } };
  return body.checks?.engine === 'up';
}

/** 读卡 打印 流程: each by word and shape, never by colour alone; where the bar is short the words of a quiet light wait under the pointer. The devices are shown to whoever registers visitors. */
export function DeviceLights({ desk }: { desk: boolean }) {
  const { reader, printer } = useDevices();
  const engine = useEngine();
  return (
    <ul className="lights" aria-label="设备">
      {desk && <Light name="读卡" state={reader} words={readerWords} title={advice[reader]} />}
      {desk && <Light name="打印" state={printer} words={printerWords} />}
      <Light name="流程" state={engine} words={engineWords} title="暂停时登记照常，其他办理稍后继续" />
    </ul>
  );
}

interface LightProps {
  name: string;
  state: DeviceState;
  words: Record<DeviceState, string>;
  title?: string;
}

function Light({ name, state, words, title }: LightProps) {
  const trouble = state === 'gone' || state === 'denied';
  return (
    <li
      className={trouble ? 'amber' : 'secondary'}
      title={[`${name}${words[state]}`, title].filter(Boolean).join('。')}
    >
      {name}
      <span aria-hidden>{signs[state]}</span>
      <span className={trouble ? undefined : 'light-word'}>{words[state]}</span>
    </li>
  );
}
