import type { HeldAs } from '../../../../preload/contract/accounts-records.ts';

/** Somebody who holds something on one of the chosen accounts. */
export interface Concerned {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  /** YYYY-MM-DD; null while no last day is known. */
  readonly leavesOn: string | null;
  readonly as: HeldAs;
  readonly account: string;
}

/** Who is told. */
export interface Audience {
  readonly administrators: boolean;
  readonly lineManagers: boolean;
  readonly contributors: boolean;
}

/** Somebody whom a notice reaches. */
export interface Recipient {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  /** For which accounts and as what: "Primary administrator of Ward news; line manager of Careers". */
  readonly concerning: string;
}

const places: Readonly<Record<HeldAs, string | null>> = {
  primary: 'primary administrator', backup: 'backup administrator', 'line-manager': 'line manager', contributor: 'contributor', access: null,
};

/** In the order in which a person's places are named. */
const order: readonly HeldAs[] = ['primary', 'backup', 'line-manager', 'contributor'];

/**
 * Whom a notice reaches: each person once, by name, with everything that it concerns. Who has left is not written to.
 *
 * @param people everybody who holds something on the chosen accounts, once for each thing
 * @param audience who of them is told
 * @param today YYYY-MM-DD
 * @param canBeWrittenTo whether an e-mail address can be used
 * @returns the recipients, and who cannot be reached by e-mail
 */
export function recipientsOf(
  people: readonly Concerned[], audience: Audience, today: string, canBeWrittenTo: (email: string) => boolean,
): { readonly recipients: Recipient[]; readonly unreached: Recipient[]; readonly withoutEmail: number } {
  const told = people.filter(({ as, leavesOn }) => isTold(as, audience) && (leavesOn === null || leavesOn >= today));
  const each = [...Map.groupBy(told, ({ personId }) => personId).values()].flatMap((theirs): Recipient[] => {
    const [first] = theirs;
    return first === undefined ? [] : [{ personId: first.personId, name: first.name, email: first.email, concerning: concerning(theirs) }];
  });
  const byName = each.toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB') || one.email.localeCompare(other.email, 'en-GB'));
  const unreached = byName.filter(({ email }) => !canBeWrittenTo(email));
  return { recipients: byName.filter(({ email }) => canBeWrittenTo(email)), unreached, withoutEmail: unreached.length };
}

function isTold(as: HeldAs, { administrators, lineManagers, contributors }: Audience): boolean {
  if (as === 'primary' || as === 'backup') return administrators;
  if (as === 'line-manager') return lineManagers;
  return as === 'contributor' && contributors;
}

/** What is said after "Primary administrator of": all accounts of one place together. */
function concerning(theirs: readonly Concerned[]): string {
  const parts = order.flatMap((as) => {
    const accounts = [...new Set(theirs.filter((held) => held.as === as).map(({ account }) => account))].toSorted((one, other) => one.localeCompare(other, 'en-GB'));
    return accounts.length === 0 || places[as] === null ? [] : [`${places[as]} of ${listed(accounts)}`];
  });
  const text = parts.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** Number of a notice: `N-2026-001`. @param last the highest number given in this year, 0 for none */
export function noticeNumber(year: number, last: number): string {
  return `N-${year}-${String(last + 1).padStart(3, '0')}`;
}

/**
 * The text of a message: the notice, what it concerns, and until when it is to be acknowledged.
 *
 * @param notice its words, as the officer wrote them
 * @param concerns "Primary administrator of Ward news"; empty where the message goes to everybody
 * @param replyBy the day in words; empty where nobody has to reply
 */
export function noticeText(notice: { readonly body: string; readonly number: string }, concerns: string, replyBy: string): string {
  return `${[
    notice.body,
    ...(concerns === '' ? [] : [`This notice reaches you as: ${concerns}.`]),
    ...(replyBy === '' ? [] : [`Please reply to this message by ${replyBy} to say that you have read it.`]),
    `Notice ${notice.number}`,
  ].join('\n\n')}\n`;
}
