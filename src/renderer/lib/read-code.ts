import type { PictureType } from '../../preload/contract/evidence.ts';
import { canBeShown } from '../../preload/contract/picture-size.ts';
import { numbersOn } from './find-code.ts';

/** What reading a scan for the number of a certificate came to. */
export type CodeRead =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'none' | 'several' | 'not-read' | 'damaged' | 'too-large' };

const pictureTypes: readonly { type: PictureType; begins: readonly number[] }[] = [
  { type: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
];

/**
 * Reads the number of a certificate from a scan. Strangers' pictures are unpacked here, in the sandboxed window, and never
 * where the register lies open. A PDF or any other file is not looked into: its number is chosen by hand.
 *
 * @throws the signal's reason when it aborts
 */
export async function readCode(content: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<CodeRead> {
  const type = pictureTypes.find(({ begins }) => begins.every((byte, at) => content[at] === byte))?.type;
  if (type === undefined) return { kind: 'not-read' };
  if (!canBeShown(type, content)) return { kind: 'too-large' };
  const bitmap = await createImageBitmap(new Blob([content], { type })).catch(() => null);
  if (bitmap === null) return { kind: 'damaged' };
  try {
    const numbers = await numbersOn({
      width: bitmap.width,
      height: bitmap.height,
      pixels: ({ x, y, width, height }, across, down) => {
        const context = new OffscreenCanvas(across, down).getContext('2d', { willReadFrequently: true });
        if (context === null) throw new Error('There is nothing to draw on.');
        context.fillStyle = '#ffffff';
        context.fillRect(0, 0, across, down);
        context.imageSmoothingQuality = 'high';
        context.drawImage(bitmap, x, y, width, height, 0, 0, across, down);
        return context.getImageData(0, 0, across, down).data;
      },
    }, signal);
    const [number] = numbers;
    if (number === undefined) return { kind: 'none' };
    return numbers.length === 1 ? { kind: 'number', number } : { kind: 'several' };
  } finally {
    bitmap.close();
  }
}
