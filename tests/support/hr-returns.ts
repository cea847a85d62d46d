import type { InputOf } from '../../src/preload/contract/index.ts';
import type { House } from './house.ts';
import type { ShortEntry } from './trail.ts';
import { now, type Use } from './use.ts';

/** A return of the year from April 2025 to March 2026, on a register whose day is 21 November 2026. */
export const askedOtherwise: InputOf<'hrReturns.noteAsked'> = {
  from: '2025-04-01', askedOf: 'HR team', askedEmail: 'hr@example.org', askedOn: '2026-04-14', replyBy: '2026-05-12',
};

/** Figures with a few cases in them: by kind of breach (10) and outcome (7). @param cases row, column, number */
export function figuresWith(...cases: readonly (readonly [row: number, column: number, value: number])[]): number[][] {
  const figures = Array.from({ length: 10 }, () => Array.from({ length: 7 }, () => 0));
  for (const [row, column, value] of cases) {
    const line = figures[row];
    if (line !== undefined) line[column] = value;
  }
  return figures;
}

/** Six small numbers, 9 cases in all. */
export const fewCases = figuresWith([0, 0, 2], [0, 1, 1], [1, 0, 3], [3, 2, 1], [6, 3, 1], [9, 6, 1]);

/** One return through its steps. */
export class AnnualReturn {
  readonly house: House;
  id = '';
  version = 1;

  constructor(house: House) {
    this.house = house;
  }

  /** Asks for it, enters figures, and has HR confirm them, as far as it is wanted. */
  async reach(step: 'asked' | 'returned' | 'confirmed', figures = fewCases, asking: Partial<InputOf<'hrReturns.noteAsked'>> = {}): Promise<this> {
    const asked = { ...askedOtherwise, ...asking };
    this.#moved(await this.house.call('hrReturns.noteAsked', asked));
    if (step === 'asked') return this;
    const nil = figures.every((row) => row.every((value) => value === 0));
    this.#moved(await this.house.call('hrReturns.enter', { ...this.which(), returnedOn: asked.replyBy, figures, nil }));
    if (step === 'returned') return this;
    this.#moved(await this.house.call('hrReturns.confirm', { ...this.which(), on: asked.replyBy, by: 'Hana Resources', role: 'HR business partner' }));
    return this;
  }

  which(): { id: string; version: number } {
    return { id: this.id, version: this.version };
  }

  get() {
    return this.house.call('hrReturns.get', { id: this.id });
  }

  #moved({ id, version }: { id: string; version: number }): void {
    this.id = id;
    this.version = version;
  }
}

const reached = (step: 'asked' | 'returned' | 'confirmed', use: (house: House, which: { id: string; version: number }) => Promise<unknown>): Use => async (house) => {
  const which = (await new AnnualReturn(house).reach(step)).which();
  return () => use(house, which);
};

/** Every change of the annual return with what it leaves in the trail. */
export const hrReturnUses = {
  'hrReturns.noteAsked': [now((house) => house.call('hrReturns.noteAsked', askedOtherwise)), ['hr-return.asked', '6.2']],
  'hrReturns.noteChase': [
    reached('asked', (house, which) => house.call('hrReturns.noteChase', { ...which, on: '2026-11-20', replyBy: '2026-12-01' })), ['hr-return.chased', '6.2'],
  ],
  'hrReturns.enter': [
    reached('asked', (house, which) => house.call('hrReturns.enter', { ...which, returnedOn: '2026-11-20', figures: fewCases, nil: false })), ['hr-return.entered', '6.2'],
  ],
  'hrReturns.correct': [
    reached('returned', (house, which) => house.call('hrReturns.correct', { ...which, returnedOn: '2026-11-20', figures: figuresWith(), nil: true, reason: 'HR had counted another policy' })),
    ['hr-return.corrected', '6.2'],
  ],
  'hrReturns.confirm': [
    reached('returned', (house, which) => house.call('hrReturns.confirm', { ...which, on: '2026-11-20', by: 'Hana Resources', role: 'HR business partner' })),
    ['hr-return.confirmed', '6.2'],
  ],
  'hrReturns.present': [reached('confirmed', (house, which) => house.call('hrReturns.present', { ...which, on: '2026-11-20' })), ['hr-return.presented', '6.2']],
  'hrReturns.takeBack': [
    reached('confirmed', async (house, which) => {
      const { version } = await house.call('hrReturns.present', { ...which, on: '2026-11-20' });
      return house.call('hrReturns.takeBack', { ...which, version, reason: 'The group handed its papers back' });
    }),
    ['hr-return.presented', '6.2'], ['hr-return.prints-taken-back', '6.2'],
  ],
  'hrReturns.editSettings': [
    now((house) => house.call('hrReturns.editSettings', { version: 0, yearKind: 'calendar', threshold: 6, replyDays: 14 })), ['hr-return.settings-edited', '6.2'],
  ],
} satisfies Readonly<Record<string, readonly [Use, ...ShortEntry[]]>>;
