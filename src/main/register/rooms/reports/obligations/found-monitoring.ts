import type { PlanRow } from '../../../../../preload/contract/actions.ts';
import type { RecordBehind } from '../../../../../preload/contract/coverage.ts';
import { limitedRecords } from '../../../access/limited-records.ts';
import { formatCount, formatDate } from '../../../reports/house-style.ts';
import type { LogStanding } from '../../monitoring/log-standing.ts';
import type { Finder } from './finder.ts';
import { type Found, nothingFound } from './rules/states.ts';

/** The days of the daily log: monitored, not monitored, not known (CP371 3; 10022 4.3.2). */
export const foundInLog: Finder = ({ log, today }, _pack, { shownBy }) => {
  const kept = log();
  if (kept === null) return nothingFound;
  // Without a line of its own, a day counts as monitored only where neither was left open.
  const figures = kept[shownBy?.log ?? (kept.unapproved.done <= kept.complies.done ? 'unapproved' : 'complies')];
  const { done, late, notDone, notChecked, notKnown } = figures;
  return {
    ...nothingFound, shown: done, missing: notDone + notChecked, unknown: notKnown,
    shownBy: done === 0 ? [] : [`${formatCount(done, 'day')} monitored${late === 0 ? '' : `, ${late} of them written down late`}`],
    gaps: [
      ...(notDone === 0 ? [] : [`${formatCount(notDone, 'day')} not monitored`]), ...(notChecked === 0 ? [] : [`${formatCount(notChecked, 'day')} on which it could not be checked`]),
      ...(notKnown === 0 ? [] : [`${formatCount(notKnown, 'day')} of which nobody knows, from before the log`]),
    ],
    records: [
      ...kept.missed.map(({ from, to, days }): RecordBehind => ({
        title: from === to ? formatDate(from) : `${formatDate(from)} to ${formatDate(to)}`, says: `${formatCount(days, 'day')} not monitored`, on: from, shows: false,
        link: { room: 'monitoring', id: from, period: '' },
      })),
      ...(done === 0 ? [] : [{ title: 'Monitoring table', says: `${formatCount(done, 'day')} monitored, as it stood on ${formatDate(today)}`, on: null, shows: true, link: { room: 'monitoring' as const, id: 'table', period: '' } }]),
    ],
  };
};

/** Action plans: one for what was found, and each carried out by its day (CP371 3). */
export const foundInPlans: Finder = (facts, _pack, { frequency }) => {
  const plans = facts.plans();
  const limited = limitedRecords(facts.work);
  if (frequency !== 'always') {
    const started = plans.filter(({ startedOn }) => startedOn >= facts.from);
    const log = facts.log();
    const without = log === null ? [] : unplanned(log);
    return {
      ...nothingFound, shown: started.length, missing: without.length,
      shownBy: started.length === 0 ? [] : [`${formatCount(started.length, 'action plan')} started`],
      gaps: without.length === 0 ? [] : [`${formatCount(without.length, 'finding')} of the daily log without an action plan`],
      records: [
        ...started.map((row) => planRecord(row, limited, { says: row.clause, on: row.startedOn, shows: true })),
        ...without.map(({ day, where }): RecordBehind => ({
          title: `Finding of ${formatDate(day)}`, says: where === '' ? 'No action plan' : `${where}: no action plan`, on: day, shows: false, link: { room: 'monitoring', id: day, period: '' },
        })),
      ],
    };
  }
  return overseen(plans, limited);
};

/** Findings that no plan answers: neither one of their day nor one of their line or of monitoring as a whole. */
function unplanned({ findings, plans }: LogStanding): LogStanding['findings'] {
  return findings.filter(({ day, line }) => !plans.some(({ sourceId }) => sourceId === null || sourceId === day || sourceId === line));
}

/** A plan that follows from a limited incident is named by nothing, as that is. */
function planRecord(row: PlanRow, limited: ReadonlyMap<string, string>, { says, on, shows }: Pick<RecordBehind, 'says' | 'on' | 'shows'>): RecordBehind {
  if (row.source.id !== null && limited.has(row.source.id)) return { title: 'An action plan after a limited incident', says: shows ? 'On record' : 'Something is left', on: null, shows, link: null };
  return { title: `${row.number}, ${row.title}`, says, on, shows, link: { room: 'actions', id: row.id, period: '' } };
}

function overseen(plans: readonly PlanRow[], limited: ReadonlyMap<string, string>): Found {
  const judged = plans.map((row) => ({
    row,
    stands: row.due === 'overdue' ? 'missing' : row.state === 'carried-out' ? 'to-sign' : row.state === 'developing' ? 'developing' : row.state === 'in-hand' ? 'in-hand' : 'ended',
  }) as const);
  const count = (...wanted: readonly string[]): number => judged.filter(({ stands }) => wanted.includes(stands)).length;
  const words = { 'missing': 'Overdue', 'to-sign': 'Waiting for sign-off', 'developing': 'Being developed', 'in-hand': 'In hand', 'ended': 'Signed off or abandoned with a reason' } as const;
  const [shown, missing, waiting] = [count('ended', 'in-hand'), count('missing'), count('to-sign', 'developing')];
  return {
    ...nothingFound, shown, missing, waiting,
    shownBy: shown === 0 ? [] : [`${formatCount(shown, 'action plan')} in hand or ended`],
    gaps: [...(missing === 0 ? [] : [`${formatCount(missing, 'action plan')} overdue`]), ...(waiting === 0 ? [] : [`${formatCount(waiting, 'action plan')} being developed or waiting for sign-off`])],
    records: judged.map(({ row, stands }) => planRecord(row, limited, { says: words[stands], on: row.endedOn ?? row.startedOn, shows: stands === 'ended' || stands === 'in-hand' })),
  };
}
