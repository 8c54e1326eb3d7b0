import type { Payload, PayloadCodec } from '@temporalio/common';

/** A payload as Temporal's Web UI sends it to a codec endpoint: every byte field in base64. */
interface WirePayload {
  metadata?: Record<string, string>;
  data?: string;
}

export interface WirePayloads {
  payloads: WirePayload[];
}

/**
 * Decodes for the administrator's eyes in the engine's Web UI. In and out: the UI's own JSON. Anything that is not a
 * list of payloads reads as none. Throws PayloadError when a key is missing.
 */
export async function decodeWire(codec: PayloadCodec, body: Partial<WirePayloads> | null): Promise<WirePayloads> {
  const payloads = Array.isArray(body?.payloads) ? body.payloads : [];
  return { payloads: (await codec.decode(payloads.map(fromWire))).map(toWire) };
}

function fromWire({ metadata, data }: WirePayload): Payload {
  const entries = Object.entries(metadata ?? {}).map(([key, value]) => [key, Buffer.from(value, 'base64')] as const);
  return { metadata: Object.fromEntries(entries), data: Buffer.from(data ?? '', 'base64') };
}

function toWire({ metadata, data }: Payload): WirePayload {
  const base64 = (bytes: Uint8Array | null | undefined) => Buffer.from(bytes ?? []).toString('base64');
  const entries = Object.entries(metadata ?? {}).map(([key, value]) => [key, base64(value)] as const);
  return { metadata: Object.fromEntries(entries), data: base64(data) };
}
