import { useSyncExternalStore } from 'react';

/** How a device of this desk stands. 'idle': nothing has been heard of it yet, which a reader that types like a keyboard never changes. */
export type DeviceState = 'idle' | 'fine' | 'gone' | 'denied';

export interface Devices {
  reader: DeviceState;
  printer: DeviceState;
}

let devices: Devices = { reader: 'idle', printer: 'idle' };
const listeners = new Set<() => void>();

/** Tells the lights of the shell how a device stands now. */
export function noteDevice(device: keyof Devices, state: DeviceState): void {
  if (devices[device] === state) return;
  devices = { ...devices, [device]: state };
  listeners.forEach((listener) => listener());
}

/** A vendor's service or bridge tells by an event of the window whether its reader is there: {state: 'fine' | 'gone' | 'denied'}. */
function hearReader(event: Event): void {
  const state = event instanceof CustomEvent ? (event.detail as { state?: unknown } | null)?.state : undefined;
  if (state === 'fine' || state === 'gone' || state === 'denied') noteDevice('reader', state);
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('yimen:reader', hearReader);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('yimen:reader', hearReader);
  };
}

/** The devices of this desk, for the lights. */
export function useDevices(): Devices {
  return useSyncExternalStore(subscribe, () => devices);
}
