import { z } from 'zod';
import { evidenceItem } from './accounts-records.ts';
import { call, nothing } from './call.ts';
import { draftSaved, formDraft, keptFormDraft } from './drafts.ts';
import { closing, incidentClosing } from './incidents-closing.ts';
import { incidentEvidence, keptAddress } from './incidents-evidence.ts';
import { incidentLinks } from './incidents-links.ts';
import { incidentLetters } from './incidents-letters.ts';
import {
  clock, keeping, mustTell, personalData, personalDataAnswer, referenceSystem, regulatorDecision, runbookStep, stepStanding, tellStanding, timeOfDay,
} from './incidents-runbook.ts';
import { id, instant, isoDate, line, paragraph, requiredLine, version, writtenFile } from './values.ts';

export const incidentSeverity = z.enum(['low', 'medium', 'high', 'critical']);
export type IncidentSeverity = z.output<typeof incidentSeverity>;

/** How it came to the Trust's notice: brought by somebody, seen in the daily log of Trust content, at a review, or found in another way. */
export const incidentSource = z.enum(['reporter', 'monitoring', 'review', 'trust']);
export type IncidentSource = z.output<typeof incidentSource>;

export const incidentType = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** "CP371 2.9; 10022 4.2.4": every policy that is on. */
  clauses: z.string(),
  severity: incidentSeverity,
  grossMisconduct: z.boolean(),
  /** It is about what a member of staff did. */
  staffConduct: z.boolean(),
  owesNewPassword: z.boolean(),
  tell: z.array(mustTell),
  /** What is done, in which order. */
  steps: z.array(runbookStep),
  /** What is kept as evidence. */
  keep: z.array(z.string()),
  keeping,
});
export type IncidentType = z.output<typeof incidentType>;

export const incidentFacts = z.strictObject({
  typeId: z.string().min(1, 'Choose what it is.').max(60),
  severity: incidentSeverity,
  accountId: id.nullable(),
  /** Where it is when it is on no account of the register: a web address, or words. Shown as text, never opened. */
  address: line(500),
  seen: paragraph(8000).min(1, 'Say what was seen.'),
  happenedOn: isoDate.nullable(),
  happenedTime: timeOfDay,
  reportedOn: isoDate,
  reportedTime: timeOfDay,
  reportedBy: requiredLine(160, 'Say who reported it.'),
  source: incidentSource,
  /** Who brought it, or how it was found. */
  sourceWords: line(400),
});
export type IncidentFacts = z.output<typeof incidentFacts>;

/** Asked before anything could be typed. */
const danger = z.strictObject({ answer: z.enum(['yes', 'no']), askedAt: instant });

/**
 * Whether it concerns malpractice that somebody has raised (10022 3.4). There is no answer for "raised by the reporter":
 * that is shown the Speaking Up route, and nothing is filed.
 */
export const speakingUp = z.enum(['not-asked', 'no', 'person-reported']);
export type SpeakingUp = z.output<typeof speakingUp>;

/** Somebody was told. `contact` is one of those who must be, null for anybody else. */
const told = z.strictObject({ contact: z.string().max(60).nullable(), who: line(160), on: isoDate, time: timeOfDay });

/** `step` is anything that was done, `ticked` a step of the runbook; `correction` says what is wrong about an earlier entry. */
export const entryKind = z.enum(['note', 'told', 'step', 'ticked', 'not-needed', 'reference', 'correction', 'closed', 'reopened']);
export type EntryKind = z.output<typeof entryKind>;

const incidentRow = z.strictObject({
  id, version, number: z.string(), typeId: z.string(), typeTitle: z.string(), clauses: z.string(), severity: incidentSeverity,
  state: z.enum(['open', 'closed']), accountId: id.nullable(), account: z.string(), address: z.string(),
  happenedOn: isoDate.nullable(), reportedOn: isoDate, closedOn: isoDate.nullable(),
  source: incidentSource,
  grossMisconduct: z.boolean(),
  /** Only named officers and the heads open it. */
  limited: z.boolean(),
  /** Speaking Up advice is taken before any formal step. */
  adviceFirst: z.boolean(),
  /** How many of those who must be told have not been. */
  notTold: z.int(),
  /** Steps of the runbook that are neither done nor said to be needless, of how many. */
  stepsLeft: z.int(),
  steps: z.int(),
  /** What runs out first while it is open. */
  clock: clock.nullable(),
  /** What was learned, as its newest closing says; empty where nothing was, where it was not asked, and before. */
  lesson: z.string(),
});
export type IncidentRow = z.output<typeof incidentRow>;

/** What an entry of a timeline was made from, where nobody typed it there. */
export type MadeBy = 'personal-data' | 'regulator' | 'record' | 'record-step' | 'complainant' | 'conduct' | 'moderation';

/** Where something stands that the timeline only repeats: a part of the incident, or the moderation log. */
const entryPlace = z.enum(['todo', 'records', 'moderation']);
export type EntryPlace = z.output<typeof entryPlace>;

const entry = z.strictObject({
  id, kind: entryKind, contact: z.string().nullable(), step: z.string().nullable(),
  /** The earlier entry that this one corrects, and whether a later one corrects this. */
  corrects: z.uuid().nullable(), corrected: z.boolean(),
  text: z.string(), on: isoDate, time: z.string(), officer: z.string(), recordedAt: instant,
  keptBecause: z.string(),
  /** Where it is put right, of one that was made from something else; null where it is corrected on the timeline. */
  putRightIn: entryPlace.nullable(),
});

export const incidentDetail = z.strictObject({
  row: incidentRow,
  /** Who may open it, beside the heads; the version a change is based on. */
  access: z.strictObject({ limited: z.boolean(), version: z.int(), officers: z.array(z.strictObject({ id, name: z.string() })) }),
  facts: incidentFacts,
  danger,
  speakingUp,
  staffConduct: z.boolean(),
  /** Whether anything was noted about a member of staff. In old registers that may stand with an incident that is no longer about staff. */
  conductNoted: z.boolean(),
  keptBecause: z.string(),
  outcome: z.string(),
  closeReason: z.string(),
  recordedAt: instant,
  recordedBy: z.string(),
  /** Who must be told, as the policies said when it was reported, and when each was first told. */
  tell: z.array(tellStanding),
  /** The runbook, as the policies had it when it was reported, with what is done. */
  steps: z.array(stepStanding),
  keep: z.array(z.string()),
  keeping: keeping.nullable(),
  personalData,
  /** Numbers that others have given it, such as a platform's ticket. */
  references: z.array(z.strictObject({ entryId: id, system: referenceSystem, text: z.string(), on: isoDate })),
  /** Logins of the account for which a new password is still owed because of it. */
  passwordsOwed: z.int(),
  entries: z.array(entry),
  evidence: z.array(evidenceItem),
  addresses: z.array(keptAddress),
  /** The oldest first. One from before lessons were asked for is on the timeline only. */
  closings: z.array(closing),
  history: z.array(
    z.strictObject({
      sequence: z.int(), at: instant, officer: z.string(), action: z.string(), reason: z.string(),
      changes: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })),
    }),
  ),
});
export type IncidentDetail = z.output<typeof incidentDetail>;

/** Before it no social network had an account: an earlier year is a slip of the hand. */
const firstDay = '1995-01-01';

/** Which incidents the log on paper holds: those reported in a period, of a kind where one is chosen. */
export const incidentLogFilter = z
  .strictObject({
    from: isoDate, to: isoDate, state: z.enum(['all', 'open', 'closed']), severity: incidentSeverity.nullable(), typeId: z.string().max(60).nullable(),
  })
  .refine(({ from }) => from >= firstDay, { message: 'The period cannot begin before 1995. Check the year of the first day.', path: ['from'] })
  .refine(({ from, to }) => from <= to, { message: 'The first day must not be after the last.', path: ['to'] });
export type IncidentLogFilter = z.output<typeof incidentLogFilter>;

const which = { id, version };
const done = z.strictObject({ id, version });
const reason = paragraph(2000).min(1, 'Give the reason.');

export const incidents = {
  list: call({ input: nothing, output: z.array(incidentRow), access: 'viewer', effect: 'read' }),
  get: call({ input: z.strictObject({ id }), output: incidentDetail, access: 'viewer', effect: 'read' }),
  /** Opens one that is limited to named officers: the trail has it, once until the register is locked. `get` refuses before. */
  open: call({ input: z.strictObject({ id }), output: nothing, access: 'viewer', effect: 'change' }),
  /** Says who may open it: named officers and the heads, or everybody. */
  limit: call({
    input: z.strictObject({ id, accessVersion: z.int(), limited: z.boolean(), officerIds: z.array(id).max(200), reason }),
    output: z.strictObject({ accessVersion: z.int() }), access: 'officer', effect: 'change',
  }),
  /** Numbers of those that are limited to others, so that none is missing without a word; and whom one can be limited to. */
  limited: call({
    input: nothing,
    output: z.strictObject({ closedToYou: z.array(z.string()), officers: z.array(z.strictObject({ id, name: z.string(), role: z.enum(['viewer', 'officer', 'head']) })) }),
    access: 'viewer', effect: 'read',
  }),
  /** What can be reported, by the policies that are on. */
  choices: call({ input: nothing, output: z.strictObject({ types: z.array(incidentType) }), access: 'viewer', effect: 'read' }),
  /** Files an incident. One that says an account is hacked makes a new password owed for each of its logins, in the same step. */
  report: call({
    input: z.strictObject({ facts: incidentFacts, danger, speakingUp, told: z.array(told).max(40) }),
    output: z.strictObject({ id, version, number: z.string(), passwordsOwed: z.int() }), access: 'officer', effect: 'change',
  }),
  /** Adds to the timeline. What stands there is never changed, only corrected by a later entry. */
  addEntry: call({
    input: z.strictObject({
      id, kind: z.enum(['note', 'told', 'step', 'ticked', 'not-needed', 'reference']),
      /** Of those who must be told, who was or need not be; of a reference, whose number it is. */
      contact: z.string().max(60).nullable(),
      /** The step of the runbook that is done or need not be. */
      step: z.string().max(60).nullable(),
      text: paragraph(4000), on: isoDate, time: timeOfDay,
    }),
    output: z.strictObject({ entryId: id }), access: 'officer', effect: 'change',
  }),
  /** Says what is wrong about an entry. It stays where it is and counts no more. */
  correctEntry: call({
    input: z.strictObject({ id, entryId: id, text: paragraph(4000).min(1, 'Say what is wrong about it.') }),
    output: z.strictObject({ entryId: id }), access: 'officer', effect: 'change',
  }),
  /** Answers whether personal information was exposed. "Yes" starts the 72 hours. Another answer takes away what was decided about the regulator. */
  answerPersonalData: call({ input: z.strictObject({ ...which, ...personalDataAnswer }), output: done, access: 'officer', effect: 'change' }),
  /** Keeps what Information Governance decided about telling the regulator, or corrects it: what stood before stays in the history. */
  decideRegulator: call({
    input: z.strictObject({
      ...which, decision: regulatorDecision, on: isoDate, time: timeOfDay, by: requiredLine(160, 'Say who decided it.'), reference: line(200), reason: paragraph(2000),
      /** Why the decision that stands is wrong; empty while none stands. */
      correctedBecause: paragraph(2000),
    }),
    output: done, access: 'officer', effect: 'change',
  }),
  /** Corrects the facts; what stood there is kept in the history with the reason. */
  edit: call({
    input: z.strictObject({ ...which, facts: incidentFacts, speakingUp, reason }),
    output: z.strictObject({ id, version, passwordsOwed: z.int() }), access: 'officer', effect: 'change',
  }),
  reopen: call({ input: z.strictObject({ ...which, on: isoDate, reason }), output: done, access: 'officer', effect: 'change' }),
  ...incidentClosing,
  ...incidentEvidence,
  ...incidentLinks,
  ...incidentLetters,
  /** One incident on paper: facts, who was told and who was not, chronology, evidence with checksums. */
  print: call({
    input: z.strictObject({ id }), output: writtenFile, access: 'viewer', effect: 'job',
    file: { kind: 'save', title: 'Save the incident', suggestedName: 'Incident.pdf', filters: [{ name: 'PDF', extensions: ['pdf'] }] },
  }),
  /** The log of a period on paper; it names nobody who reported something. */
  printLog: call({
    input: incidentLogFilter, output: z.strictObject({ file: writtenFile, incidents: z.int() }), access: 'viewer', effect: 'job',
    file: { kind: 'save', title: 'Save the log of incidents', suggestedName: 'Incident log.pdf', filters: [{ name: 'PDF', extensions: ['pdf'] }] },
  }),
  /** The same as a file for a spreadsheet, every row of it. */
  exportLog: call({
    input: incidentLogFilter, output: z.strictObject({ file: writtenFile, incidents: z.int() }), access: 'viewer', effect: 'job',
    file: { kind: 'save', title: 'Save the log of incidents', suggestedName: 'Incident log.csv', filters: [{ name: 'CSV', extensions: ['csv'] }] },
  }),
  /** Keeps the typing of a report that is not filed yet; null forgets it. */
  keepDraft: call({ input: z.strictObject({ draft: formDraft }), output: draftSaved, access: 'officer', effect: 'draft' }),
  draft: call({ input: nothing, output: keptFormDraft, access: 'viewer', effect: 'read' }),
};
