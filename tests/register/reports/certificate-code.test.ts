import { encodeQR } from 'qr';
import { decodeQR } from 'qr/decode.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { certificatePaper } from '../../../src/main/register/reports/documents/certificate.ts';
import { renderPaper } from '../../../src/main/register/reports/pdf/render-paper.ts';
import { type CodePicture, numbersOn } from '../../../src/renderer/lib/find-code.ts';
import { asJpeg, blurred, grainy, pictureOf, type Scan, scanOf, turned } from '../../support/scans.ts';
import { keepPdf, pageContents, structureOf, unmarkedOperators } from './read-pdf.ts';
import { certificateData } from './sample-papers.ts';

const { signal } = new AbortController();
/** What is photographed of a page that is held too near. */
const upperHalf = ({ width, height, grey }: Scan): Scan => ({ width, height: Math.floor(height / 2), grey: grey.subarray(0, width * Math.floor(height / 2)) });

describe('the QR code of a certificate', () => {
  let path: string;
  let bytes: Uint8Array;
  beforeAll(async () => {
    ({ bytes } = await renderPaper(certificatePaper(certificateData), { strictCharacters: true }));
    path = keepPdf('certificate-code', bytes);
  });

  it('stands as a figure with words for somebody who cannot see it, and the number in clear type after it', () => {
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Alt (QR code of certificate C-2026-0042)');
    expect(structureOf(path)).toMatch(/Figure\s+""\s+P \(block\)\s+"C-2026-0042"/u);
  });

  it('lets nothing be drawn outside the tags', () => {
    expect(pageContents(bytes).flatMap(unmarkedOperators)).toEqual([]);
  });

  it('is at least 22 mm wide on paper', () => {
    // At 254 dots to the inch, ten are a millimetre.
    const { width, height, pixels } = pictureOf(scanOf(path, 254));
    const widths: number[] = [];
    decodeQR({ width, height, data: pixels({ x: 0, y: 0, width, height }, width, height) }, {
      pointsOnDetect: ({ bounds: [left, right] }) => widths.push((right.x - left.x) / 10),
    });
    expect(widths).toHaveLength(1);
    expect(widths[0]).toBeGreaterThan(24);
    expect(widths[0]).toBeLessThan(27);
  });

  describe.each([150, 300])('is read from a scan of %i dots to the inch', (dpi) => {
    let scan: Scan;
    beforeAll(() => {
      scan = scanOf(path, dpi);
    });
    it.each<[string, (page: Scan) => Scan]>([
      ['lying straight', (page) => page],
      ['lying 3 degrees askew', (page) => turned(page, 3)],
      ['on its side', (page) => turned(page, 90)],
      ['upside down', (page) => turned(page, 180)],
      ['out of focus', (page) => blurred(page, dpi / 75)],
      ['with grain', (page) => grainy(page, 60)],
      ['kept as a JPEG of quality 40', (page) => asJpeg(page, 40)],
      ['askew, out of focus, with grain and as a JPEG', (page) => asJpeg(grainy(blurred(turned(upperHalf(page), -3), 1), 25), 40)],
    ])('%s', async (_how, spoilt) => {
      expect(await numbersOn(pictureOf(spoilt(scan)), signal)).toEqual(['C-2026-0042']);
    });
  });

  it('is read although a tenth of it is hidden by a stamp', async () => {
    const { width, height, grey } = scanOf(path, 150);
    // The lower right part of the code, in pixels of this scan.
    const stamped = grey.map((value, place) => (Math.hypot(place % width - 225, place / width - 345) < 22 ? 128 : value));
    expect(await numbersOn(pictureOf({ width, height, grey: stamped }), signal)).toEqual(['C-2026-0042']);
  });

  it('is found on a large sheet where it is small', async () => {
    const form = scanOf(path, 75);
    const sheet = { width: 3_000, height: 4_200, grey: new Uint8Array(3_000 * 4_200).fill(255) };
    for (let y = 0; y < form.height; y += 1) sheet.grey.set(form.grey.subarray(y * form.width, (y + 1) * form.width), (y + 3_000) * sheet.width + 2_100);
    expect(await numbersOn(pictureOf(sheet), signal)).toEqual(['C-2026-0042']);
  });
});

describe('a picture', () => {
  const withCode = (text: string): CodePicture => {
    const rows = encodeQR(text, 'raw', { border: 4, scale: 6 });
    return pictureOf({ width: rows.length, height: rows.length, grey: Uint8Array.from(rows.flat(), (dark) => (dark ? 0 : 255)) });
  };

  it.each(['https://example.nhs.uk/', 'C-26-1', 'Certificate C-2026-0042', 'c-2026-0042'])('with a code that is no certificate’s has no number: %s', async (text) => {
    expect(await numbersOn(withCode(text), signal)).toEqual([]);
  });

  it('without any code has no number', async () => {
    expect(await numbersOn(pictureOf({ width: 300, height: 300, grey: new Uint8Array(90_000).fill(255) }), signal)).toEqual([]);
  });

  it('is not looked at any longer once somebody stops it', async () => {
    const stopped = AbortSignal.abort(new Error('Stopped'));
    await expect(numbersOn(withCode('C-2026-0042'), stopped)).rejects.toThrow('Stopped');
  });
});
