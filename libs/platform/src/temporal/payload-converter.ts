import {
  CompositePayloadConverter,
  JsonPayloadConverter,
  UndefinedPayloadConverter,
  ValueError,
  type Payload,
} from '@temporalio/common';

/** JSON only: bytes would be written as an object of digits, so they are refused instead. */
class PlainJsonConverter extends JsonPayloadConverter {
  override toPayload(value: unknown): Payload | undefined {
    if (ArrayBuffer.isView(value)) throw new ValueError('Bytes never travel through the engine; send an id');
    return super.toPayload(value);
  }
}

/** Nothing but plain JSON travels through the engine: ids and codes. Loaded by path, also inside the sandbox. */
export const payloadConverter = new CompositePayloadConverter(
  new UndefinedPayloadConverter(),
  new PlainJsonConverter(),
);
