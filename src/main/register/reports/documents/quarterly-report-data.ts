/**
 * What a quarterly review report is printed from: plain words, dates and numbers without ids. Days are `YYYY-MM-DD`,
 * instants ISO 8601; empty text where nothing is known. Sums are made here from the rows, so that no figure of the report
 * can differ from its lists.
 */
export interface QuarterlyReportData {
  number: string;
  trustName: string;
  /** "July to September 2026". */
  quarter: string;
  from: string;
  to: string;
  /** To whom it goes: "For the Digital Board"; empty when to nobody in particular. */
  addressee: string;
  createdAt: string;
  officerName: string;
  trailHead: string;
  sample: boolean;
  /** The day as of which days left and overdue are counted. */
  asOf: string;
  policies: readonly { reference: string; title: string; version: string }[];
  /** Where each duty stands, with its policy: "CP371 2.3.1". */
  clauses: { quarterly: string; secondary: string; monthly: string; concerns: string };
  /** Every account that is owed a review in the quarter, or was until it was given up, once each, in the order of the lists. */
  accounts: readonly QuarterlyAccount[];
  /** Titles of all outcomes a quarterly review can have, in the policy's order; also those that nobody chose. */
  outcomes: readonly string[];
  concerns: readonly QuarterlyConcern[];
  shortfalls: readonly QuarterlyShortfall[];
  /** The quarters up to this one, the oldest first; eight make a good chart. */
  trend: readonly QuarterlyTrend[];
  partPeriod: readonly QuarterlyPartPeriod[];
  /** The line managers' months in the quarter: "July 2026". */
  months: readonly string[];
  managers: readonly QuarterlyManager[];
  /** A sentence each. */
  leavesOut: readonly string[];
  /** Where all rows of a list are that is too long for paper: "the file that “Export” writes from the worklist". */
  allRowsIn: string;
}

export interface QuarterlyAccount {
  account: string;
  channel: string;
  directorate: string;
  review: QuarterlyAccountReview;
}

export type QuarterlyAccountReview =
  | { state: 'done' | 'done-late'; doneOn: string; recordedOn: string; reviewer: string; outcome: string }
  /** Reviewed in the quarter, but before this register: only the day is known. */
  | { state: 'before'; doneOn: string }
  | {
      state: 'not-done';
      standing: 'never-reviewed' | 'overdue';
      /** The day by which the review of this very quarter was due. */
      dueOn: string;
      /** Since when the account is owed a review: the day of the first one that it missed. */
      owedSince: string;
      /** Days since then, until the report was made or until it was done later. */
      daysOverdue: number;
      /** Why; empty when nobody gave a reason. */
      reason: string;
      /** Empty unless it was made good in a later quarter. */
      doneLaterOn: string;
    }
  /** Its day has not passed. `owedSince` is empty unless a review of an earlier quarter is still owed. */
  | { state: 'not-yet-due'; standing: 'never-reviewed' | 'overdue' | 'due'; dueOn: string; owedSince: string; daysOverdue: number; reason: string }
  /** The quarter ended before the account came into this register, and no review is recorded. */
  | { state: 'not-known'; registeredOn: string }
  /** Not owed any more: the account was given up before the review was due. */
  | { state: 'stopped'; stoppedOn: string; dueOn: string };

export interface QuarterlyConcern {
  account: string;
  /** With their policy, at least one: "CP371 2.7". */
  clauses: readonly string[];
  question: string;
  seen: string;
  seenOn: string;
  letterOn: string;
  replyDueOn: string;
  repliedOn: string;
  reply: string;
  /** "Settled", "Action plan A-2026-004". */
  state: string;
  /** Something has still to be done about it. */
  open: boolean;
}

export interface QuarterlyShortfall {
  account: string;
  /** The day of the review that found it. */
  foundOn: string;
  letterOn: string;
  /** By when the secondary review is due; empty while no period is agreed. */
  agreedUntil: string;
  reviewedOn: string;
  /** `undecided`: the secondary review is over, and what follows from it is still to be decided. */
  result: 'open' | 'undecided' | 'met' | 'rescinded' | 'stands';
  /** The day the account was closed. */
  closedOn: string;
}

export interface QuarterlyTrend {
  /** "Jul to Sep 2026". */
  quarter: string;
  done: number;
  doneLate: number;
  notDone: number;
  /** Only of a quarter that has not ended, or whose due dates were moved. */
  notYetDue: number;
  /** Owed, but from before this register. */
  notKnown: number;
  /** Null where the register did not yet record any. */
  concerns: number | null;
}

/** An account that was not active from the first to the last day of the quarter. */
export interface QuarterlyPartPeriod {
  account: string;
  channel: string;
  /** Empty when it was active on the first day. */
  since: string;
  /** Empty when it was active on the last day. */
  until: string;
  /** "Approved", "Closed after rescinding". */
  why: string;
}

export interface QuarterlyManager {
  manager: string;
  /** One for each of the report's months: accounts owed a monthly review, those returned, those whose day has not passed, and letters that chased the rest. */
  months: readonly { owed: number; returned: number; notYetDue: number; chased: number }[];
}

/** How many reviews stand how. */
export interface Coverage {
  readonly done: number;
  readonly late: number;
  readonly before: number;
  readonly notDone: number;
  /** Their day has not passed. */
  readonly notYetDue: number;
  readonly notKnown: number;
  /** Not owed any more, and none of the others. */
  readonly stopped: number;
}

/**
 * Counts accounts by how their review stands.
 * @param accounts each owed one review, or given up before it was due
 * @returns the counts; together as many as accounts
 */
export const coverageOf = (accounts: readonly QuarterlyAccount[]): Coverage => {
  const count = (state: QuarterlyAccountReview['state']): number => accounts.filter(({ review }) => review.state === state).length;
  return {
    done: count('done'), late: count('done-late'), before: count('before'), notDone: count('not-done'), notYetDue: count('not-yet-due'),
    notKnown: count('not-known'), stopped: count('stopped'),
  };
};

/**
 * How many were owed.
 * @param coverage counts
 * @returns all but those that were given up before
 */
export const owedOf = (coverage: Coverage): number => reviewedOf(coverage) + coverage.notDone + coverage.notYetDue + coverage.notKnown;

/**
 * How many were reviewed, whenever.
 * @param coverage counts
 * @returns in time, late, and before this register
 */
export const reviewedOf = ({ done, late, before }: Coverage): number => done + late + before;

/**
 * Of how many anything is known.
 * @param coverage counts
 * @returns reviewed, not done and not yet due: of a quarter that has not ended the share says how far it has come
 */
export const knownOf = (coverage: Coverage): number => reviewedOf(coverage) + coverage.notDone + coverage.notYetDue;

/**
 * The share that was reviewed of all of which anything is known.
 * @param coverage counts
 * @returns 0 to 1; null when nothing is known to have been owed
 */
export const shareOf = (coverage: Coverage): number | null => {
  const reviewed = reviewedOf(coverage);
  const known = knownOf(coverage);
  return known === 0 ? null : reviewed / known;
};
