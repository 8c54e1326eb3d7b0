import { demand } from '@yimen/domain/kernel/refusal';
import type { EncryptingCodec } from '@yimen/platform/crypto/payload-codec';

type Payload = Parameters<EncryptingCodec['decode']>[0][number];

/** A payload as the engine's web page sends it: protobuf JSON, bytes in base64. */
export interface JsonPayload {
  metadata?: Record<string, string>;
  data?: string;
}

/** Reads `{payloads: […]}`. Throws validation_failed for anything else. */
export function fromJson(body: unknown): Payload[] {
  const payloads = (body as { payloads?: unknown } | null)?.payloads;
  demand(Array.isArray(payloads) && payloads.every(isPayload), 'validation_failed', '应为 {payloads: […]}');
  return payloads.map(({ metadata, data }) => ({
    metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([key, value]) => [key, bytes(value)])),
    data: bytes(data ?? ''),
  }));
}

/** The same payloads back in protobuf JSON. */
export function toJson(payloads: Payload[]): { payloads: JsonPayload[] } {
  const text = (value: Uint8Array | null | undefined) => Buffer.from(value ?? []).toString('base64');
  return {
    payloads: payloads.map(({ metadata, data }) => ({
      metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([key, value]) => [key, text(value)])),
      data: text(data),
    })),
  };
}

function isPayload(value: unknown): value is JsonPayload {
  if (typeof value !== 'object' || value === null) return false;
  const { metadata = {}, data = '' } = value as { metadata?: unknown; data?: unknown };
  const entries = typeof metadata === 'object' && metadata !== null ? Object.values(metadata) : [null];
  return typeof data === 'string' && entries.every((entry) => typeof entry === 'string');
}

function bytes(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}
