import { decodeQRBatch } from 'qr/decode.js';
import { certificateNumberText } from '../../preload/contract/certifications-values.ts';

/** A part of a picture, in its own pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A picture that hands out parts of itself at the size asked for. */
export interface CodePicture {
  readonly width: number;
  readonly height: number;
  /** The part as RGBA, drawn `width` × `height` pixels large. */
  readonly pixels: (area: Area, width: number, height: number) => Uint8ClampedArray;
}

/** Longer side in pixels at which the whole page is tried: the usual one, a small one that evens out noise, a fine one. */
const wholeSides = [1600, 900, 3000];
/** Longer side at which a part is tried. */
const partSide = 1800;
/** How much of each side a part covers: neighbours overlap, so that a code on the seam is whole in one of them. */
const partShare = 0.6;
/** A small picture is drawn larger by this much at most: more adds nothing to see. */
const largest = 2;

/**
 * The numbers of certificates on a picture. The whole page is tried at several sizes and then its quarters; the decoder
 * itself finds codes that lie askew or upside down. Other codes on the page do not count.
 *
 * @throws the signal's reason when it aborts
 */
export async function numbersOn(picture: CodePicture, signal: AbortSignal): Promise<string[]> {
  for (const { area, side } of attempts(picture)) {
    signal.throwIfAborted();
    const scale = Math.min(largest, side / Math.max(area.width, area.height));
    const width = Math.max(1, Math.round(area.width * scale));
    const height = Math.max(1, Math.round(area.height * scale));
    const data = picture.pixels(area, width, height);
    // One after the other, and each in steps: between them the window answers.
    const [found = []] = await decodeQRBatch([{ width, height, data }], { maxSize: { width, height } });
    const numbers = new Set(found.flatMap((text) => (text instanceof Error ? [] : (certificateNumberIn(text) ?? []))));
    if (numbers.size > 0) return [...numbers];
  }
  return [];
}

function attempts({ width, height }: CodePicture): { area: Area; side: number }[] {
  const whole = { x: 0, y: 0, width, height };
  const longest = Math.max(width, height);
  // What would be drawn no finer than before need not be tried twice.
  const sides = wholeSides.filter((_side, index) => index < 2 || longest * largest > (wholeSides[0] ?? 0));
  const parts = longest <= partSide * partShare ? [] : [0, 1 - partShare].flatMap((top) =>
    [0, 1 - partShare].map((left) => ({ x: left * width, y: top * height, width: partShare * width, height: partShare * height })));
  return [...sides.map((side) => ({ area: whole, side })), ...parts.map((area) => ({ area, side: partSide }))];
}

/** @returns the number of a certificate, such as `C-2026-0007`, where a text is one; else null: a form may bear other codes */
function certificateNumberIn(text: string): string | null {
  return certificateNumberText.test(text.trim()) ? text.trim() : null;
}
