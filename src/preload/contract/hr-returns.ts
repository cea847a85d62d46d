import { z } from 'zod';
import { call, nothing } from './call.ts';
import { id, instant, isoDate, line, paragraph, requiredLine, version, writtenFile } from './values.ts';

/*
 * The annual return of HR (10022 6.2): asked for, chased, entered, confirmed, and reported without names. HR owns the outcomes; this
 * register keeps what HR returned. Exact figures are small: officers see them, everybody else the table with small numbers withheld.
 */

/** `asked`: the day to reply has not passed. `late`: it has. `returned`: figures are here and HR has not confirmed them. */
export const hrReturnState = z.enum(['asked', 'late', 'returned', 'confirmed']);
export type HrReturnState = z.output<typeof hrReturnState>;

/** Which twelve months a year is: from April to March, or of the calendar. */
export const yearKind = z.enum(['financial', 'calendar']);
export type YearKind = z.output<typeof yearKind>;

const year = z.strictObject({ from: isoDate, to: isoDate, title: z.string() });
export type ReturnYear = z.output<typeof year>;

const row = z.strictObject({
  id, version, ...year.shape, state: hrReturnState,
  askedOn: isoDate, replyBy: isoDate,
  chases: z.int(), lastChasedOn: isoDate.nullable(),
  returnedOn: isoDate.nullable(), confirmedOn: isoDate.nullable(), presentedOn: isoDate.nullable(),
  /** How often the figures were corrected after they had been entered. */
  corrections: z.int(),
  /** HR had nothing to report, as far as the reader may know. */
  nil: z.boolean(),
});
export type HrReturnRow = z.output<typeof row>;

const heading = z.strictObject({ id: z.string(), title: z.string() });
const breach = z.strictObject({
  ...heading.shape,
  /** "10022 4.2.2" */
  clauses: z.string(),
  /** Titles of the types of incident that fall under it. */
  includes: z.array(z.string()),
});

/** A number, or null where it is withheld. */
const shownNumber = z.int().min(0).nullable();

/** What everybody may see of a year's figures. */
export const publishedTable = z.strictObject({
  cells: z.array(z.array(shownNumber)), rowTotals: z.array(shownNumber), columnTotals: z.array(shownNumber), total: shownNumber,
});

/** A row for each kind of breach, in it a number for each outcome. */
export const returnFigures = z.array(z.array(z.int('Enter a whole number.').min(0, 'Enter 0 or more.').max(9_999, 'Enter 9,999 or fewer.')).max(12)).max(30);
export type ReturnFigures = z.output<typeof returnFigures>;

const sent = z.strictObject({ on: isoDate, how: z.enum(['message', 'otherwise']), by: z.string(), replyBy: isoDate });

const detail = z.strictObject({
  row,
  clause: z.string(),
  reportsTo: z.string(),
  askedOf: z.string(), askedEmail: z.string(), askedHow: z.enum(['message', 'otherwise']), askedBy: z.string(),
  /** The oldest first. */
  chases: z.array(sent),
  breaches: z.array(breach), outcomes: z.array(heading),
  /** Null while there are no figures; for a viewer, while nothing of them has been printed. */
  table: publishedTable.nullable(),
  /** Numbers from 1 up to just below it are withheld. */
  threshold: z.int(),
  /** Since when the table stays as it was printed; null where it never was. */
  printedOn: isoDate.nullable(),
  /** When other figures of this year were printed, because of which all are withheld. */
  withheldSince: isoDate.nullable(),
  confirmedBy: z.string(), confirmedRole: z.string(),
  history: z.array(z.strictObject({
    sequence: z.int(), at: instant, officer: z.string(), action: z.string(), reason: z.string(),
    changes: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })),
  })),
});
export type HrReturnDetail = z.output<typeof detail>;

const figuresVersion = z.strictObject({
  number: z.int(), figures: returnFigures, returnedOn: isoDate, reason: z.string(), enteredAt: instant, enteredBy: z.string(),
});
export type FiguresVersion = z.output<typeof figuresVersion>;

export const returnSettings = z.strictObject({
  /** 0 while nothing has been set. */
  version: z.int().min(0),
  yearKind,
  threshold: z.int().min(3, 'Choose 3 or more: below that, a number that is withheld would be known.').max(20, 'Choose 20 or fewer.'),
  replyDays: z.int().min(1, 'Give HR at least 1 day.').max(120, 'Choose 120 days or fewer.'),
});
export type ReturnSettings = z.output<typeof returnSettings>;

const reader = { askedOf: requiredLine(160, 'Say who is asked, such as the HR team.'), askedEmail: line(254) };
const done = z.strictObject({ id, version });
const which = { id, version };
const entered = {
  returnedOn: isoDate, figures: returnFigures,
  /** HR had nothing to report: said aloud, so that an empty form is not taken for it. */
  nil: z.boolean(),
};
const eml = [{ name: 'Message', extensions: ['eml'] }];
const pdf = [{ name: 'PDF', extensions: ['pdf'] }];

/** As much as is kept of a box while somebody types; what is wrong is refused when it is saved. */
const typed = z.string().max(2_000);

/** What was read of the form that came back: from which file, whether it said for which year, and who confirms it when, as HR wrote it or empty. */
const readForm = z.strictObject({ fileName: typed, yearSaid: z.boolean(), confirmedBy: typed, confirmedOn: typed });
export type ReadForm = z.output<typeof readForm>;

/** What is typed into the form of figures and not saved yet. */
export const figuresDraft = z.strictObject({
  version: z.int().min(1), returnedOn: typed, nil: z.boolean(), cells: z.array(z.array(typed).max(12)).max(30), reason: typed,
  /** The form that the figures were read from; drafts from before this was kept have none. */
  read: readForm.nullable().default(null),
});
export type FiguresDraft = z.output<typeof figuresDraft>;

export const hrReturns = {
  /** Years that were asked for, the newest first, and those that can be. */
  list: call({
    input: nothing,
    output: z.strictObject({
      today: isoDate, rows: z.array(row), settings: returnSettings,
      /** Whether a policy that is on asks for it. */
      asked: z.boolean(),
      /** Years that have ended and have not been asked for, the newest first. */
      open: z.array(year),
      /** By when HR would be asked to answer, first and again, from today: working days. */
      replyBy: isoDate, replyAgainBy: isoDate,
      /** One of them ended since the register began, so that it is owed; null where none is. */
      owed: z.strictObject({ ...year.shape, late: z.boolean() }).nullable(),
    }),
    access: 'viewer', effect: 'read',
  }),
  get: call({ input: z.strictObject({ id }), output: detail, access: 'viewer', effect: 'read' }),
  /** HR's exact figures, the newest first. Never for viewers: the numbers are small. */
  figures: call({ input: z.strictObject({ id }), output: z.array(figuresVersion), access: 'officer', effect: 'read' }),
  /** Writes the message that asks HR, with a form to fill in, and records that HR was asked. */
  ask: call({
    input: z.strictObject({ from: isoDate, ...reader, replyBy: isoDate, note: paragraph(1000) }),
    output: z.strictObject({ ...done.shape, file: writtenFile }), access: 'officer', effect: 'job',
    file: { kind: 'save', title: 'Save the message to HR', suggestedName: 'HR annual return.eml', filters: eml },
  }),
  /** HR was asked in another way, also before this register. */
  noteAsked: call({ input: z.strictObject({ from: isoDate, ...reader, askedOn: isoDate, replyBy: isoDate }), output: done, access: 'officer', effect: 'change' }),
  /** Asks again, with the form. */
  chase: call({
    input: z.strictObject({ ...which, replyBy: isoDate, note: paragraph(1000) }),
    output: z.strictObject({ ...done.shape, file: writtenFile }), access: 'officer', effect: 'job',
    file: { kind: 'save', title: 'Save the message to HR', suggestedName: 'HR annual return, chased.eml', filters: eml },
  }),
  /** HR was asked again in another way. */
  noteChase: call({ input: z.strictObject({ ...which, on: isoDate, replyBy: isoDate }), output: done, access: 'officer', effect: 'change' }),
  /** Reads the form that HR has filled in; nothing is saved. */
  readReturn: call({
    input: z.strictObject({ id }),
    /** Who confirms it and when, as HR wrote it; empty where nobody did. */
    output: z.strictObject({ fileName: z.string(), figures: returnFigures, nil: z.boolean(), yearSaid: z.boolean(), confirmedBy: z.string(), confirmedOn: z.string() }),
    access: 'officer', effect: 'job',
    file: { kind: 'open', title: 'Choose the form that HR returned', filters: [{ name: 'Spreadsheets (xlsx, csv)', extensions: ['xlsx', 'csv', 'txt'] }] },
  }),
  enter: call({ input: z.strictObject({ ...which, ...entered }), output: done, access: 'officer', effect: 'change' }),
  /** What stood there is kept with the reason, and HR has to confirm again. */
  correct: call({
    input: z.strictObject({ ...which, ...entered, reason: paragraph(1000).min(1, 'Say why the figures are corrected.') }), output: done, access: 'officer', effect: 'change',
  }),
  confirm: call({
    input: z.strictObject({
      ...which, on: isoDate, by: requiredLine(160, 'Say who in HR has confirmed the figures.'), role: requiredLine(160, 'Say in what post, such as HR business partner.'),
    }),
    output: done, access: 'officer', effect: 'change',
  }),
  /** The report was presented to the group that it is for. */
  present: call({ input: z.strictObject({ ...which, on: isoDate }), output: done, access: 'officer', effect: 'change' }),
  /** Nobody holds a report with figures of this year any more: they are decided upon anew with the next one. */
  takeBack: call({
    input: z.strictObject({ ...which, reason: paragraph(1000).min(1, 'Say how you know that nobody holds the former report any more.') }), output: done, access: 'head', effect: 'change',
  }),
  /** The form to fill in by hand. */
  blank: call({
    input: z.strictObject({ id }), output: writtenFile, access: 'viewer', effect: 'job',
    file: { kind: 'save', title: 'Save the blank form', suggestedName: 'HR annual return, blank.pdf', filters: pdf },
  }),
  /** The report for the group, without names and with small numbers withheld. */
  print: call({
    input: z.strictObject({ id }), output: writtenFile, access: 'viewer', effect: 'job',
    file: { kind: 'save', title: 'Save the HR annual report', suggestedName: 'HR annual report.pdf', filters: pdf },
  }),
  /** The same figures as data. */
  csv: call({
    input: z.strictObject({ id }), output: writtenFile, access: 'viewer', effect: 'job',
    file: { kind: 'save', title: 'Save the HR annual report as CSV', suggestedName: 'HR annual report.csv', filters: [{ name: 'CSV', extensions: ['csv'] }] },
  }),
  /** Keeps the typing of the figures; null forgets it. */
  keepDraft: call({
    input: z.strictObject({ id, draft: figuresDraft.nullable() }), output: z.strictObject({ savedAt: instant }), access: 'officer', effect: 'draft',
  }),
  draft: call({
    input: z.strictObject({ id }), output: z.strictObject({ draft: z.strictObject({ savedAt: instant, content: figuresDraft }).nullable() }),
    access: 'officer', effect: 'read',
  }),
  settings: call({ input: nothing, output: returnSettings, access: 'viewer', effect: 'read' }),
  editSettings: call({ input: returnSettings, output: returnSettings, access: 'head', effect: 'change' }),
};
