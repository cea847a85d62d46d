import { useEffect, useEffectEvent, useState } from 'react';
import { CallFailure } from './register.ts';

/** What a picture is read as. */
export interface PictureContent {
  readonly content: Uint8Array;
  readonly mediaType: string;
}

export interface ShownPicture {
  /** An address of this window, for as long as the picture is shown; null until then, and where it cannot be. */
  readonly url: string | null;
  readonly failure: string | null;
  /** Of one that moves, a still is shown: nothing flickers, and nothing moves that cannot be stopped. */
  readonly still: boolean;
}

/** Pixels along the longer side: twice the size at which it is shown, for screens that draw finely. */
const smallSide = 240;
const nothing: ShownPicture = { url: null, failure: null, still: false };

/**
 * A picture, read when it is shown and forgotten afterwards.
 *
 * @param id of the picture; null for what is none
 * @param size `small` is drawn anew at the size of a thumbnail, so that many of them cost little
 */
export function usePicture(id: string | null, read: (id: string) => Promise<PictureContent>, size: 'small' | 'whole'): ShownPicture {
  const [shown, setShown] = useState(nothing);
  const content = useEffectEvent(read);
  useEffect(() => {
    setShown(nothing);
    if (id === null) return undefined;
    let made: string | null = null;
    let gone = false;
    const show = async (): Promise<void> => {
      const { content: bytes, mediaType } = await content(id);
      const whole = new Blob([new Uint8Array(bytes)], { type: mediaType });
      const still = size === 'whole' && (mediaType === 'image/gif' || mediaType === 'image/webp');
      // Drawing also finds out that a picture is damaged.
      const blob = await drawn(whole, size === 'small' ? smallSide : null);
      if (gone) return;
      made = URL.createObjectURL(size === 'small' || still ? blob : whole);
      setShown({ url: made, failure: null, still });
    };
    show().catch((error: unknown) => {
      if (!gone) setShown({ ...nothing, failure: error instanceof CallFailure ? error.message : 'This picture is damaged and cannot be shown. Save a copy of it to look at it.' });
    });
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [id, size]);
  return shown;
}

/** A picture drawn anew, its first frame only. @param side the longer side at most, null for its own size */
async function drawn(picture: Blob, side: number | null): Promise<Blob> {
  const bitmap = await createImageBitmap(picture);
  const scale = side === null ? 1 : Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return await canvas.convertToBlob();
}
