import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { CodePicture } from '../../src/renderer/lib/find-code.ts';

/** A page as a scanner hands it over: one byte of grey for every pixel, row after row. */
export interface Scan {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

const white = 255;

/** A page of a PDF as a scanner of this fineness sees it. @param dpi dots to the inch @param page counted from 1 */
export function scanOf(pdf: string, dpi: number, page = 1): Scan {
  const folder = mkdtempSync(join(tmpdir(), 'comms-scan-'));
  try {
    execFileSync('pdftoppm', ['-gray', '-r', String(dpi), '-f', String(page), '-l', String(page), '-singlefile', pdf, join(folder, 'page')]);
    const file = readFileSync(join(folder, 'page.pgm'));
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(file.toString('latin1', 0, 64));
    if (head === null) throw new Error('pdftoppm wrote no picture in grey.');
    return { width: Number(head[1]), height: Number(head[2]), grey: new Uint8Array(file.subarray(head[0].length)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The page lying askew on the glass. @param degrees clockwise */
export function turned(scan: Scan, degrees: number): Scan {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const width = Math.round(Math.abs(scan.width * cos) + Math.abs(scan.height * sin));
  const height = Math.round(Math.abs(scan.width * sin) + Math.abs(scan.height * cos));
  return drawn(width, height, (x, y) => {
    const [right, down] = [x - width / 2, y - height / 2];
    return between(scan, right * cos + down * sin + scan.width / 2, down * cos - right * sin + scan.height / 2);
  });
}

/** Out of focus. @param radius pixels on each side that run into one another */
export function blurred(scan: Scan, radius: number): Scan {
  const along = (from: Scan, [dx, dy]: readonly [number, number]): Scan => drawn(from.width, from.height, (x, y) => {
    let sum = 0;
    for (let step = -radius; step <= radius; step += 1) sum += at(from, x + step * dx, y + step * dy);
    return sum / (2 * radius + 1);
  });
  return along(along(scan, [1, 0]), [0, 1]);
}

/** With the grain of a cheap sensor, the same at every run. @param strength greys up or down at most */
export function grainy(scan: Scan, strength: number): Scan {
  let seed = 7;
  return drawn(scan.width, scan.height, (x, y) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return at(scan, x, y) + (seed / 2_147_483_648 - 0.5) * 2 * strength;
  });
}

/** The table of greys that JPEG rounds by at quality 50 (ITU-T T.81, K.1). */
const luminance = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
  18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
] as const;

/** The cosine of each wave at each place of a block, wave after wave. */
const cosines = Float64Array.from({ length: 64 }, (_value, place) => Math.cos(((2 * (place & 7) + 1) * (place >> 3) * Math.PI) / 16) * (place < 8 ? Math.SQRT1_2 : 1) / 2);
/** The same, place after place. */
const turnedCosines = cosines.map((_value, place) => cosines[(place & 7) * 8 + (place >> 3)] ?? 0);

/** What is left of the page after it was a JPEG of this quality, below 50. */
export function asJpeg(scan: Scan, quality: number): Scan {
  const grey = new Uint8Array(scan.grey);
  const steps = Float64Array.from(luminance, (step) => Math.min(white, Math.round((step * 50) / quality)));
  const block = new Float64Array(64);
  for (let top = 0; top + 8 <= scan.height; top += 8) {
    for (let left = 0; left + 8 <= scan.width; left += 8) {
      const first = grey[top * scan.width + left] ?? white;
      let plain = true;
      for (let place = 0; place < 64; place += 1) {
        const value = grey[(top + (place >> 3)) * scan.width + left + (place & 7)] ?? white;
        plain &&= value === first;
        block[place] = value - 128;
      }
      // Where nothing is printed, there is nothing to lose.
      if (plain) continue;
      const waves = transformed(block, cosines).map((value, place) => Math.round(value / (steps[place] ?? 1)) * (steps[place] ?? 1));
      for (const [place, value] of transformed(waves, turnedCosines).entries()) {
        grey[(top + (place >> 3)) * scan.width + left + (place & 7)] = Math.min(white, Math.max(0, Math.round(value + 128)));
      }
    }
  }
  return { ...scan, grey };
}

/** The scan as the window hands parts of it to the reader: scaled by the mean of what lies under each pixel. */
export function pictureOf(scan: Scan): CodePicture {
  return {
    width: scan.width,
    height: scan.height,
    pixels: (area, width, height) => {
      const [stepX, stepY] = [area.width / width, area.height / height];
      const part = drawn(width, height, (x, y) => {
        const tries = Math.max(1, Math.round(stepX));
        let sum = 0;
        for (let place = 0; place < tries * tries; place += 1) {
          const [inX, inY] = [(place % tries + 0.5) / tries, (Math.floor(place / tries) + 0.5) / tries];
          sum += at(scan, Math.floor(area.x + (x + inX) * stepX), Math.floor(area.y + (y + inY) * stepY));
        }
        return sum / (tries * tries);
      });
      return Uint8ClampedArray.from({ length: width * height * 4 }, (_byte, place) => (place % 4 === 3 ? white : (part.grey[place >> 2] ?? white)));
    },
  };
}

function transformed(block: Float64Array, factors: Float64Array): Float64Array {
  return onceTransformed(onceTransformed(block, factors), factors);
}

/** Each pass turns rows into columns, so that two of them treat both. */
function onceTransformed(values: Float64Array, factors: Float64Array): Float64Array {
  const result = new Float64Array(64);
  for (let place = 0; place < 64; place += 1) {
    const [factor, line] = [(place >> 3) * 8, (place & 7) * 8];
    let sum = 0;
    for (let along = 0; along < 8; along += 1) sum += (values[line + along] ?? 0) * (factors[factor + along] ?? 0);
    result[place] = sum;
  }
  return result;
}

function drawn(width: number, height: number, pixel: (x: number, y: number) => number): Scan {
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) grey[y * width + x] = Math.min(white, Math.max(0, Math.round(pixel(x, y))));
  return { width, height, grey };
}

/** The grey at a place between pixels. */
function between(scan: Scan, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, down] = [x - left, y - top];
  const upper = at(scan, left, top) * (1 - right) + at(scan, left + 1, top) * right;
  const lower = at(scan, left, top + 1) * (1 - right) + at(scan, left + 1, top + 1) * right;
  return upper * (1 - down) + lower * down;
}

/** The grey of one pixel; the glass around the page is white. */
function at({ width, height, grey }: Scan, x: number, y: number): number {
  return x < 0 || y < 0 || x >= width || y >= height ? white : (grey[y * width + x] ?? white);
}

/** The scan as a PNG in grey. */
export function pngOf({ width, height, grey }: Scan): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) rows.set(grey.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits of grey; nothing interlaced.
  head.writeUInt8(8, 8);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** A page of a PDF as a JPEG, as a telephone sends it. @param page counted from 1 */
export function jpegOf(pdf: string, page: number, dpi: number, quality: number): Buffer {
  return execFileSync('pdftoppm', ['-jpeg', '-jpegopt', `quality=${quality}`, '-r', String(dpi), '-f', String(page), '-l', String(page), '-singlefile', pdf], { maxBuffer: 64 * 1024 * 1024 });
}
