/** What an entry is about. */
interface Entry {
  readonly room: string;
  readonly recordId: string;
  readonly action: string;
}

/** What turns ids and days into words. */
export interface SummaryContext {
  /** Name of a login, number of an application; undefined for what needs no name. */
  readonly subject: (recordId: string) => string | undefined;
  readonly outcomeTitle: (id: string) => string | undefined;
  /** A day as it stands in a sentence: 6 August 2018. */
  readonly inWords: (date: string) => string;
}

/** The recorded details, read with care: they are as old as the trail, and disposal may have removed them. */
class Details {
  readonly #details: ReadonlyMap<string, unknown>;

  constructor(details: unknown) {
    this.#details = new Map(typeof details === 'object' && details !== null ? Object.entries(details) : []);
  }

  text(field: string): string {
    const value = this.#details.get(field);
    return typeof value === 'string' ? value : '';
  }

  number(field: string): number {
    const value = this.#details.get(field);
    return typeof value === 'number' ? value : 0;
  }

  list(field: string): readonly Details[] {
    const value = this.#details.get(field);
    return Array.isArray(value) ? value.map((one) => new Details(one)) : [];
  }

  inner(field: string): Details {
    return new Details(this.#details.get(field));
  }
}

type Summary = (details: Details, context: SummaryContext) => readonly string[];

const note: Summary = (details) => [details.text('note')];
const file: Summary = (details) => [details.text('kind'), details.text('kept') || details.text('name')];

const words: Summary = (details) => [details.text('text')];

const summaries: Readonly<Record<string, Summary>> = {
  'account.edited': (details, { inWords }) => {
    const { on, by } = { on: details.inner('told').text('on'), by: details.inner('told').text('by') };
    return [on === '' ? '' : `Communications was told by ${by} on ${inWords(on)}`];
  },
  'account.status-changed': (details, { inWords }) => [
    details.text('reason'),
    details.text('captured') === '' ? '' : `Captured: ${details.text('captured')}`,
    details.text('on') === '' ? '' : `From ${inWords(details.text('on'))}`,
    details.text('dueOn') === '' ? '' : `Until ${inWords(details.text('dueOn'))}`,
  ],
  'account.handed-over': (details, { inWords }) => {
    const due = details.text('dueOn');
    return [`${handed[details.text('outcome')] ?? ''}${due === '' ? '' : ` by ${inWords(due)}`}`, details.text('note')];
  },
  'access.granted': note,
  'access.removed': note,
  'contributor.added': note,
  'contributor.ended': note,
  'contributor.period-changed': note,
  'contributor.taken-back': note,
  'administrator.since-corrected': (details) => [details.inner('administrator').text('name'), details.text('reason')],
  'duty.noted': (details) => [details.text('title')],
  'handle.looked-at': (details) => [details.text('handle') || details.text('address')],
  'evidence.attached': file,
  'evidence.saved': file,
  'review.recorded': reviewed,
  'review.monthly-recorded': reviewed,
  'review.secondary-recorded': reviewed,
  'account.review-period-changed': (details, { inWords }) => [
    details.text('reason'),
    ...details.list('movedDueDatesDropped').map((move) => `Moved due date ${inWords(move.text('dueOn'))} no longer counts; due on ${inWords(move.text('insteadOn'))}`),
  ],
  'follow-up.period-agreed': agreed,
  'follow-up.period-moved': agreed,
  'follow-up.further-period': decidedStep,
  'follow-up.rescinded': decidedStep,
  'follow-up.stands': decidedStep,
  'follow-up.standards-met': decidedStep,
  'follow-up.step-skipped': (details) => [details.text('reason')],
  'follow-up.ended': (details) => [details.text('reason')],
  'login.confirmed': (details, { inWords }) => [details.text('on') === '' ? '' : `On ${inWords(details.text('on'))}`],
  'login.failed': (details, { inWords }) => [details.text('on') === '' ? '' : `On ${inWords(details.text('on'))}`],
  'login.password-shown': looked,
  'login.password-copied': looked,
  'login.rotation-owed': (details) => [details.text('detail')],
  'login.ended': (details) => [details.text('reason')],
  'application.sent-back': (details) => [details.text('reason')],
  'application.decided': (details) => [details.text('reason')],
  'application.decision-superseded': (details) => [details.text('reason')],
  'application.withdrawn': (details) => [details.text('reason')],
  'incident.reported': (details, { inWords }) => [
    details.text('title'), details.text('happenedOn') === '' ? '' : `Happened on ${inWords(details.text('happenedOn'))}`, `Reported by ${details.text('reportedBy')}`,
  ],
  'incident.noted': words,
  'incident.step-taken': words,
  'incident.told': words,
  'incident.removal-asked': words,
  'incident.removal-asked-again': words,
  'incident.removed': words,
  'incident.removal-refused': words,
  'incident.correction-noted': words,
  'incident.web-administrator-told': words,
  'incident.web-administrator-answered': words,
  'incident.watched': words,
  'incident.looked-at': words,
  'incident.escalated': words,
  'incident.watch-ended': words,
  'incident.owner-traced': words,
  'incident.owner-applied': words,
  'incident.owner-closed': words,
  'incident.record-corrected': (details) => [details.text('reason')],
  'incident.edited': (details) => [details.text('reason')],
  'incident.closed': (details) => [details.text('outcome'), details.text('reason')],
  'incident.reopened': (details) => [details.text('reason')],
  'enquiry.added': (details) => [details.text('question')],
  'enquiry.answered': (details) => [details.text('answer')],
  'enquiry.edited': (details) => [details.text('reason')],
};

/** What becomes of an account, as handed over. */
const handed: Readonly<Record<string, string>> = {
  successor: '', removed: 'Others stay', communications: 'The Communications Team takes over', closure: 'To be closed',
};

/**
 * What an entry was about, in one line of plain words.
 *
 * @returns empty when the changed fields say it all
 */
export function summaryOf(entry: Entry, details: unknown, context: SummaryContext): string {
  const said = summaries[entry.action]?.(new Details(details), context) ?? [];
  return [context.subject(entry.recordId) ?? '', ...said].filter((part) => part.trim() !== '').join(' · ');
}

function looked(details: Details): readonly string[] {
  const other = details.text('seenByAnother');
  return [details.text('reason'), other === '' ? '' : `Seen by ${other} too`];
}

function reviewed(details: Details, { outcomeTitle }: SummaryContext): readonly string[] {
  const concerns = details.number('concerns');
  return [
    outcomeTitle(details.text('outcome')) ?? details.text('outcome'),
    concerns === 0 ? '' : concerns === 1 ? '1 concern' : `${concerns} concerns`, details.text('note'),
  ];
}

/** Who decided, and why; an entry from before somebody was named has its reason alone. */
function decidedStep(details: Details, context: SummaryContext): readonly string[] {
  const [first] = details.list('steps');
  const person = first?.text('person') ?? '';
  return [person === '' ? '' : `Decided by ${person}`, first?.text('reason') ?? '', ...agreed(details, context)];
}

function agreed(details: Details, { inWords }: SummaryContext): readonly string[] {
  const on = details.text('secondaryOn');
  return [on === '' ? '' : `Secondary review on ${inWords(on)}`];
}
