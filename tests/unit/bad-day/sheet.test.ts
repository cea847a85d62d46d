import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { firstSteps } from '../../../src/main/register/rooms/bad-day/rules/first-steps.ts';
import { fittingSheet } from '../../../src/main/register/rooms/bad-day/rules/one-page.ts';
import { changedSince, sheetStanding } from '../../../src/main/register/rooms/bad-day/rules/standing.ts';
import { incidentTypes } from '../../../src/main/register/rooms/incidents/rules/types.ts';
import { loadPacks } from '../../../src/main/register/rooms/policies/pack-library.ts';
import type { SheetContents } from '../../../src/preload/contract/contacts.ts';

const shipped = loadPacks(resolve(import.meta.dirname, '../../../resources/policies'));
const packs = ['cp371', '10022'].flatMap((id) => shipped.get(id) ?? []);

describe('first steps on the wall', () => {
  const steps = firstSteps(incidentTypes(packs));

  test('are those of the runbooks for what cannot wait until the morning, with every clause', () => {
    expect(steps.map(({ title }) => title)).toEqual(['Hacked account', 'Fake account', 'Confidential information published', 'Contact by the press', 'Immediate danger to somebody']);
    expect(steps[0]?.steps).toContain('Sign out every other session');
    // A step that the runbook does not mark as first is for the morning.
    expect(steps[0]?.steps).not.toContain('Look through connected apps and other administrators');
    expect(steps[3]?.clauses).toBe('CP371 2.9; 10022 4.2.4');
  });

  test('name whom to tell, because there is no list on the wall, and the 72 hours, because there is no clock', () => {
    expect(steps[1]?.steps).toContain('Tell Communications Team');
    expect(steps[2]?.steps.some((step) => step.includes('72 hours'))).toBe(true);
    for (const { steps: each } of steps) for (const step of each) expect(step).not.toContain('on the list');
  });

  test('leave out what the policies that are on do not know', () => {
    expect(firstSteps(incidentTypes(packs.filter(({ id }) => id === '10022'))).map(({ title }) => title)).not.toContain('Hacked account');
  });
});

const route = (title: string, used: boolean): SheetContents['routes'][number] => ({ title, used, hacked: { words: 'a', address: '' }, fake: { words: 'b', address: '' } });
const contents: SheetContents = {
  trustName: 'Trust', steps: [], contacts: [{ role: 'IT helpdesk', name: '', daytime: '1', outOfHours: '', email: '' }], routes: [route('X', true), route('Flickr', false)], officers: ['Ann', 'Bea'],
};

describe('what has changed since it was printed', () => {
  test('is nothing for another order of the same', () => {
    expect(changedSince(contents, { ...contents, routes: contents.routes.toReversed(), officers: ['Bea', 'Ann'] })).toEqual([]);
  });

  test('names the Trust, contacts that are new, gone or different, platforms and who can open the register', () => {
    expect(changedSince(contents, {
      ...contents, trustName: 'Other Trust', contacts: [{ role: 'Switchboard', name: '', daytime: '0', outOfHours: '', email: '' }], routes: [{ ...route('X', true), fake: { words: 'c', address: '' } }], officers: ['Ann'],
    })).toEqual(['the Trust’s name', 'Switchboard', 'IT helpdesk', 'how to report on X', 'how to report on Flickr', 'who can open the register']);
  });

  test('does not miss a platform for which there was no room, until the Trust runs an account there', () => {
    const printed = { ...contents, routes: [route('X', true)] };
    expect(changedSince(printed, contents)).toEqual([]);
    expect(changedSince(printed, { ...contents, routes: [route('X', true), route('Flickr', true)] })).toEqual(['how to report on Flickr']);
  });

  test('makes it out of date before its age does', () => {
    expect(sheetStanding(null, [], '2026-11-21', 90)).toBe('never');
    expect(sheetStanding('2026-11-21', ['IT helpdesk'], '2026-11-21', 90)).toBe('changed');
    expect([sheetStanding('2026-08-23', [], '2026-11-21', 90), sheetStanding('2026-08-22', [], '2026-11-21', 90)]).toEqual(['current', 'old']);
  });
});

describe('how it is made to fit', () => {
  const routes = [route('X', true), route('Facebook', true), ...['TikTok', 'Flickr', 'Threads', 'Bluesky', 'Mastodon'].map((title) => route(title, false))];
  /** A page on which each platform takes its type's room. */
  const sheetOn = async (room: number) => {
    const tries: string[] = [];
    const made = await fittingSheet(routes, ({ size, routes: shown }) => {
      tries.push(`${size} ${shown.length}`);
      expect(shown.filter(({ used }) => used)).toHaveLength(2);
      return Promise.resolve(size * shown.length > room ? null : { size, shown: shown.length });
    });
    return { made, tries };
  };

  test.each([
    ['everything in comfortable type', 63, { size: 9, shown: 7 }],
    ['everything in smaller type', 56, { size: 8, shown: 7 }],
    ['as many in type that is read well as there is room for', 49, { size: 8, shown: 6 }],
    ['in the smallest type still as many as there is room for', 14, { size: 7, shown: 2 }],
    ['between the sizes', 15, { size: 7.5, shown: 2 }],
  ])('it bears %s', async (_what, room, expected) => {
    expect((await sheetOn(room)).made).toEqual(expected);
  });

  test('where not even the Trust’s own fit, two tries say so', async () => {
    expect(await sheetOn(13)).toEqual({ made: null, tries: ['9 7', '7 2'] });
  });

  test('no page that would fit with one more platform in the same type is left with room', async () => {
    for (let room = 14; room < 63; room += 0.5) {
      const { made, tries } = await sheetOn(room);
      expect(made === null || made.shown === 7 || made.size * (made.shown + 1) > room).toBe(true);
      expect(tries.length).toBeLessThan(10);
    }
  });
});
