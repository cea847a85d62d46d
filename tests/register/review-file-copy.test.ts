import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

/* A file that was kept with an answer leaves the register as a copy, and the trail says so. */

describe('a copy of a kept file', () => {
  let house: House;
  const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

  beforeEach(async () => {
    house = new House('2026-11-22');
    await house.setUp();
  });

  afterEach(() => house.end());

  it('has the same bytes, is offered under the file’s own name, and is recorded', async () => {
    const { id: accountId } = await house.call('accounts.add', accountFactsWith());
    const kept = await house.call('reviews.attach', { accountId, period: '2026-Q4', questionId: 'regular', name: 'post.png', content: picture });
    expect(house.dispatcher.suggestName('reviews.saveFile', { id: kept.id })).toEqual({ ok: true, value: 'post.png' });
    const entries = await entriesOf(house, () => house.call('reviews.saveFile', { id: kept.id }, house.path('copy.png')));
    expect(new Uint8Array(readFileSync(house.path('copy.png')))).toEqual(picture);
    expect(createHash('sha256').update(readFileSync(house.path('copy.png'))).digest('hex')).toBe(kept.sha256);
    expect(entries).toEqual([['evidence.saved', '2.3.1']]);
  });

  it('is refused where no such file is kept', async () => {
    const unknown = '00000000-0000-7000-8000-000000000000';
    expect(await house.refusal('reviews.saveFile', { id: unknown }, house.path('copy.png'))).toMatchObject({ code: 'not-found' });
  });
});
