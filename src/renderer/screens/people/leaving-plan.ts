import { daysAfter } from '../../../preload/contract/days.ts';
import type { HandoverDecision } from '../../../preload/contract/handover.ts';
import type { InputOf } from '../../../preload/contract/index.ts';
import type { Holding } from '../../../preload/contract/people.ts';
import { longDate, plural, todayIso } from '../../lib/format.ts';

/* Leaver mode as an officer fills it in: for everything that somebody holds, what becomes of it. */

export type Outcome = HandoverDecision['outcome'];

/** What an officer has chosen for one holding. */
export interface Choice {
  readonly outcome: Outcome;
  readonly successorName: string;
  readonly successorEmail: string;
  readonly dueOn: string;
}

/** By `holdingKey`; what nobody has touched is not in it. */
export type Choices = Readonly<Record<string, Choice>>;

export const holdingKey = (holding: Pick<Holding, 'accountId' | 'as'>): string => `${holding.accountId}-${holding.as}`;

/** What may become of a holding, the register's own rules: the last administrator and the line manager must be followed. */
export function outcomesFor({ as, others }: Pick<Holding, 'as' | 'others'>): readonly Outcome[] {
  if (as === 'contributor' || as === 'access') return ['removed', 'successor'];
  return as === 'line-manager' || others.length === 0 ? ['successor', 'communications', 'closure'] : ['successor', 'removed', 'communications', 'closure'];
}

export const outcomeChoices: Readonly<Record<Outcome, string>> = {
  successor: 'Somebody follows',
  removed: 'Nobody follows, others stay',
  communications: 'Communications takes over for now',
  closure: 'The account goes to closure',
};

/** Four weeks, long enough to find somebody and short enough to be remembered. */
const usualDays = 28;

/** What is offered before anything is chosen: where others stay nobody has to follow. */
export function suggested(holding: Pick<Holding, 'as' | 'others'>, today = todayIso()): Choice {
  const outcome = outcomesFor(holding).includes('removed') ? 'removed' : 'successor';
  return { outcome, successorName: '', successorEmail: '', dueOn: daysAfter(today, usualDays) };
}

export function choiceFor(choices: Choices, holding: Holding): Choice {
  return choices[holdingKey(holding)] ?? suggested(holding);
}

/** One successor for every holding that still waits for one. */
export function followedBy(choices: Choices, holdings: readonly Holding[], name: string, email: string): Choices {
  const waiting = holdings.filter((holding) => {
    const choice = choiceFor(choices, holding);
    return choice.outcome === 'successor' && choice.successorName.trim() === '';
  });
  return {
    ...choices,
    ...Object.fromEntries(waiting.map((holding) => [holdingKey(holding), { ...choiceFor(choices, holding), successorName: name, successorEmail: email }])),
  };
}

export interface PlanError {
  /** The id of the box it is about. */
  readonly field: string;
  readonly message: string;
  /** The account it is about, for where the box does not stand beside it; empty for none. */
  readonly account: string;
}

export const leavesOnId = 'leaving-on';
export const boxId = (holding: Pick<Holding, 'accountId' | 'as'>, box: 'outcome' | 'name' | 'email' | 'due'): string => `leaving-${holdingKey(holding)}-${box}`;

/** What is missing or cannot be, all of it in one attempt. */
export function planErrors(leavesOn: string, choices: Choices, holdings: readonly Holding[], today = todayIso()): readonly PlanError[] {
  const errors: PlanError[] = [];
  if (!isDate(leavesOn)) errors.push({ field: leavesOnId, message: 'Enter the last day, such as 31 March 2026.', account: '' });
  for (const holding of holdings) {
    const choice = choiceFor(choices, holding);
    if (choice.outcome === 'successor' && choice.successorName.trim() === '') {
      errors.push({ field: boxId(holding, 'name'), message: 'Name who follows, or choose something else.', account: holding.account });
    }
    if (!needsDay(choice.outcome)) continue;
    if (!isDate(choice.dueOn)) errors.push({ field: boxId(holding, 'due'), message: 'Enter the day by which it is settled.', account: holding.account });
    else if (choice.dueOn < today) errors.push({ field: boxId(holding, 'due'), message: 'This day has passed. Enter today or a later day.', account: holding.account });
  }
  return errors;
}

/** A refusal's dotted path as the box it is about; empty for the whole plan. */
export function boxOfPath(path: string, holdings: readonly Holding[]): string {
  if (path === 'leavesOn') return leavesOnId;
  const [, place, box] = /^decisions\.(\d+)(?:\.(\w+))?/u.exec(path) ?? [];
  const holding = place === undefined ? undefined : holdings[Number(place)];
  if (holding === undefined) return '';
  if (box === 'successor') return boxId(holding, path.endsWith('.email') ? 'email' : 'name');
  return boxId(holding, box === 'dueOn' ? 'due' : 'outcome');
}

export function needsDay(outcome: Outcome): boolean {
  return outcome === 'communications' || outcome === 'closure';
}

/** The plan as the register carries it out: one decision for each holding, in their order. */
export function decisionsOf(choices: Choices, holdings: readonly Holding[]): InputOf<'handover.carryOut'>['decisions'] {
  return holdings.map((holding) => {
    const { outcome, successorName, successorEmail, dueOn } = choiceFor(choices, holding);
    return {
      accountId: holding.accountId, version: holding.version, as: holding.as, outcome,
      successor: outcome === 'successor' ? { name: successorName, email: successorEmail } : null,
      dueOn: needsDay(outcome) ? dueOn : null,
    };
  });
}

/** What will happen, in sentences, before it does. @param certifications directorates and signed originals that somebody takes over */
export function summaryOf(choices: Choices, holdings: readonly Holding[], logins: number, certifications = 0): readonly string[] {
  const count = (outcome: Outcome) => holdings.filter((holding) => choiceFor(choices, holding).outcome === outcome).length;
  const unnamed = holdings.map((holding) => choiceFor(choices, holding)).filter(({ outcome, successorName }) => outcome === 'successor' && successorName.trim() === '').length;
  const single = holdings.filter((holding) => leavesOne(choiceFor(choices, holding), holding)).length;
  return [
    count('successor') > unnamed ? `${plural(count('successor') - unnamed, 'place is', 'places are')} taken by somebody else.` : '',
    unnamed > 0 ? `${plural(unnamed, 'successor is', 'successors are')} still to be named.` : '',
    count('removed') > 0 ? `${plural(count('removed'), 'place ends', 'places end')} and nobody follows.` : '',
    single > 0 ? `${plural(single, 'account is', 'accounts are')} left with one administrator, which the list of accounts will show as an alarm.` : '',
    count('communications') > 0 ? `Communications takes over ${plural(count('communications'), 'place')} until somebody is found.` : '',
    count('closure') > 0 ? `${plural(count('closure'), 'account goes', 'accounts go')} to closure. Closing itself is recorded later, when its content has been captured.` : '',
    certifications > 0 ? `${plural(certifications, 'directorate or signed original', 'directorates and signed originals')} of certifications ${certifications === 1 ? 'gets' : 'get'} somebody else.` : '',
    logins > 0 ? `${plural(logins, 'login is', 'logins are')} owed a new password.` : 'No login is owed a new password.',
  ].filter((sentence) => sentence !== '');
}

/** What the handover has to say of passwords. @param logins that they may know: each owes a new password now @param leavesOn YYYY-MM-DD */
export function passwordsSentence(logins: number, leavesOn: string, today = todayIso()): string {
  if (logins === 0) return 'No new password is owed.';
  const owed = `${plural(logins, 'login is', 'logins are')} owed a new password`;
  return leavesOn > today ? `${owed} from today, although the last day is ${longDate(leavesOn)}: what they held has passed on already.` : `${owed}.`;
}

function leavesOne(choice: Choice, holding: Holding): boolean {
  return choice.outcome === 'removed' && (holding.as === 'primary' || holding.as === 'backup') && holding.others.length === 1;
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text);
}
