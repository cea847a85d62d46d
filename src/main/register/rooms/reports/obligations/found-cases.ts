import type { RecordBehind } from '../../../../../preload/contract/coverage.ts';
import type { EnquiryRow } from '../../../../../preload/contract/enquiries.ts';
import { enquiryKindWords, enquiryStateTitle } from '../../../../../preload/contract/enquiries-words.ts';
import type { IncidentRow } from '../../../../../preload/contract/incidents.ts';
import { formatCount } from '../../../reports/house-style.ts';
import type { StandingIncident } from '../../incidents/service.ts';
import type { PolicyPack } from '../../policies/pack-schema.ts';
import type { CoverageFacts } from './facts.ts';
import { type Finder, isByCase, type PackObligation } from './finder.ts';
import { type Found, nothingFound } from './rules/states.ts';

/**
 * Incidents reported in the period, as far as this officer may open them (CP371 2.3, 2.8, 2.9; 10022 4, 5). Of a duty that
 * each case brings, it is looked at whether what it asks for was done; of a rule for everybody, whether what broke it was settled.
 */
export const foundInIncidents: Finder = (facts, pack, obligation) => {
  const conduct = obligation.shownBy?.conduct;
  const noted = conduct === undefined ? nothingFound : notedAbout(facts, conduct);
  const looked = obligation.shownBy?.incidentTypes === undefined && conduct !== undefined ? [] : facts.incidents().flatMap((one) => {
    const left = leftOf(one, pack, obligation);
    return left === null ? [] : [{ row: one.row, left }];
  });
  const settled = looked.filter(({ left }) => left.length === 0);
  const open = looked.length - settled.length;
  const done = isByCase(obligation) ? 'in which it was done' : 'settled';
  return {
    ...nothingFound, shown: settled.length + noted.shown, missing: open,
    shownBy: [...noted.shownBy, ...(settled.length === 0 ? [] : [`${formatCount(settled.length, 'incident')} ${done}`])],
    gaps: open === 0 ? [] : [`${formatCount(open, 'incident')} ${isByCase(obligation) ? 'in which something of it is left' : 'not settled'}`],
    records: [...noted.records, ...looked.map(({ row, left }) => incidentRecord(row, left))],
  };
};

function incidentRecord(row: IncidentRow, left: readonly string[]): RecordBehind {
  const shows = left.length === 0;
  if (row.limited) return { title: 'An incident limited to named officers', says: shows ? 'Settled' : 'Something is left', on: null, shows, link: null };
  return {
    title: `${row.number}, ${row.typeTitle}`, says: shows ? (row.state === 'closed' ? 'Closed' : 'Done') : left.join('; '), on: row.reportedOn, shows,
    link: { room: 'incidents', id: row.id, period: '' },
  };
}

/** What is left to do of an obligation in an incident; null for one that has nothing to do with it. */
function leftOf({ row, tell, steps }: StandingIncident, pack: PolicyPack, obligation: PackObligation): string[] | null {
  const { contacts, steps: wantedSteps } = obligation.shownBy ?? {};
  if (!typesOf(pack, obligation).has(row.typeId)) return null;
  if (!isByCase(obligation)) return row.state === 'closed' ? [] : ['Not closed'];
  const tells = wantedSteps === undefined || contacts !== undefined ? tell.filter(({ contact }) => contacts?.includes(contact) ?? true) : [];
  const asked = steps.filter(({ id }) => wantedSteps?.includes(id) ?? false);
  if (tells.length + asked.length === 0) return contacts === undefined && wantedSteps === undefined ? [] : null;
  return [
    ...tells.flatMap(({ role, state, told }) => (state === 'owed' ? [`Not told: ${role}`] : obligation.frequency === 'at-once' && told?.late === true ? [`Told late: ${role}`] : [])),
    ...asked.flatMap(({ title, state }) => (state === 'open' ? [`Not done: ${title}`] : [])),
  ];
}

/** The types of incident that an obligation is about: named, or of its clause, or whose runbook has a step of it, or else all. */
function typesOf(pack: PolicyPack, { clause, shownBy }: PackObligation): ReadonlySet<string> {
  if (shownBy?.incidentTypes !== undefined) return new Set(shownBy.incidentTypes);
  const all = pack.incidentTypes;
  if (shownBy?.contacts !== undefined || shownBy?.steps !== undefined) return new Set(all.map(({ id }) => id));
  const ofClause = all.filter((type) => type.clause === clause || (type.alsoClauses ?? []).includes(clause));
  if (ofClause.length > 0) return new Set(ofClause.map(({ id }) => id));
  const runbooks = new Set(pack.runbooks.filter(({ steps }) => steps.some((step) => step.clause === clause)).map(({ id }) => id));
  const withStep = all.filter(({ runbook }) => runbooks.has(runbook));
  return new Set((withStep.length > 0 ? withStep : all).map(({ id }) => id));
}

function notedAbout(facts: CoverageFacts, kind: 'search' | 'assistance'): Found {
  const noted = kind === 'search' ? facts.searches() : facts.assistance();
  const words = kind === 'search' ? 'search of public material with its reason' : 'request for assistance';
  const many = kind === 'search' ? 'searches of public material with their reasons' : 'requests for assistance';
  return {
    ...nothingFound, shown: noted.length, shownBy: noted.length === 0 ? [] : [`${noted.length} ${noted.length === 1 ? words : many}`],
    records: noted.map(({ incident, on }) => ({ ...incidentRecord(incident, []), says: 'Noted', on: incident.limited ? null : on })),
  };
}

/** Enquiries, approvals and consents asked for in the period, and older ones that still wait (CP371 2.3.1, 2.5.1, 2.6; 10022 5.2). */
export const foundInEnquiries: Finder = (facts, pack, obligation) => {
  const waits = ({ standing }: EnquiryRow): boolean => standing === 'late' || standing === 'open';
  const rows = facts.enquiries().filter((row) => isAbout(row, pack, obligation) && row.facts.askedOn <= facts.to && (row.facts.askedOn >= facts.from || waits(row)));
  const settled = rows.filter((row) => !waits(row)).length;
  const waiting = rows.length - settled;
  return {
    ...nothingFound, shown: settled, missing: waiting,
    shownBy: settled === 0 ? [] : [`${settled} ${settled === 1 ? 'enquiry' : 'enquiries'} settled`],
    gaps: waiting === 0 ? [] : [`${waiting} ${waiting === 1 ? 'enquiry' : 'enquiries'} not settled`],
    records: rows.map((row) => ({
      title: `${row.number}, ${enquiryKindWords[row.facts.kind]}`, says: enquiryStateTitle(row.facts, row.state), on: row.facts.askedOn, shows: !waits(row),
      link: { room: 'enquiries', id: row.id, period: '' },
    })),
  };
};

const approvals: ReadonlySet<string> = new Set(['approval', 'recording', 'citation']);

function isAbout({ facts, clause }: EnquiryRow, pack: PolicyPack, { clause: asked, evidence, shownBy }: PackObligation): boolean {
  if (evidence.includes('consent') && facts.kind === 'consent') return true;
  if (shownBy?.enquiries !== undefined) return shownBy.enquiries.includes(facts.kind);
  const isKind = approvals.has(facts.kind) ? evidence.includes('approval') : evidence.includes('enquiry') && facts.kind !== 'consent';
  return isKind && clause === `${pack.reference} ${asked}`;
}

/** Letters after reviews: to the approving manager on a concern or a shortfall, and the end of an account after one (CP371 2.3.1, App 2). */
export const foundInLetters: Finder = ({ followUps, from, to, today }, _pack, { shownBy }) => {
  const kinds = shownBy?.followUps ?? ['concern', 'shortfall'];
  const looked = followUps().flatMap(({ item, steps }) => {
    const rescinded = steps.get('rescinded');
    const isClosing = kinds.includes('closing') && rescinded?.how === 'done' && rescinded.on >= from && rescinded.on <= to;
    const isOpened = kinds.some((kind) => kind === item.kind) && item.openedOn >= from && item.openedOn <= to;
    if (!isClosing && !isOpened) return [];
    const taken = steps.get(isClosing ? 'account-closed' : 'letter');
    const state = taken?.how === 'done' ? 'done' : taken?.how === 'skipped' ? 'left-out' : item.dueOn !== null && item.dueOn >= today ? 'waiting' : 'missing';
    return [{ item, on: taken?.on ?? item.openedOn, state, what: isClosing ? 'Account closed' : 'Letter to the approving manager' }] as const;
  });
  const count = (...wanted: readonly string[]): number => looked.filter(({ state }) => wanted.includes(state)).length;
  const [done, missing, waiting] = [count('done'), count('left-out', 'missing'), count('waiting')];
  const words = kinds.includes('closing') ? 'closing' : 'letter';
  return {
    ...nothingFound, shown: done, missing, waiting,
    shownBy: done === 0 ? [] : [`${formatCount(done, words)} after reviews`],
    gaps: [...(missing === 0 ? [] : [`${formatCount(missing, words)} not done or left out`]), ...(waiting === 0 ? [] : [`${formatCount(waiting, words)} not yet due`])],
    records: looked.map(({ item, on, state, what }) => ({
      title: `${item.number}, ${item.account}`, says: state === 'done' ? what : `${what}: ${state === 'left-out' ? 'left out with a reason' : state === 'waiting' ? 'not yet due' : 'not done'}`,
      on, shows: state === 'done', link: { room: 'follow-ups', id: item.id, period: '' },
    })),
  };
};
