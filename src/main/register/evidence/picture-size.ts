import type { PictureType } from '../../../preload/contract/evidence.ts';

/** Width and height in pixels. */
interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Pixels in all: a long page of a telephone, or a photograph of 50 megapixels. As bytes in memory four times as many. */
const mostPixels = 50_000_000;
/** Pixels along one side; more than any screenshot has, and what graphics cards take. */
const longestSide = 16_384;

/** Whether a picture unpacks to what a screen can hold: few bytes can unpack to more than the memory there is. */
export function canBeShown(mediaType: PictureType, content: Buffer): boolean {
  const size = sizeOf(mediaType, content);
  if (size === null) return false;
  const { width, height } = size;
  return width > 0 && height > 0 && width <= longestSide && height <= longestSide && width * height <= mostPixels;
}

/** The size that a picture says it has, read from its first bytes only; null where it is none of its kind or is cut off. */
function sizeOf(mediaType: PictureType, content: Buffer): PictureSize | null {
  try {
    return readers[mediaType](content);
  } catch (error) {
    // A read beyond the end: the file is cut off.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const readers: Readonly<Record<PictureType, (content: Buffer) => PictureSize | null>> = {
  'image/png': (content) =>
    (content.readUInt32BE(0) === 0x89504e47 && content.toString('latin1', 12, 16) === 'IHDR' ? { width: content.readUInt32BE(16), height: content.readUInt32BE(20) } : null),
  'image/gif': (content) => (/^GIF8[79]a$/u.test(content.toString('latin1', 0, 6)) ? { width: content.readUInt16LE(6), height: content.readUInt16LE(8) } : null),
  'image/jpeg': jpegSize,
  'image/webp': webpSize,
};

/** A JPEG is a row of segments; the one that begins a frame says the size. Which those are leaves out tables (C4, C8, CC). */
function jpegSize(content: Buffer): PictureSize | null {
  if (content.readUInt16BE(0) !== 0xffd8) return null;
  let at = 2;
  for (;;) {
    if (content.readUInt8(at) !== 0xff) return null;
    const marker = content.readUInt8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return { width: content.readUInt16BE(at + 7), height: content.readUInt16BE(at + 5) };
    else if (marker === 0xd9 || marker === 0xda) return null;
    else at += 2 + Math.max(2, content.readUInt16BE(at + 2));
  }
}

function webpSize(content: Buffer): PictureSize | null {
  if (content.toString('latin1', 0, 4) !== 'RIFF' || content.toString('latin1', 8, 12) !== 'WEBP') return null;
  switch (content.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: content.readUIntLE(24, 3) + 1, height: content.readUIntLE(27, 3) + 1 };
    case 'VP8 ':
      return { width: content.readUInt16LE(26) & 0x3fff, height: content.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = content.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    default:
      return null;
  }
}
