import type { IncidentDetail, IncidentLogFilter, IncidentRow } from '../../../../preload/contract/incidents.ts';
import type { TellStanding } from '../../../../preload/contract/incidents-runbook.ts';
import { closingInWords, entryTitle, linkKindTitles, severityTitles, timelineOf } from '../../../../preload/contract/incidents-words.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { limitedRecords, stillThere } from '../../access/limited-records.ts';
import { londonDay, londonMoment, londonNow } from '../../clock.ts';
import { refuseOtherExtension } from '../../file-extension.ts';
import { printPaper } from '../../paper-jobs.ts';
import { csvBytes } from '../../reports/csv.ts';
import { type IncidentLogData, incidentLogPaper, incidentLogRows } from '../../reports/documents/incident-log.ts';
import { type IncidentPrintData, incidentPaper } from '../../reports/documents/incident-print.ts';
import { fileSlug, formatDate } from '../../reports/house-style.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { accountNames } from '../accounts/service.ts';
import { plans } from '../actions/service.ts';
import { trustName } from '../settings/service.ts';
import { incidentLinks, type LinkTargets } from './links.ts';
import type { Moment } from './rules/order.ts';
import { isWrittenLater, timeAfter } from './rules/telling.ts';
import { firstClause } from './rules/types.ts';
import { incident, incidents } from './service.ts';
import { standings } from './standing.ts';
import { incidentRows, settlingRows } from './table.ts';

/** What stands at the head and foot of a paper. */
type Furniture = Pick<IncidentPrintData, 'trustName' | 'createdAt' | 'officerName' | 'trailHead' | 'sample'>;

/** File name to suggest: "Incident INC 2026-003 hacked-account.pdf". @throws Refusal `not-found` */
export function incidentFileName(work: Work, { id }: InputOf<'incidents.print'>): string {
  const { row } = incident(work, { id });
  return `Incident ${row.number} ${fileSlug(row.typeTitle, 'incident')}.pdf`;
}

/** File name to suggest for the log: its period. */
export function incidentLogFileName(_work: Work, { from, to }: IncidentLogFilter, extension: 'pdf' | 'csv'): string {
  return `Incident log ${from} to ${to}.${extension}`;
}

/** Prints one incident as it stands. @param targets what it can be linked with @throws Refusal `not-found`, `invalid` for another kind of file, `cancelled`, `not-printed`, `not-written`; nothing is left behind */
export async function printIncident(job: Job, { id }: InputOf<'incidents.print'>, targets: LinkTargets): Promise<OutputOf<'incidents.print'>> {
  const { path } = job.file();
  refuseOtherExtension(path, '.pdf', 'The incident is saved as a PDF file.');
  const data = job.read((work) => gatherIncident(work, id, targets));
  const printed = await printPaper(job, incidentPaper(data), 'Printing the incident');
  return await writeRecordedFile(job, path, printed.bytes, (work, file) => work.record({
    action: 'incident.printed', room: 'incidents', recordId: id, clause: firstClause(data.incident.row.clauses),
    details: { number: data.incident.row.number, fileName: file.name, sha256: file.sha256, trailHead: data.trailHead },
  }));
}

/** Prints the log of a period. @throws Refusal `invalid` for another kind of file, `cancelled`, `not-printed`, `not-written`; nothing is left behind */
export async function printIncidentLog(job: Job, filter: InputOf<'incidents.printLog'>): Promise<OutputOf<'incidents.printLog'>> {
  const { path } = job.file();
  refuseOtherExtension(path, '.pdf', 'The log is saved as a PDF file.');
  job.progress(0, 100, 'Gathering the incidents');
  const data = job.read((work) => gatherLog(work, filter));
  await job.breathe();
  const { bytes } = await printPaper(job, incidentLogPaper(data), 'Printing the log of incidents');
  return await keepLog(job, path, bytes, data, { action: 'incidents.log-printed', filter });
}

/** Writes the log of a period for a spreadsheet, every row of it. @throws Refusal `invalid` for another kind of file, `cancelled`, `not-written`; nothing is left behind */
export async function exportIncidentLog(job: Job, filter: InputOf<'incidents.exportLog'>): Promise<OutputOf<'incidents.exportLog'>> {
  const { path } = job.file();
  refuseOtherExtension(path, '.csv', 'The log for a spreadsheet is saved as a CSV file.');
  const { data, today } = job.read((work) => ({ data: gatherLog(work, filter), today: work.clock.today() }));
  await job.breathe();
  const { headings, rows } = incidentLogRows(data, today);
  return await keepLog(job, path, csvBytes(headings, rows), data, { action: 'incidents.log-exported', filter });
}

async function keepLog(
  job: Job, path: string, bytes: Uint8Array, data: IncidentLogData, { action, filter }: { readonly action: string; readonly filter: IncidentLogFilter },
): Promise<OutputOf<'incidents.printLog'>> {
  const file = await writeRecordedFile(job, path, bytes, (work, written) => work.record({
    action, room: 'incidents', recordId: work.newId(), details: { ...filter, count: data.incidents.length, fileName: written.name, sha256: written.sha256, trailHead: data.trailHead },
  }));
  return { file, incidents: data.incidents.length };
}

function furniture(work: Work): Furniture {
  return {
    trustName: trustName(work), createdAt: work.clock.now(), officerName: work.officer.name, trailHead: work.trail.head().hash, sample: work.sample,
  };
}

function gatherIncident(work: Work, id: string, targets: LinkTargets): IncidentPrintData {
  const shown = incident(work, { id });
  const { row, facts, tell } = shown;
  const reported = { on: facts.reportedOn, time: facts.reportedTime };
  return {
    ...furniture(work), incident: shown, chronology: printedChronology(shown),
    telling: tell.map((one) => ({ ...one, standing: row.closedOn !== null && one.told === null ? 'Never told' : howLate(one, reported, one.told ?? londonNow(work.clock)) })),
    links: [...printedLinks(work, row, targets), ...plans(work, accountNames).filter(({ source }) => source.kind === 'incident' && source.id === id)
      .map(({ number, title, endedOn }) => ({ kind: 'Action plan', label: `${number}: ${title}`, state: endedOn === null ? 'Open' : 'Ended' }))],
  };
}

/** What it is linked with. A paper goes further than the register: of what only named officers open it says the number, unless it is such a paper itself. */
function printedLinks(work: Work, { id, limited: here }: IncidentRow, targets: LinkTargets): IncidentPrintData['links'] {
  const limited = limitedRecords(work);
  return incidentLinks(work, { id }, targets).filter(({ removed }) => removed === null).map(({ kind, recordId, title, note }) => {
    const number = here ? undefined : limited.get(recordId);
    return number === undefined ? { kind: linkKindTitles[kind], label: title, state: note === '' ? '–' : note } : { kind: linkKindTitles[kind], label: number, state: 'Limited' };
  });
}

/** How late somebody was told, or still is not; where the policies set no time, how long after the report. @param until when they were told, or now */
function howLate({ told, dueAt }: TellStanding, reported: Moment, until: Moment): string {
  if (told !== null && told.beforeReport && !told.late) return 'Before it was reported';
  if (dueAt === null) {
    const after = timeAfter(reported, until);
    return after === '' ? 'Not known' : `${after} after the report`;
  }
  const late = timeAfter(londonMoment(dueAt), until);
  // On the very day, without a time, nobody can tell.
  if (told !== null && told.time === '' && told.on === londonDay(dueAt)) return 'Not known: no time was noted';
  if (told !== null) return told.late ? `${late} late` : 'In time';
  return late === '' ? 'Not due yet' : `${late} late`;
}

function printedChronology(shown: IncidentDetail): IncidentPrintData['chronology'] {
  return timelineOf(shown).map((moment) => {
    const { on, time } = moment;
    const { what, text, by, recordedAt, corrected } = moment.kind === 'entry'
      ? { what: entryTitle(moment.entry, shown), text: printedText(shown, moment.entry), by: moment.entry.officer, recordedAt: moment.entry.recordedAt, corrected: moment.entry.corrected }
      : { ...beginnings(shown)[moment.kind], by: shown.recordedBy, recordedAt: shown.recordedAt, corrected: false };
    const later = isWrittenLater({ on, time }, londonMoment(recordedAt));
    return { on, time, what, text, corrected, by, writtenLater: later ? recordedAt : null };
  });
}

/** What an entry says; of a closing also the lesson and what the reporter was told, where the paper does not say that at its head. */
function printedText({ row, closings }: IncidentDetail, { id, text }: IncidentDetail['entries'][number]): string {
  const former = row.state === 'closed' ? closings.slice(0, -1) : closings;
  return [text, ...former.filter(({ entryId }) => entryId === id).map((closing) => closingInWords(closing, formatDate))].join('\n');
}

/** What a chronology begins with, before anything was done. */
function beginnings({ facts }: IncidentDetail): Readonly<Record<'happened' | 'reported', { readonly what: string; readonly text: string }>> {
  return { happened: { what: 'It happened', text: '' }, reported: { what: 'It was reported by', text: facts.reportedBy } };
}

function gatherLog(work: Work, filter: IncidentLogFilter): IncidentLogData {
  const { from, to, state, severity, typeId } = filter;
  const rows = new Map(incidentRows(work).map((row) => [row.id, row]));
  const entries = Map.groupBy(settlingRows(work.db), ({ incident_id: id }) => id);
  const standing = standings(work);
  // The log goes to committees: what only named officers open is not in it, whoever prints it.
  const chosen = incidents(work).filter((row) => !row.limited && row.reportedOn >= from && row.reportedOn <= to
    && (state === 'all' || row.state === state) && (severity === null || row.severity === severity) && (typeId === null || row.typeId === typeId));
  const title = typeId === null ? '' : (chosen.find((row) => row.typeId === typeId)?.typeTitle ?? '');
  return {
    ...furniture(work), from, to,
    chosen: [
      ...(state === 'all' ? [] : [`${state} only`]), ...(severity === null ? [] : [`${severityTitles[severity].toLowerCase()} severity only`]),
      ...(title === '' ? [] : [`“${title}” only`]),
    ],
    without: stillThere(work, limitedRecords(work)).size > 0 ? 'those that are limited to named officers' : '',
    incidents: chosen.toSorted((one, other) => other.reportedOn.localeCompare(one.reportedOn)).map((row) => {
      const kept = rows.get(row.id);
      return {
        row, happenedTime: kept?.happened_time ?? '', reportedTime: kept?.reported_time ?? '', outcome: kept?.outcome ?? '',
        notTold: kept === undefined ? [] : standing(kept, entries.get(row.id) ?? []).tell.filter(({ state: told }) => told === 'owed').map(({ role }) => role),
      };
    }),
  };
}
