import { laterOf, yearsAfter } from '../../../../../preload/contract/days.ts';
import type { KeepingState } from '../../../../../preload/contract/retention-words.ts';
import { type Decided, keyOf, type KeptFact, type Schedule, type ScheduleEntry } from './types.ts';

/** A hold with the record on which it was set. */
export interface SetHold {
  readonly key: string;
  readonly hold: Decided;
}

/** Where a record stands, with everything that belongs to it. */
export interface Standing {
  readonly state: KeepingState;
  readonly keepUntil: string | null;
  /** The record that is kept longest of it and what belongs to it, or is still open; itself where that decides. */
  readonly decidedBy: KeptFact;
  readonly longer: boolean;
  readonly transferred: boolean;
  /** The proposal that stands, confirmed or not. */
  readonly proposal: Decided | null;
  /** Disposal was proposed on what was there then; it has changed since, so that it has to be decided on anew. */
  readonly lapsed: boolean;
  readonly holds: readonly SetHold[];
}

/** What the decisions on one record come to. */
interface Folded {
  readonly until: string | null;
  readonly proposal: Decided | null;
  /** Its confirmation. */
  readonly confirmed: Decided | null;
  readonly transferred: boolean;
  readonly holds: readonly Decided[];
  /** The newest hold, whether or not it stands. */
  readonly lastHold: string;
}

/** @param decisions on one record, in their order */
function folded(decisions: readonly Decided[]): Folded {
  const lifted = new Set(decisions.map(({ liftsId }) => liftsId));
  let proposal: Decided | null = null;
  let confirmed: Decided | null = null;
  for (const decision of decisions) {
    if (decision.take === 'propose') proposal = decision;
    if (decision.take === 'confirm') confirmed = decision;
    else if (decision.take !== 'lift' && decision.take !== 'transfer') confirmed = null;
    if (decision.take === 'withdraw' || decision.take === 'hold' || decision.take === 'keep-longer') proposal = null;
  }
  const held = decisions.filter(({ take }) => take === 'hold');
  return {
    // Of several decisions to keep it longer the last one counts: somebody may have thought again.
    until: decisions.findLast(({ take }) => take === 'keep-longer')?.until ?? null,
    proposal, confirmed: proposal === null ? null : confirmed, transferred: decisions.some(({ take }) => take === 'transfer'),
    holds: held.filter(({ id }) => !lifted.has(id)), lastHold: held.at(-1)?.id ?? '',
  };
}

const nothing = folded([]);

/**
 * Everything that is kept, with what belongs to what: a record is kept as long as the longest of what belongs to it, an account as
 * long as an incident about it; what is open there holds it open. Who may not know of a record is told nothing that follows from it.
 */
export class Keeping {
  readonly #facts: ReadonlyMap<string, KeptFact>;
  readonly #children = new Map<string, KeptFact[]>();
  readonly #decisions: ReadonlyMap<string, Folded>;
  readonly #schedule: Schedule;
  readonly #today: string;
  readonly #seal: (text: string) => string;

  /** @param decisions by the key of their record, in their order @param today YYYY-MM-DD @param seal makes a mark that cannot be read back */
  constructor(facts: readonly KeptFact[], schedule: Schedule, decisions: ReadonlyMap<string, readonly Decided[]>, today: string, seal: (text: string) => string) {
    this.#facts = new Map(facts.map((fact) => [keyOf(fact), fact]));
    this.#decisions = new Map([...decisions].map(([key, all]) => [key, folded(all)]));
    this.#schedule = schedule;
    this.#today = today;
    this.#seal = seal;
    for (const fact of facts) {
      for (const parent of fact.parents) {
        const known = this.#children.get(parent);
        if (known === undefined) this.#children.set(parent, [fact]);
        else known.push(fact);
      }
    }
  }

  /** The records that this officer may know of. */
  all(): KeptFact[] {
    return [...this.#facts.values()].filter(({ seen }) => seen);
  }

  fact(key: string): KeptFact | undefined {
    const fact = this.#facts.get(key);
    return fact?.seen === true ? fact : undefined;
  }

  /** The row of the schedule that holds for a record: the longer of two. */
  rowOf(fact: KeptFact): ScheduleEntry | undefined {
    const row = this.#schedule.get(fact.row);
    const also = fact.alsoRow === undefined ? undefined : this.#schedule.get(fact.alsoRow);
    return row !== undefined && also !== undefined && also.years > row.years ? also : row;
  }

  /** For how many years it is kept by itself; null where nothing says so. */
  yearsOf(fact: KeptFact): number | null {
    const years = this.rowOf(fact)?.years ?? fact.yearsThen;
    return years === undefined ? null : Math.max(years, fact.leastYears ?? 0);
  }

  /** What the record's own row comes to; null while it is open, or where no day counts. */
  ownUntil(fact: KeptFact): string | null {
    const years = this.yearsOf(fact);
    if (fact.from === null || years === null || this.rowOf(fact)?.from === 'organisation-life') return null;
    return yearsAfter(fact.from, years);
  }

  /** Whether its own day has passed: without that nothing can be due. Cheap, so that a count looks closely at few. */
  mayBeDue(fact: KeptFact): boolean {
    const until = this.ownUntil(fact);
    return until !== null && until < this.#today;
  }

  /** What belongs to a record, at whatever distance, as far as this officer may know of it. */
  belongings(fact: KeptFact): KeptFact[] {
    return this.#below(fact).filter(({ seen }) => seen);
  }

  /** What a record belongs to, as far as this officer may know of it. */
  belongsTo(fact: KeptFact): KeptFact[] {
    return this.#above(fact).filter(({ seen }) => seen);
  }

  /**
   * What there is to decide on, in marks that tell nothing: the record with its day, years and version, and each of what decides with
   * it. A proposal and its confirmation hold for what they were taken on; what goes later leaves them standing, what comes does not.
   */
  marks(fact: KeptFact): string[] {
    return this.#marks(this.#reach(fact));
  }

  /** Where a record stands; null where that follows from something of which this officer may not know. */
  standing(fact: KeptFact): Standing | null {
    const reach = this.#reach(fact);
    const whole = this.#standing(fact, reach, this.#above(fact));
    if (reach.every(({ seen }) => seen)) return whole;
    const told = this.#standing(fact, reach.filter(({ seen }) => seen), this.#above(fact).filter(({ seen }) => seen));
    return told.state === whole.state && told.keepUntil === whole.keepUntil ? told : null;
  }

  #standing(fact: KeptFact, reach: readonly KeptFact[], above: readonly KeptFact[]): Standing {
    const mine = this.#folded(fact);
    const around = [...reach, ...above].map((one) => ({ key: keyOf(one), decided: this.#folded(one) }));
    const holds = around.flatMap(({ key, decided }) => decided.holds.map((hold): SetHold => ({ key, hold })));
    const lastHold = around.map(({ decided }) => decided.lastHold).toSorted().at(-1) ?? '';
    const openOne = reach.find((one) => this.#isOpen(one));
    const life = this.rowOf(fact)?.from === 'organisation-life';
    const latest = reach.reduce((one, other) => ((this.#until(other) ?? '') > (this.#until(one) ?? '') ? other : one), fact);
    const keepUntil = openOne !== undefined || life ? null : this.#until(latest);
    // A hold that came after it, wherever it was set, takes a proposal back: what was held is decided on anew.
    const unheld = mine.proposal !== null && mine.proposal.id > lastHold ? mine.proposal : null;
    const marks = unheld === null ? [] : this.#marks(reach);
    const proposal = unheld !== null && holdsFor(unheld, marks) ? unheld : null;
    const state = stateOf({
      held: holds.length > 0, open: openOne !== undefined, life, due: keepUntil !== null && keepUntil < this.#today, proposed: proposal !== null, confirmed: mine.confirmed !== null && holdsFor(mine.confirmed, marks),
    });
    return {
      state, keepUntil, decidedBy: openOne ?? latest, holds, transferred: mine.transferred, longer: mine.until !== null && mine.until >= this.#today,
      proposal: state === 'proposed' || state === 'confirmed' ? proposal : null,
      lapsed: state === 'due' && unheld !== null,
    };
  }

  #marks(reach: readonly KeptFact[]): string[] {
    return reach.map((fact) => {
      const row = this.rowOf(fact);
      return this.#seal(JSON.stringify([keyOf(fact), fact.version, fact.from, row?.id ?? fact.row, row?.version ?? 0, this.yearsOf(fact), this.#until(fact)]));
    });
  }

  #isOpen(fact: KeptFact): boolean {
    return this.rowOf(fact)?.from !== 'organisation-life' && this.ownUntil(fact) === null;
  }

  #until(fact: KeptFact): string | null {
    return laterOf(this.ownUntil(fact), this.#folded(fact).until);
  }

  #folded(fact: KeptFact): Folded {
    return this.#decisions.get(keyOf(fact)) ?? nothing;
  }

  /** The record itself first, then what it is kept with, then what belongs to it. */
  #reach(fact: KeptFact): KeptFact[] {
    const keptWith = fact.keptWith === null ? undefined : this.#facts.get(fact.keptWith);
    return [fact, ...(keptWith === undefined ? [] : [keptWith]), ...this.#below(fact)];
  }

  #below(fact: KeptFact): KeptFact[] {
    return closure(fact, (one) => this.#children.get(keyOf(one)) ?? []);
  }

  #above(fact: KeptFact): KeptFact[] {
    return closure(fact, (one) => one.parents.flatMap((parent) => this.#facts.get(parent) ?? []));
  }
}

/** Everything at any number of steps from a record, each once, the nearest first, without itself. */
function closure(start: KeptFact, next: (fact: KeptFact) => readonly KeptFact[]): KeptFact[] {
  const found = new Set<KeptFact>([start]);
  for (const one of found) for (const further of next(one)) found.add(further);
  found.delete(start);
  return [...found];
}

/** Whether all that decides now was there, as it is now, when it was decided. */
function holdsFor(decision: Decided, marks: readonly string[]): boolean {
  return marks.every((mark) => decision.marks.includes(mark));
}

function stateOf({ held, open, life, due, proposed, confirmed }: Readonly<Record<'held' | 'open' | 'life' | 'due' | 'proposed' | 'confirmed', boolean>>): KeepingState {
  if (held) return 'held';
  if (open) return 'open';
  if (life) return 'life';
  if (!due) return 'kept';
  if (!proposed) return 'due';
  return confirmed ? 'confirmed' : 'proposed';
}
