import type { PictureType } from './evidence.ts';

/** Width and height in pixels. */
interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Pixels in all: a long page of a telephone, or a photograph of 50 megapixels. As bytes in memory four times as many. */
const mostPixels = 50_000_000;
/** Pixels along one side; more than any screenshot has, and what graphics cards take. */
const longestSide = 16_384;

/**
 * Whether a picture unpacks to what a screen can hold: few bytes can unpack to more than the memory there is. Register and
 * window ask the same before they unpack one.
 */
export function canBeShown(mediaType: PictureType, content: Uint8Array): boolean {
  const size = sizeOf(mediaType, content);
  if (size === null) return false;
  const { width, height } = size;
  return width > 0 && height > 0 && width <= longestSide && height <= longestSide && width * height <= mostPixels;
}

/** The size that a picture says it has, read from its first bytes only; null where it is none of its kind or is cut off. */
function sizeOf(mediaType: PictureType, content: Uint8Array): PictureSize | null {
  try {
    return readers[mediaType](new DataView(content.buffer, content.byteOffset, content.byteLength));
  } catch (error) {
    // A read beyond the end: the file is cut off.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const readers: Readonly<Record<PictureType, (content: DataView) => PictureSize | null>> = {
  'image/png': (content) =>
    (content.getUint32(0) === 0x89504e47 && letters(content, 12, 16) === 'IHDR' ? { width: content.getUint32(16), height: content.getUint32(20) } : null),
  'image/gif': (content) => (/^GIF8[79]a$/u.test(letters(content, 0, 6)) ? { width: content.getUint16(6, true), height: content.getUint16(8, true) } : null),
  'image/jpeg': jpegSize,
  'image/webp': webpSize,
};

function letters(content: DataView, from: number, to: number): string {
  return Array.from({ length: to - from }, (_byte, index) => String.fromCodePoint(content.getUint8(from + index))).join('');
}

/** A JPEG is a row of segments; the one that begins a frame says the size. Which those are leaves out tables (C4, C8, CC). */
function jpegSize(content: DataView): PictureSize | null {
  if (content.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  for (;;) {
    if (content.getUint8(at) !== 0xff) return null;
    const marker = content.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return { width: content.getUint16(at + 7), height: content.getUint16(at + 5) };
    else if (marker === 0xd9 || marker === 0xda) return null;
    else at += 2 + Math.max(2, content.getUint16(at + 2));
  }
}

function webpSize(content: DataView): PictureSize | null {
  if (letters(content, 0, 4) !== 'RIFF' || letters(content, 8, 12) !== 'WEBP') return null;
  switch (letters(content, 12, 16)) {
    case 'VP8X':
      return { width: threeBytes(content, 24) + 1, height: threeBytes(content, 27) + 1 };
    case 'VP8 ':
      return { width: content.getUint16(26, true) & 0x3fff, height: content.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = content.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    default:
      return null;
  }
}

function threeBytes(content: DataView, at: number): number {
  return content.getUint16(at, true) | (content.getUint8(at + 2) << 16);
}
