import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { launchApp } from '../support/electron-app.ts';
import { House, passphrase } from '../support/house.ts';
import { hasDisplay } from './display.ts';
import { type Measurement, median } from './measurement.ts';

/*
 * The page of accounts as it is drawn in the real window: what an officer waits for must not grow with the register. Times are
 * taken inside the window, from the key or click that it receives until what follows has been painted.
 */

/** One import brings no more. */
const batch = 5_000;
/** One account in so many is found by the letter that is typed. */
const foundEvery = 10;

/** Something that is on the page when a step is done: an element, and how its text begins. */
interface Drawn {
  readonly selector: string;
  readonly text?: string;
}

interface Times {
  readonly first: number;
  readonly opened: number;
  readonly moved: number;
  readonly searched: number;
  readonly jumped: number;
  readonly changed: number;
}

/** Drawing at a size, as a multiple of the same with few accounts. @returns nothing where there is no display */
export async function measureListPage({ small, large, runs }: { readonly small: number; readonly large: number; readonly runs: number }): Promise<Measurement[]> {
  if (!hasDisplay()) return [];
  const least = await timesAt(small, runs);
  const most = await timesAt(large, runs);
  const beside = (what: string, part: keyof Times): Measurement => ({
    what: `${what}, ${large} accounts in the window`, milliseconds: most[part], baseline: { what: `the same with ${small} accounts`, milliseconds: least[part] },
  });
  return [
    beside('page of accounts drawn for the first time since the window was opened', 'first'),
    beside('page of accounts drawn after its link is pressed, the list known', 'opened'), beside('next row drawn as the one with the focus after an arrow key', 'moved'),
    beside('list narrowed after a letter in the search', 'searched'), beside('last row drawn after End', 'jumped'),
    beside('list drawn anew after an account was changed', 'changed'),
  ];
}

async function timesAt(count: number, runs: number): Promise<Times> {
  const house = new House(new Date().toISOString().slice(0, 10));
  try {
    await house.setUp();
    for (let first = 0; first < count; first += batch) await importAccounts(house, first, Math.min(batch, count - first));
    house.dispatcher.lock('window-closed');
    const app = await launchApp({ dataFolder: house.path('data') });
    try {
      await open(app.page);
      return await drawn(app.page, count, runs);
    } finally {
      await app.close();
    }
  } finally {
    house.end();
  }
}

async function importAccounts(house: House, first: number, count: number): Promise<void> {
  const lines = Array.from({ length: count }, (_, index) => {
    const row = first + index;
    const name = `${row % foundEvery === 0 ? 'Zone' : 'Account'} ${row}`;
    return `${name},${row % 2 === 0 ? `Facebook,https://www.facebook.com/example-${row}` : `Twitter,https://x.com/example-${row}`},@example${row},${row % 3 === 0 ? 'Workforce' : 'Medicine'},Manager ${row % 300},Admin ${row % 900},Backup ${row % 700},01/03/2025,Purpose ${row}`;
  });
  writeFileSync(house.path('accounts.csv'), ['Account,Platform,URL,Handle,Department,Line manager,Admin,Backup admin,Date approved,Purpose', ...lines].join('\n'));
  const sheet = await house.call('accounts.readSpreadsheet', {}, house.path('accounts.csv'));
  const columns = Object.fromEntries(sheet.columns.flatMap(({ suggested, index }) => (suggested === null ? [] : [[suggested, index]])));
  const plan = { source: sheet.source, columns, directorates: [] };
  const { fingerprint } = await house.call('accounts.planImport', plan);
  const { added } = await house.call('accounts.runImport', { plan, fingerprint });
  if (added !== count) throw new Error(`${added} of ${count} accounts were imported.`);
}

/** Unlocks the register and waits until its first screen is drawn. */
async function open(page: Page): Promise<void> {
  page.setDefaultTimeout(60_000);
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  await page.getByRole('heading', { name: 'Do next' }).waitFor();
}

async function drawn(page: Page, count: number, runs: number): Promise<Times> {
  const room = (name: string) => page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: new RegExp(`^${name}`, 'u') });
  const row = (place: number): string => `main tr[data-row][aria-rowindex="${place + 1}"]`;
  const all = `${count.toLocaleString('en-GB')} accounts`;
  const found = `${Math.ceil(count / foundEvery).toLocaleString('en-GB')} accounts of`;
  const press = (key: string): Promise<void> => page.keyboard.press(key);

  const elsewhere = async (): Promise<void> => {
    await room('Policies').click();
    await page.getByRole('heading', { name: 'Policies', level: 1 }).waitFor();
  };
  const first = await medianIn(page, runs, async () => {
    await elsewhere();
    await page.reload();
    await page.getByRole('heading', { name: 'Policies', level: 1 }).waitFor();
    return ['click', { selector: row(10) }, () => room('Accounts').click()];
  });
  const opened = await medianIn(page, runs, async () => {
    await elsewhere();
    return ['click', { selector: row(10) }, () => room('Accounts').click()];
  });
  const toTheTop = async (): Promise<void> => {
    await page.locator('main tr[data-row] .row-open').first().focus();
    await press('Home');
    await page.locator(`${row(1)} .row-open:focus`).waitFor();
  };
  const moved = await medianIn(page, runs, async () => {
    await toTheTop();
    return ['keydown', { selector: `${row(2)} .row-open:focus` }, () => press('ArrowDown')];
  });
  const jumped = await medianIn(page, runs, async () => {
    await toTheTop();
    return ['keydown', { selector: `${row(count)} .row-open:focus` }, () => press('End')];
  });
  const search = page.getByLabel('Find an account', { exact: true });
  const searched = await medianIn(page, runs, async () => {
    await search.fill('');
    await page.locator('main .data-table__count', { hasText: all }).waitFor();
    await search.focus();
    return ['keydown', { selector: 'main .data-table__count', text: found }, () => press('z')];
  });
  await search.fill('');
  await toTheTop();
  const id = (await page.locator(row(1)).getAttribute('data-row')) ?? '';
  let turn = 0;
  const changed = await medianIn(page, runs, () => {
    turn += 1;
    const name = `Aardvark ${turn}`;
    return Promise.resolve(['change', { selector: `${row(1)} .row-open`, text: name }, () => rename(page, id, name)]);
  });
  return { first, opened, moved, jumped, searched, changed };
}

/** What is done, by which event the window learns of it, and what is drawn then. */
type Step = readonly [event: 'click' | 'keydown' | 'change', until: Drawn, act: () => Promise<void>];

/** @returns the median in milliseconds of a step that is prepared anew each time */
async function medianIn(page: Page, runs: number, prepare: () => Promise<Step>): Promise<number> {
  const times: number[] = [];
  // The first is not counted: the engine meets the code for the first time.
  for (let run = 0; run <= runs; run += 1) {
    const [event, until, act] = await prepare();
    // What the preparation has set going is over.
    await page.waitForTimeout(400);
    const time = await watchFor(page, event, until);
    await act();
    times.push(await time());
  }
  return median(times.slice(1));
}

/** How long the window may take before the figure is given up. */
const patience = 60_000;

/** Begins to listen in the window. @returns what gives the milliseconds from the event until something is painted */
async function watchFor(page: Page, event: Step[0], until: Drawn): Promise<() => Promise<number>> {
  // The watch is in place when this answers; the time itself is asked for afterwards.
  const watch = await page.evaluateHandle(
    ({ name, selector, text, limit }) => {
      const { promise, resolve, reject } = Promise.withResolvers<number>();
      setTimeout(() => reject(new Error(`${selector} ${text} was not drawn after ${name}.`)), limit);
      const begin = (): void => {
        const start = performance.now();
        const look = (): void => {
          const there = [...document.querySelectorAll(selector)].some((element) => (element.textContent ?? '').trim().startsWith(text));
          if (!there) {
            requestAnimationFrame(look);
            return;
          }
          // A message comes after the frame in which it was found has been painted.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => {
            port1.close();
            resolve(performance.now() - start);
          });
          port1.start();
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      };
      window.addEventListener(name, begin, { capture: true, once: true });
      return { promise };
    },
    { name: event, selector: until.selector, text: until.text ?? '', limit: patience },
  );
  return () => watch.evaluate(({ promise }) => promise);
}

/** Renames an account past the screen, as another desk would. */
async function rename(page: Page, id: string, name: string): Promise<void> {
  await page.evaluate(
    async (asked) => {
      const now = await window.register.accounts.get({ id: asked.id });
      if (!now.ok) throw new Error(now.error.message);
      window.dispatchEvent(new Event('change'));
      const edited = await window.register.accounts.edit({ id: asked.id, version: now.value.version, facts: { ...now.value.facts, name: asked.name } });
      if (!edited.ok) throw new Error(edited.error.message);
    },
    { id, name },
  );
}
