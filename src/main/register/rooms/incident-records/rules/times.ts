import { daysBetween } from '../../../../../preload/contract/days.ts';
import type { RecordFacts, RecordStep } from '../../../../../preload/contract/incident-records.ts';
import { minutesBetween } from '../../incidents/rules/elapsed.ts';
import { isAfter, type Moment } from '../../incidents/rules/order.ts';
import { isOpen, type Problem, stateOf } from './steps.ts';

/** Hours after which what should have been taken down at once counts as late: the policy says immediately (10022 4.2.5). */
const removalHours = 24;

type Taken = Pick<RecordStep, 'take' | 'on' | 'time' | 'nextOn'>;

/** How a record stands in time. */
interface Standing {
  readonly open: boolean;
  readonly waits: boolean;
  readonly dueOn: string | null;
  readonly hours: number | null;
  readonly late: boolean;
}

/** @param steps in the order in which they were taken @param now day and time in the UK */
export function standingOf(facts: RecordFacts, steps: readonly Taken[], now: { readonly on: string; readonly time: string }): Standing {
  const state = stateOf(facts, steps);
  const open = isOpen(state);
  if (facts.kind === 'watch') {
    const dueOn = open ? nextLook(facts.nextLookOn, steps) : null;
    return { open, waits: dueOn !== null && dueOn <= now.on, dueOn, hours: null, late: dueOn !== null && dueOn < now.on };
  }
  if (facts.kind === 'removal') {
    const until = open ? now : steps.at(-1);
    const hours = until === undefined ? null : hoursBetween(facts, until);
    return { open, waits: open, dueOn: null, hours, late: state !== 'ended' && until !== undefined && isLate(facts, until) };
  }
  return { open, waits: state === 'traced', dueOn: null, hours: null, late: false };
}

/** The next look: as the last one said, or as it was set when monitoring began. */
function nextLook(first: string, steps: readonly Taken[]): string {
  return steps.findLast(({ nextOn }) => nextOn !== null)?.nextOn ?? first;
}

/** @returns whole hours that went by, the clocks of the country put aside; null where one of the times is not known */
function hoursBetween(from: Moment, to: Moment): number | null {
  if (from.on === null || to.on === null || from.time === '' || to.time === '') return null;
  return Math.max(0, Math.floor(minutesBetween({ on: from.on, time: from.time }, { on: to.on, time: to.time }) / 60));
}

/** Without its times, what took more than a day is late for certain. */
function isLate(from: Moment, to: Moment): boolean {
  const hours = hoursBetween(from, to);
  if (hours !== null) return hours >= removalHours;
  return from.on !== null && to.on !== null && daysBetween(from.on, to.on) > 1;
}

/** What the wrong order of a record and what followed is called. @returns the field of the step, or null where the order can have been */
export function stepOrderProblem(facts: RecordFacts, steps: readonly Taken[], step: Moment): Problem | null {
  const last = steps.at(-1);
  if (isAfter(facts, step)) return earlier(facts, step, beginnings[facts.kind]);
  return last !== undefined && isAfter(last, step) ? earlier(last, step, 'Something later has been noted already.') : null;
}

/** Corrected facts that would come after what followed them. */
export function factsOrderProblem(facts: RecordFacts, steps: readonly Taken[]): Problem | null {
  const [first] = steps;
  if (first === undefined || !isAfter(facts, first)) return null;
  return { field: facts.on === first.on ? 'facts.time' : 'facts.on', message: 'What followed was earlier. Enter an earlier day or time.' };
}

const beginnings: Readonly<Record<RecordFacts['kind'], string>> = {
  removal: 'It was asked for later than that.', correction: 'It was corrected later than that.', 'web-administrator': 'They were told later than that.',
  watch: 'Monitoring began later than that.', owner: 'The owner was found later than that.',
};

function earlier(before: Moment, step: Moment, words: string): Problem {
  const field = before.on === step.on ? 'time' : 'on';
  return { field: `step.${field}`, message: `${words} Enter a later ${field === 'on' ? 'day' : 'time'}.` };
}
