import { crc32, deflateSync } from 'node:zlib';

/** A rectangle of one colour. */
interface Patch {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Red, green and blue. */
  readonly colour: readonly [number, number, number];
}

const grey = [200, 207, 213] as const;
const line = (left: number, top: number, width: number): Patch => ({ left, top, width, height: 10, colour: grey });

/** A post as a screenshot would show it, in blocks: nobody’s name, nobody’s words. */
const post: readonly Patch[] = [
  { left: 0, top: 0, width: 480, height: 44, colour: [29, 42, 68] },
  { left: 24, top: 64, width: 48, height: 48, colour: [0, 94, 184] },
  { left: 84, top: 70, width: 150, height: 14, colour: [33, 43, 50] }, line(84, 94, 90), line(24, 132, 430), line(24, 152, 400), line(24, 172, 250),
  { left: 24, top: 200, width: 432, height: 150, colour: [237, 139, 0] },
  { left: 48, top: 224, width: 180, height: 102, colour: [255, 235, 59] },
  { left: 260, top: 244, width: 160, height: 62, colour: [213, 40, 27] },
];

/** The sample's screenshot: a PNG of 480 by 370 pixels. */
export function samplePicture(): Uint8Array {
  const width = 480;
  const height = 370;
  // Each row begins with a byte that says how it is filtered: not at all.
  const rows = Buffer.alloc(height * (1 + width * 3), 255);
  for (let y = 0; y < height; y += 1) {
    rows[y * (1 + width * 3)] = 0;
    for (let x = 0; x < width; x += 1) {
      const patch = post.findLast(({ left, top, width: wide, height: high }) => x >= left && x < left + wide && y >= top && y < top + high);
      if (patch !== undefined) rows.set(patch.colour, y * (1 + width * 3) + 1 + x * 3);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits of each of three colours.
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const frame = Buffer.alloc(8 + body.length);
  frame.writeUInt32BE(content.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), 4 + body.length);
  return frame;
}
