import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashFolder } from '../support/register-files.ts';
import { House, passphrase } from '../support/house.ts';

/* What an officer reads when the register's file is not as it was left, and that its bytes stay as they are. */

describe('a register file', () => {
  let house: House;
  let file = '';
  let officerId = '';
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    officerId = (await house.call('session.status', {})).officers[0]?.id ?? '';
    await house.call('session.lock', { reason: 'officer' });
    file = join(house.folder, 'data/register/register.db');
  });
  afterEach(() => house.end());

  async function told(): Promise<string[]> {
    const before = hashFolder(join(house.folder, 'data/register'));
    const { state, problem } = await house.call('session.status', {});
    const refused = await house.refusal('session.unlock', { officerId, passphrase });
    // The lock that keeps a second process away is not part of the register.
    const after = hashFolder(join(house.folder, 'data/register'));
    expect(Object.entries(before).every(([name, hash]) => after[name] === hash)).toBe(true);
    return [state, problem?.message ?? '', refused.message];
  }

  it('that was cut off says so', async () => {
    truncateSync(file, 6_000);
    const [, , unlock] = await told();
    expect(unlock).toMatch(/has been cut short/u);
  });

  it('that is something else says that it is not a register', async () => {
    writeFileSync(file, 'A letter that somebody saved under this name.'.repeat(200));
    const [state, shown, unlock] = await told();
    expect(state).toBe('broken');
    expect(shown).toMatch(/is not a Comms Register file/u);
    expect(unlock).toBe(shown);
  });

  it('of another register says that the keys do not fit', async () => {
    const other = new House('2026-11-21');
    await other.setUp();
    await other.call('session.lock', { reason: 'officer' });
    copyFileSync(join(other.folder, 'data/register/register.db'), file);
    other.end();
    const [, , unlock] = await told();
    expect(unlock).toMatch(/belongs to other keys/u);
  });

  it('each tells something different', async () => {
    const whole = readFileSync(file);
    truncateSync(file, 6_000);
    const [, , cut] = await told();
    writeFileSync(file, 'text'.repeat(3_000));
    const [, , text] = await told();
    writeFileSync(file, Buffer.concat([whole.subarray(0, 2_000), Buffer.alloc(500), whole.subarray(2_500)]));
    const [, , damaged] = await told();
    expect(new Set([cut, text, damaged]).size).toBe(3);
  });
});
