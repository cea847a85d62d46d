/** One thing that is not settled, as the officer reads it. */
export interface Unsettled {
  readonly title: string;
  readonly text: string;
}

/** What is known of an incident that is about to be closed. */
export interface AboutToClose {
  /** Who has not been told although the policies want it. */
  readonly notTold: readonly string[];
  /** A complaint was passed on, and nobody has noted that its author was contacted privately first: the clause; empty where that is so, or need not be. */
  readonly contactLeft: string;
  /** What is open around it: still up, being monitored, not answered. */
  readonly around: readonly Unsettled[];
  /** Steps of the runbook that are neither done nor said to be needless. */
  readonly stepsLeft: readonly string[];
  /** Personal information was exposed, and nobody has decided whether the regulator is told. */
  readonly regulatorLeft: boolean;
  /** It was answered that nobody knows yet whether personal information was exposed. */
  readonly exposedNotKnown: boolean;
  /** Logins whose new password is owed because of it. */
  readonly passwordsOwed: readonly string[];
  /** Titles of action plans that follow from it and are not carried out. */
  readonly plansOpen: readonly string[];
  /** Files and addresses that are kept with it. */
  readonly evidence: number;
}

/** The one thing that keeps an officer from closing: the law's clock would stop unseen. */
export const regulatorLeftWords: Unsettled = {
  title: 'The regulator is not decided on',
  text: 'Personal information was exposed, and the 72 hours run on. It cannot be closed before: under To do, press “Note what was decided…”.',
};

/**
 * What an officer should know before she closes an incident, the gravest first. Nothing but the regulator keeps her from closing: the
 * record will say so.
 */
export function unsettled({ notTold, contactLeft, around, stepsLeft, regulatorLeft, exposedNotKnown, passwordsOwed, plansOpen, evidence }: AboutToClose): Unsettled[] {
  return [
    ...(regulatorLeft ? [regulatorLeftWords] : []),
    ...(exposedNotKnown ? [{ title: 'Nobody knows whether personal information was exposed', text: 'If it was, the regulator is told within 72 hours, and after the closing no clock says so. Under To do, press “Another answer…” once it is known.' }] : []),
    ...(notTold.length === 0 ? [] : [{ title: 'Not everybody has been told', text: `Nobody has noted that these were told: ${notTold.join(', ')}. The record will say so.` }]),
    ...(contactLeft === '' ? [] : [{ title: 'The person was not contacted privately', text: `Nobody has noted that the person was contacted privately, which comes before it is passed on (${contactLeft}).` }]),
    ...around,
    ...(stepsLeft.length === 0 ? [] : [{ title: 'Steps of the runbook are left', text: `${firstOf(stepsLeft)}. Tick what is done, or say why it is not needed.` }]),
    ...(passwordsOwed.length === 0 ? [] : [{ title: 'A new password is still owed', text: `For ${passwordsOwed.join(', ')}. It stays owed until one is kept in Logins.` }]),
    ...(plansOpen.length === 0 ? [] : [{ title: 'An action plan is not finished', text: `${plansOpen.join(', ')}. It goes on after the closing.` }]),
    ...(evidence > 0 ? [] : [{ title: 'No evidence is kept', text: 'No file and no web address is kept with this incident. After the closing none can be added.' }]),
  ];
}

/** Steps that are named; a whole runbook would hide what stands beside it. */
const named = 4;

function firstOf(steps: readonly string[]): string {
  const more = steps.length - named;
  return `${steps.slice(0, named).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}
