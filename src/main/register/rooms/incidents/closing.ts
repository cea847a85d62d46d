import { type ClosingFacts, endWords } from '../../../../preload/contract/incidents-closing.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { IncidentClosingsTable } from '../../database/tables-incident-records.ts';
import type { IncidentEntriesTable, IncidentsTable } from '../../database/tables-incidents.ts';
import { evidenceOf } from '../../evidence/evidence.ts';
import { refuseOtherExtension } from '../../file-extension.ts';
import { formatDate } from '../../reports/house-style.ts';
import { messageDraft } from '../../reports/message-draft.ts';
import { Refusal } from '../../refusal.ts';
import { refuseFutureDay } from '../../sensible-day.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { accountNames } from '../accounts/service.ts';
import { plans } from '../actions/service.ts';
import { loginsOf } from '../logins/service.ts';
import { trustName } from '../settings/service.ts';
import { standingIncident } from './checked.ts';
import { addressRows } from './records-table.ts';
import { feedbackText } from './rules/feedback.ts';
import { firstClause } from './rules/types.ts';
import { passedOnTooSoon } from './rules/standing.ts';
import { regulatorLeftWords, type Unsettled, unsettled } from './rules/unsettled.ts';
import { entryRows } from './table.ts';
import { standingOf } from './standing.ts';

/* How an incident ends: what is still open, what was learned, what the reporter is told. */

/** How it ended, in words: of what stands in the list with what was added, of anything else only that. */
export function outcomeWords({ ended, outcome }: Pick<ClosingFacts, 'ended' | 'outcome'>): string {
  if (outcome === '') return endWords[ended];
  return ended === 'other' ? outcome : `${endWords[ended]}: ${outcome}`;
}

/** Refuses that a reporter was told on a day that has not come, or before there was anything to tell. @throws Refusal `invalid` */
export function refuseImpossibleFeedback(work: Work, row: IncidentsTable, { feedback }: Pick<ClosingFacts, 'feedback'>): void {
  if (feedback.told === 'no') return;
  refuseFutureDay(feedback.toldOn, work.clock.today(), 'feedback.toldOn');
  if (feedback.toldOn < row.reported_on) {
    throw new Refusal('invalid', `It was reported on ${formatDate(row.reported_on)}. Enter that day or a later one.`, 'feedback.toldOn');
  }
}

/** A closed incident has no clock: the 72 hours would run out without a word (UK GDPR article 33). @throws Refusal `invalid` */
export function refuseUndecided({ exposed, regulator }: Pick<IncidentsTable, 'exposed' | 'regulator'>): void {
  if (exposed === 'yes' && regulator === null) throw new Refusal('invalid', `${regulatorLeftWords.title}. ${regulatorLeftWords.text}`);
}

/** A closing as it is kept beside its entry. */
export function closingRow(entry: Pick<IncidentEntriesTable, 'id' | 'incident_id'>, facts: ClosingFacts): IncidentClosingsTable {
  const { lesson, feedback } = facts;
  return {
    entry_id: entry.id, incident_id: entry.incident_id, ended: facts.ended, outcome: outcomeWords(facts), reason: facts.reason,
    lesson: lesson.learned === 'yes' ? lesson.lesson : '', no_lesson_because: lesson.learned === 'none' ? lesson.noLessonBecause : '',
    feedback_on: feedback.told === 'yes' ? feedback.toldOn : null, feedback_how: feedback.told === 'yes' ? feedback.toldHow : '',
    no_feedback_because: feedback.told === 'no' ? feedback.notToldBecause : '',
  };
}

/** What the trail keeps of a closing. */
export function closingDetails(row: IncidentClosingsTable): object {
  return {
    outcome: row.outcome, reason: row.reason, lesson: row.lesson, noLessonBecause: row.no_lesson_because,
    feedbackOn: row.feedback_on, feedbackHow: row.feedback_how, noFeedbackBecause: row.no_feedback_because,
  };
}

/**
 * What is not settled of an incident as it stands now, the gravest first: the closing keeps it.
 *
 * @param around what is open around it, as the room of those records says
 */
export function unsettledOf(work: Work, row: IncidentsTable, around: readonly Unsettled[]): Unsettled[] {
  const { id } = row;
  const { tell, steps, personalData } = standingOf(work, row, entryRows(work.db, id));
  const logins = row.account_id === null ? [] : loginsOf(work, row.account_id);
  const exposedNotKnown = personalData.exposed === 'not-known';
  const soon = passedOnTooSoon(tell, steps);
  return unsettled({
    notTold: tell.flatMap(({ state, role }) => (state === 'owed' ? [role] : [])),
    contactLeft: soon?.clauses ?? '',
    around,
    // The closing itself asks about the reporter.
    stepsLeft: steps.flatMap(({ state, does, title, id: step }) => (state === 'open' && does !== 'feedback' && step !== soon?.id && !(exposedNotKnown && does === 'personal-data') ? [title] : [])),
    regulatorLeft: personalData.dueAt !== null && personalData.regulator === null,
    exposedNotKnown,
    passwordsOwed: logins.filter(({ rotationOwed }) => rotationOwed.some(({ detail }) => detail === row.number)).map(({ account, userName }) => (userName === '' ? account : `${userName} (${account})`)),
    plansOpen: plans(work, accountNames)
      .filter(({ source, state }) => source.kind === 'incident' && source.id === id && (state === 'developing' || state === 'in-hand'))
      .map(({ number, title }) => `${number} ${title}`),
    evidence: evidenceOf(work, 'incidents', id).length + addressRows(work.db, id).length,
  });
}

/** The prepared words to the reporter. @throws Refusal `not-found` */
export function incidentFeedback(work: Work, { id, ended }: InputOf<'incidents.feedbackText'>): OutputOf<'incidents.feedbackText'> {
  const row = standingIncident(work, id);
  return feedbackText({
    typeId: row.type_id, staffConduct: row.staff_conduct === 1, ended, number: row.number, reportedOn: formatDate(row.reported_on), trustName: trustName(work),
    account: row.account_id === null ? '' : (accountNames(work).get(row.account_id) ?? ''),
  });
}

/**
 * Writes the words to the reporter as a message draft. It has no addressee: the officer enters one in her mail program, and the
 * register keeps nobody's address for it.
 *
 * @throws Refusal `not-found`, `cancelled`, `not-written`, `invalid` for a file of another kind
 */
export async function feedbackDraft(job: Job, { id, ended, text }: InputOf<'incidents.feedbackDraft'>): Promise<OutputOf<'incidents.feedbackDraft'>> {
  const { path } = job.file();
  const { subject } = job.read((work) => incidentFeedback(work, { id, ended }));
  refuseOtherExtension(path, '.eml', 'The message is saved as an .eml file.');
  const message = await messageDraft({ to: [], subject, text });
  return await writeRecordedFile(job, path, message, (work, file) => {
    const { clauses } = standingIncident(work, id);
    work.record({ action: 'incident.feedback-drafted', room: 'incidents', recordId: id, clause: firstClause(clauses), details: { name: file.name, sha256: file.sha256 } });
  });
}

/** @throws Refusal `not-found` */
export function feedbackDraftName(work: Work, { id }: InputOf<'incidents.feedbackDraft'>): string {
  return `${standingIncident(work, id).number} Feedback.eml`;
}
