/** One time that the reviews of an account were sent on or asked for again. */
export interface Sent {
  readonly how: 'worksheet' | 'message' | 'chase' | 'letter';
  /** YYYY-MM-DD */
  readonly madeOn: string;
}

/** What is known of the way to the line manager and back. Days are YYYY-MM-DD; null for never. */
export interface SentOn {
  /** The worksheet went out last. */
  readonly sentOn: string | null;
  /** How many times it was chased. */
  readonly chased: number;
  readonly chasedOn: string | null;
  /** How many times it was written for before it was due. */
  readonly reminded: number;
  readonly remindedOn: string | null;
}

/**
 * When worksheets were sent on, and how many times they were asked for again. A letter and a message of one day, or one that was
 * made anew on that day, are one time: nobody was asked twice by it. What was written up to the due day is a reminder, because
 * nothing was missing yet, and does not count as chasing.
 *
 * @param dueOn the day by which the review is due, YYYY-MM-DD
 */
export function sentOn(sent: readonly Sent[], dueOn: string): SentOn {
  const written = [...new Set(sent.filter(({ how }) => how === 'chase' || how === 'letter').map(({ madeOn }) => madeOn))];
  const chases = written.filter((day) => day > dueOn);
  const reminders = written.filter((day) => day <= dueOn);
  return {
    sentOn: latest(sent.filter(({ how }) => how === 'worksheet' || how === 'message').map(({ madeOn }) => madeOn)),
    chased: chases.length, chasedOn: latest(chases), reminded: reminders.length, remindedOn: latest(reminders),
  };
}

/** Of several accounts, as it is told of the one who answers for them: what went out last, and most often. */
export function sentOnOfAll(each: readonly SentOn[]): SentOn {
  return {
    sentOn: latest(each.flatMap((one) => one.sentOn ?? [])), chased: Math.max(0, ...each.map(({ chased }) => chased)),
    chasedOn: latest(each.flatMap((one) => one.chasedOn ?? [])), reminded: Math.max(0, ...each.map(({ reminded }) => reminded)),
    remindedOn: latest(each.flatMap((one) => one.remindedOn ?? [])),
  };
}

function latest(days: readonly string[]): string | null {
  return days.toSorted().at(-1) ?? null;
}
