import { z } from 'zod';
import { call, nothing } from './call.ts';
import { monitoringPeriod, monitoringTable } from './monitoring-table.ts';
import { id, instant, isoDate, line, paragraph, requiredLine, version, writtenFile } from './values.ts';

/* The daily log of section 3 of CP371: its first line (nothing without approval) and its fourth (Trust content complies), day by day. */

export const dayAnswer = z.enum(['yes', 'no', 'could-not-check'], 'Choose an answer.');
export type DayAnswer = z.output<typeof dayAnswer>;

/** One answer of a day, with what was seen and where. What is looked at is content, never a person (10022 6.1). */
export const dayLine = z.strictObject({
  answer: dayAnswer,
  /** What was seen, or why it could not be checked. */
  note: paragraph(2000),
  /** Address of what was seen; may be empty where an account is named. */
  address: line(500),
  /** The account on the register, when it is one. */
  accountId: id.nullable(),
});
export type DayLine = z.output<typeof dayLine>;

const dayFacts = {
  software: requiredLine(120, 'Name the monitoring software that was used.'),
  /** Anything published in the Trust's name without approval. */
  unapproved: dayLine,
  /** Trust content keeps to the policy. */
  complies: dayLine,
  note: paragraph(2000),
};

/** `2026-11`: a month of the calendar. */
const monthId = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/u, 'Enter a month such as 2026-11.');

/**
 * Where a day stands. `not-done` is a gap; `today` has not been recorded yet, and has time until midnight.
 * `not-owed`: the Trust has said that such days are not monitored; `before`: the log had not begun.
 */
export const dayState = z.enum(['quiet', 'found', 'not-checked', 'not-done', 'today', 'not-owed', 'before', 'future']);
export type DayState = z.output<typeof dayState>;

const dayOfMonth = z.strictObject({
  day: isoDate,
  state: dayState,
  /** Why nothing is owed on a day of the Trust's own choosing; null on all others, also on one that was monitored all the same. */
  free: z.enum(['weekend', 'bank-holiday']).nullable(),
  by: z.string().nullable(),
  recordedAt: instant.nullable(),
  /** Days between the day and the writing down; 0 where it was the same day or nothing is recorded. */
  daysLate: z.int(),
  corrected: z.boolean(),
});
export type DayOfMonth = z.output<typeof dayOfMonth>;

const monthTotals = z.strictObject({
  owed: z.int(), quiet: z.int(), found: z.int(), notChecked: z.int(), notDone: z.int(),
  /** Of those recorded, how many were written down on a later day. */
  late: z.int(),
});

const question = z.strictObject({
  id: z.string(), question: z.string(), help: z.string(), clause: z.string(),
  /** The answer that is a finding. */
  findingWhen: z.enum(['yes', 'no']),
});

const monitoringSettings = z.strictObject({
  /** 0 while nothing has been set and no day recorded. */
  version: z.int().min(0),
  /** Usually used; empty until it was said. */
  software: z.string(),
  /** First day of the log in this register; null while it has not begun. */
  keptSince: isoDate.nullable(),
  weekends: z.boolean(),
  bankHolidays: z.boolean(),
  /** What was monitored since when, the oldest first. */
  schedules: z.array(z.strictObject({ from: isoDate, weekends: z.boolean(), bankHolidays: z.boolean() })),
});
export type MonitoringSettings = z.output<typeof monitoringSettings>;

const recordedDay = z.strictObject({
  id, version, ...dayFacts, by: z.string(), recordedAt: instant, daysLate: z.int(),
  correctedBy: z.string().nullable(), correctedAt: instant.nullable(),
  unapprovedFound: z.boolean(), compliesFound: z.boolean(),
  /** Names of the accounts, empty where none is named. */
  unapprovedAccount: z.string(), compliesAccount: z.string(),
});
export type RecordedDay = z.output<typeof recordedDay>;

const dayDetail = z.strictObject({
  entry: dayOfMonth,
  /** A day that can be recorded: not in the future and not yet there. */
  open: z.boolean(),
  record: recordedDay.nullable(),
  /** Earlier answers stay readable here. */
  history: z.array(z.strictObject({
    sequence: z.int(), at: instant, officer: z.string(), action: z.string(), reason: z.string(),
    changes: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })),
  })),
});
export type DayDetail = z.output<typeof dayDetail>;

/** As much as is kept of a box while somebody types; what is too long is refused when it is saved. */
const typed = z.string().max(20_000);
const draftLine = z.strictObject({ answer: z.union([dayAnswer, z.literal('')]), note: typed, address: typed, accountId: typed });

/** What is typed about a day and not saved yet. */
export const dayDraft = z.strictObject({
  /** The version of the entry that is being corrected; 0 where there is none. */
  version: z.int().min(0),
  software: typed, unapproved: draftLine, complies: draftLine, note: typed, reason: typed,
});
export type DayDraft = z.output<typeof dayDraft>;

const saved = z.strictObject({ id, day: isoDate, version, software: z.string() });

export const monitoring = {
  /** How it stands today, for the list of rooms: gaps of the last four weeks. */
  standing: call({
    input: nothing,
    output: z.strictObject({
      today: isoDate, todayState: dayState, keptSince: isoDate.nullable(), gaps: z.int(), newestGap: isoDate.nullable(),
      /** The newest gap is a working day of the last week. */
      urgent: z.boolean(),
    }),
    access: 'viewer', effect: 'read',
  }),
  /** The days that `standing` counts, the newest first, and the day from which they are looked for. */
  gaps: call({
    input: nothing,
    output: z.strictObject({ from: isoDate, days: z.array(isoDate) }),
    access: 'viewer', effect: 'read',
  }),
  month: call({
    input: z.strictObject({ month: monthId.nullable() }),
    output: z.strictObject({
      month: z.string(), today: isoDate, days: z.array(dayOfMonth), totals: monthTotals, settings: monitoringSettings,
      /** What a quiet day would name: the software used last, or else the one usually used; empty when neither is known. */
      software: z.string(),
      questions: z.strictObject({ unapproved: question, complies: question, softwareHelp: z.string(), noteQuestion: z.string(), noteHelp: z.string() }),
    }),
    access: 'viewer', effect: 'read',
  }),
  day: call({ input: z.strictObject({ day: isoDate }), output: dayDetail, access: 'viewer', effect: 'read' }),
  /** The monitoring table of section 3 for any period, filled from the records. */
  table: call({ input: monitoringPeriod, output: monitoringTable, access: 'viewer', effect: 'read' }),
  /** The same on paper. */
  printTable: call({
    input: monitoringPeriod, output: writtenFile, access: 'viewer', effect: 'job',
    file: { kind: 'save', title: 'Save the monitoring table', suggestedName: 'Monitoring table.pdf', filters: [{ name: 'PDF', extensions: ['pdf'] }] },
  }),
  record: call({ input: z.strictObject({ day: isoDate, ...dayFacts }), output: saved, access: 'officer', effect: 'change' }),
  /** One keystroke: today, both answers good, with the software used last time. */
  quietDay: call({ input: nothing, output: saved, access: 'officer', effect: 'change' }),
  correct: call({
    input: z.strictObject({ id, version, ...dayFacts, reason: requiredLine(400, 'Say why the entry is corrected.') }),
    output: saved, access: 'officer', effect: 'change',
  }),
  /** Keeps the typing about a day; null forgets it. */
  keepDraft: call({
    input: z.strictObject({ day: isoDate, draft: dayDraft.nullable() }), output: z.strictObject({ savedAt: instant }), access: 'officer', effect: 'draft',
  }),
  draft: call({
    input: z.strictObject({ day: isoDate }), output: z.strictObject({ draft: z.strictObject({ savedAt: instant, content: dayDraft }).nullable() }),
    access: 'viewer', effect: 'read',
  }),
  settings: call({ input: nothing, output: monitoringSettings, access: 'viewer', effect: 'read' }),
  /** Which days are owed changes from today on: what was owed before stays owed. */
  editSettings: call({
    input: z.strictObject({
      version: z.int().min(0), software: line(120), keptSince: isoDate.nullable(), weekends: z.boolean(), bankHolidays: z.boolean(),
    }),
    output: monitoringSettings, access: 'head', effect: 'change',
  }),
};
