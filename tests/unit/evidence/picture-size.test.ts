import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureType } from '../../../src/preload/contract/evidence.ts';
import { canBeShown } from '../../../src/preload/contract/picture-size.ts';

const png = (width: number, height: number): Buffer => {
  const bytes = Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000', 'hex');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};
const gif = (width: number, height: number): Buffer => {
  const bytes = Buffer.from('47494638396100000000', 'hex');
  bytes.writeUInt16LE(width, 6);
  bytes.writeUInt16LE(height, 8);
  return bytes;
};
/** With a segment and a thumbnail's table before the frame that counts. */
const jpeg = (width: number, height: number, frame = 0xc2): Buffer => {
  const bytes = Buffer.from('ffd8ffe000044a46ffc4000400ffffc200110800000000', 'hex');
  bytes[15] = frame;
  bytes.writeUInt16BE(height, 19);
  bytes.writeUInt16BE(width, 21);
  return bytes;
};
const webp = (kind: 'VP8X' | 'VP8 ' | 'VP8L', width: number, height: number): Buffer => {
  const bytes = Buffer.alloc(40);
  bytes.write('RIFF', 0, 'latin1');
  bytes.write(`WEBP${kind}`, 8, 'latin1');
  if (kind === 'VP8X') {
    bytes.writeUIntLE(width - 1, 24, 3);
    bytes.writeUIntLE(height - 1, 27, 3);
  } else if (kind === 'VP8 ') {
    bytes.writeUInt16LE(width, 26);
    bytes.writeUInt16LE(height, 28);
  } else bytes.writeUInt32LE((width - 1) | ((height - 1) << 14), 21);
  return bytes;
};

describe('a picture is shown in the window', () => {
  it.each([
    ['a screenshot', 'image/png', png(1920, 1080)], ['a long page of a telephone', 'image/png', png(1080, 16_000)], ['a photograph', 'image/jpeg', jpeg(8192, 5464)],
    ['an older photograph', 'image/jpeg', jpeg(4000, 3000, 0xc0)], ['a small film', 'image/gif', gif(480, 270)], ['a picture of the web', 'image/webp', webp('VP8X', 1200, 800)],
    ['one with losses', 'image/webp', webp('VP8 ', 1200, 800)], ['one without', 'image/webp', webp('VP8L', 1200, 800)],
  ] as const)('%s', (_what, type, bytes) => {
    expect(canBeShown(type, bytes)).toBe(true);
  });
});

describe('a picture is not shown', () => {
  it.each([
    ['with more pixels than a screen can hold', 'image/png', png(10_000, 10_000)], ['that is longer than any page', 'image/png', png(10, 20_000)],
    ['without a size', 'image/png', png(0, 10)], ['of millions of rows', 'image/png', png(4_294_967_295, 1)], ['with a huge frame', 'image/gif', gif(60_000, 60_000)],
    ['as large a photograph', 'image/jpeg', jpeg(65_000, 65_000)], ['as large a picture of the web', 'image/webp', webp('VP8X', 16_000_000, 16_000_000)],
    ['cut off before its size', 'image/png', png(10, 10).subarray(0, 18)], ['cut off in its segments', 'image/jpeg', jpeg(10, 10).subarray(0, 12)],
    ['that is another kind', 'image/gif', png(10, 10)], ['of a kind within a kind that nobody knows', 'image/webp', Buffer.from('RIFF0000WEBPXXXX0000000000000000', 'latin1')],
  ] as const)('%s', (_what, type, bytes) => {
    expect(canBeShown(type, bytes)).toBe(false);
  });

  it('whatever its bytes are, nobody waits for it and nothing breaks', () => {
    fc.assert(fc.property(fc.constantFrom(...pictureType.options), fc.uint8Array({ maxLength: 400 }), fc.constantFrom(png, gif, jpeg), (type, bytes, make) => {
      expect(canBeShown(type, Buffer.from(bytes))).toEqual(expect.any(Boolean));
      expect(canBeShown(type, Buffer.concat([make(10, 10).subarray(0, 14), bytes]))).toEqual(expect.any(Boolean));
    }));
  });
});
