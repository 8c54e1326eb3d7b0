import { openSource, type StreamWord } from './source';

interface Host {
  onconnect: ((event: MessageEvent) => void) | null;
}

const ports = new Set<MessagePort>();
const again = 30_000;
let end: (() => void) | null = null;
let live = false;

function tell(word: StreamWord): void {
  if ('live' in word) live = word.live;
  ports.forEach((port) => port.postMessage(word));
}

function begin(): void {
  end?.();
  end = openSource(tell);
}

/** A source that was refused does not come back by itself. */
setInterval(() => ports.size > 0 && !live && begin(), again);

/** One connection for all windows of the browser; it ends with the last of them, and begins anew for the next person. */
(self as unknown as Host).onconnect = ({ ports: [port] }) => {
  if (!port) return;
  port.onmessage = ({ data }: MessageEvent<'open' | 'close'>) => {
    if (data === 'open') {
      ports.add(port);
      if (end) port.postMessage({ live } satisfies StreamWord);
      else begin();
      return;
    }
    ports.delete(port);
    if (ports.size > 0) return;
    end?.();
    end = null;
    live = false;
  };
};
