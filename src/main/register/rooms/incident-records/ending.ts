import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { IncidentsTable } from '../../database/tables-incidents.ts';
import { formatDate } from '../../reports/house-style.ts';
import type { Work } from '../../work.ts';
import { standingIncident } from '../incidents/checked.ts';
import { unsettledOf } from '../incidents/closing.ts';
import { keepEntry } from '../incidents/entries.ts';
import { regulatorLeftWords, type Unsettled } from '../incidents/rules/unsettled.ts';
import { closeIncident } from '../incidents/working.ts';
import { leftOpen } from './rules/left-open.ts';
import { isOpen, stateOf } from './rules/steps.ts';
import { stepInWords } from './rules/words.ts';
import { factsOf, incidentRecords, taken } from './service.ts';
import { insertStep, recordRowsOf, stepRows, updateRecord } from './table.ts';

const words = 'It ended with the closing of the incident';

/* How an incident ends for what was noted around it. */

/** What is not settled yet, before an incident is closed. @param left what other rooms know of that @throws Refusal `not-found` */
export function beforeClosing(work: Work, { id }: InputOf<'incidents.beforeClosing'>, left: readonly Unsettled[]): OutputOf<'incidents.beforeClosing'> {
  const all = unsettledOf(work, standingIncident(work, id), [...left, ...around(work, id)]);
  return { unsettled: all, held: all.includes(regulatorLeftWords) };
}

/** Closes an incident together with what is monitored because of it. @param left as of `beforeClosing` @throws Refusal as `closeIncident` */
export function closeWithRecords(work: Work, input: InputOf<'incidents.close'>, left: readonly Unsettled[]): OutputOf<'incidents.close'> {
  return closeIncident(work, input, { leftOpen: [...left, ...around(work, input.id)], endMonitoring: (incident, on) => endMonitoring(work, incident, on) });
}

function around(work: Work, incidentId: string): Unsettled[] {
  return incidentRecords(work, { incidentId }).records.flatMap((record) => leftOpen(record, formatDate));
}

/**
 * Ends what is still monitored when an incident is closed, so that nothing asks for a look at it, also after a reopening. The record and
 * the timeline say so; the caller records it in the trail.
 *
 * @param on day of the closing, YYYY-MM-DD
 * @returns what was monitored
 */
function endMonitoring(work: Work, incident: IncidentsTable, on: string): string[] {
  const rows = recordRowsOf(work.db, incident.id).filter(({ kind, wrong }) => kind === 'watch' && wrong === '');
  const steps = stepRows(work.db, rows.map(({ id }) => id));
  return rows.flatMap((row) => {
    const facts = factsOf(row);
    const before = (steps.get(row.id) ?? []).map(taken);
    if (facts.kind !== 'watch' || !isOpen(stateOf(facts, before))) return [];
    // A closing that is noted for an earlier day does not undo a look that came after it.
    const last = before.at(-1)?.on ?? facts.on;
    const step = { take: 'ended', on: last > on ? last : on, time: '', who: '', words, nextOn: null, applicationId: null } as const;
    const stepId = work.newId();
    insertStep(work.db, {
      id: stepId, record_id: row.id, take: step.take, on_day: step.on, at_time: '', who: '', words, next_on: null, application_id: null,
      officer_name: work.officer.name, recorded_at: work.clock.now(),
    });
    updateRecord(work.db, { ...row, version: row.version + 1 });
    const { kind, text } = stepInWords(facts, step, '');
    keepEntry(work, incident, { kind, contact: null, step: null, corrects: null, text, on_day: step.on, at_time: '', kept_because: '', made_by: 'record-step', made_of: stepId });
    return [facts.what];
  });
}
