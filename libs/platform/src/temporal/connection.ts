import { Client, Connection } from '@temporalio/client';
import type { YimenConfig } from '../config/config';
import type { KeyRing } from '../crypto/key-ring';
import { dataConverter } from './data-converter';

/**
 * The client side of the engine. The connection is lazy: a process starts, and a desk registers, while the engine is
 * away. Close `client.connection` at shutdown.
 */
export function createClient(config: YimenConfig, ring: KeyRing): Client & { connection: Connection } {
  const connection = Connection.lazy({ address: config.temporalAddress, connectTimeout: '5s' });
  const client = new Client({ connection, namespace: config.temporalNamespace, dataConverter: dataConverter(ring) });
  return client as Client & { connection: Connection };
}
