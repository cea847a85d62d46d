/**
 * What a schema of single entries cannot see: that the entries of a pack agree
 * with each other. Pure; the reasons are read by whoever edits a pack.
 */
import type { Inconsistency } from './pack-error.ts';
import { runbookProblems } from './pack-runbooks.ts';
import type { PackShape } from './pack-shape.ts';
import { staffClauses, staffContacts } from './pack-staff-references.ts';

type Path = Inconsistency['path'];

/**
 * Lists every clause that is referred to but not listed, every id that is given
 * twice, and every id that points at nothing, in the order of the pack.
 */
export function findInconsistencies(pack: PackShape): Inconsistency[] {
  return [...clauseProblems(pack), ...duplicateProblems(pack), ...referenceProblems(pack), ...otherProblems(pack), ...runbookProblems(pack)];
}

function clauseProblems(pack: PackShape): Inconsistency[] {
  const known = new Set(pack.clauses.map((entry) => entry.clause));
  return clausesReferredTo(pack)
    .filter(({ clause }) => !known.has(clause))
    .map(({ clause, path }) => ({ path, reason: `clause "${clause}" is not in this pack's list of clauses` }));
}

function clausesReferredTo(pack: PackShape): { clause: string; path: Path }[] {
  const found: { clause: string; path: Path }[] = [];
  const lists = {
    cadences: pack.cadences, grounds: pack.grounds, outcomes: pack.outcomes, statuses: pack.statuses, duties: pack.duties,
    contacts: pack.contacts, obligations: pack.obligations, incidentTypes: pack.incidentTypes, approvals: pack.approvals,
  };
  for (const [list, entries] of Object.entries(lists)) {
    entries.forEach((entry, index) => found.push({ clause: entry.clause, path: [list, index, 'clause'] }));
  }
  for (const [list, entries] of conductLists(pack)) {
    entries.forEach((entry, index) => ('clause' in entry ? found.push({ clause: entry.clause, path: ['conduct', list, index, 'clause'] }) : undefined));
  }
  pack.checklists.forEach((checklist, listIndex) => checklist.questions.forEach((question, index) => {
    const path = ['checklists', listIndex, 'questions', index];
    found.push({ clause: question.clause, path: [...path, 'clause'] });
    question.alsoClauses?.forEach((clause, at) => found.push({ clause, path: [...path, 'alsoClauses', at] }));
  }));
  pack.statuses.forEach((status, index) => status.transitions.forEach((transition, at) =>
    found.push({ clause: transition.clause, path: ['statuses', index, 'transitions', at, 'clause'] })));
  pack.incidentTypes.forEach((type, index) => type.alsoClauses?.forEach((clause, at) =>
    found.push({ clause, path: ['incidentTypes', index, 'alsoClauses', at] })));
  pack.runbooks.forEach((runbook, index) => runbook.steps.forEach(({ clause }, at) =>
    found.push({ clause, path: ['runbooks', index, 'steps', at, 'clause'] })));
  pack.conflicts.forEach((conflict, index) => conflict.clauses.forEach((clause, at) =>
    found.push({ clause, path: ['conflicts', index, 'clauses', at] })));
  pack.documentControl.versionDates.forEach((date, index) =>
    found.push({ clause: date.source, path: ['documentControl', 'versionDates', index, 'source'] }));
  found.push({ clause: pack.certification.clause, path: ['certification', 'clause'] });
  found.push(...staffClauses(pack));
  if (pack.hrReturn !== null) found.push({ clause: pack.hrReturn.clause, path: ['hrReturn', 'clause'] });
  pack.hrReturn?.breaches.forEach((breach, index) => breach.clauses.forEach((clause, at) =>
    found.push({ clause, path: ['hrReturn', 'breaches', index, 'clauses', at] })));
  if (pack.applicationForm !== null) found.push({ clause: pack.applicationForm.clause, path: ['applicationForm', 'clause'] });
  found.push({ clause: pack.decidingBody.clause, path: ['decidingBody', 'clause'] });
  if (pack.decidingBody.alsoNamed !== null) {
    found.push({ clause: pack.decidingBody.alsoNamed.clause, path: ['decidingBody', 'alsoNamed', 'clause'] });
  }
  return found;
}

function conductLists({ conduct }: PackShape): [string, readonly ({ id: string } | { id: string; clause: string })[]][] {
  return conduct === null ? [] : [['categories', conduct.categories], ['policies', conduct.policies], ['assistance', conduct.assistance], ['outcomes', conduct.outcomes]];
}

function duplicateProblems(pack: PackShape): Inconsistency[] {
  const ids = (list: string, entries: readonly { id: string }[], path: Path = [list]): Inconsistency[] =>
    repeated(entries.map((entry) => entry.id), path, 'id');
  return [
    ...repeated(pack.clauses.map((entry) => entry.clause), ['clauses'], 'clause'),
    ...ids('cadences', pack.cadences), ...ids('grounds', pack.grounds), ...ids('outcomes', pack.outcomes),
    ...ids('statuses', pack.statuses), ...ids('duties', pack.duties), ...ids('channels', pack.channels), ...ids('contacts', pack.contacts),
    ...ids('obligations', pack.obligations), ...ids('incidentTypes', pack.incidentTypes), ...ids('runbooks', pack.runbooks),
    ...pack.runbooks.flatMap((runbook, index) => ids('', runbook.steps, ['runbooks', index, 'steps'])),
    ...pack.incidentTypes.flatMap((type, index) => repeated(type.notify.map(({ contact }) => contact), ['incidentTypes', index, 'notify'], 'contact')),
    ...ids('staffTold', pack.staffTold), ...ids('approvals', pack.approvals), ...ids('retention', pack.retention), ...ids('conflicts', pack.conflicts),
    ...conductLists(pack).flatMap(([list, entries]) => ids('', [...entries], ['conduct', list])),
    ...repeated(pack.checklists.map((checklist) => checklist.cadence), ['checklists'], 'cadence'),
    ...pack.checklists.flatMap((checklist, index) => ids('', checklist.questions, ['checklists', index, 'questions'])),
    ...ids('', pack.certification.fields, ['certification', 'fields']),
    ...ids('', pack.hrReturn?.breaches ?? [], ['hrReturn', 'breaches']), ...ids('', pack.hrReturn?.outcomes ?? [], ['hrReturn', 'outcomes']),
    ...repeated(pack.hrReturn?.breaches.flatMap(({ incidentTypes }) => incidentTypes) ?? [], ['hrReturn', 'breaches'], 'incidentTypes'),
    ...repeated(pack.certification.levels.map((level) => level.directorateKind), ['certification', 'levels'], 'directorateKind'),
    ...pack.grounds.flatMap((list, index) => repeatedGrounds(list.headings, ['grounds', index, 'headings'])),
  ];
}

/** A ground is recorded by its id alone, so it must be unique across all headings of its list. */
function repeatedGrounds(headings: PackShape['grounds'][number]['headings'], path: Path): Inconsistency[] {
  const seen = new Set<string>();
  return headings.flatMap((heading, index) => heading.grounds.flatMap((ground, at) => {
    const again = seen.has(ground.id);
    seen.add(ground.id);
    return again ? [{ path: [...path, index, 'grounds', at, 'id'], reason: `"${ground.id}" is given twice` }] : [];
  }));
}

function repeated(values: readonly string[], path: Path, key: string): Inconsistency[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) < index ? [{ path: [...path, index, key], reason: `"${value}" is given twice` }] : []);
}

function referenceProblems(pack: PackShape): Inconsistency[] {
  const cadences = idsOf(pack.cadences);
  const statuses = idsOf(pack.statuses);
  const contacts = idsOf(pack.contacts);
  const retention = idsOf(pack.retention);
  const runbooks = idsOf(pack.runbooks);
  const incidentTypes = idsOf(pack.incidentTypes);
  const missing = (known: ReadonlySet<string>, id: string, path: Path, list: string): Inconsistency[] =>
    known.has(id) ? [] : [{ path, reason: `"${id}" is not in this pack's list of ${list}` }];
  return [
    ...pack.checklists.flatMap((checklist, index) => [
      ...missing(cadences, checklist.cadence, ['checklists', index, 'cadence'], 'cadences'),
      ...questionProblems(pack, checklist.questions, ['checklists', index, 'questions']),
    ]),
    ...pack.outcomes.flatMap((outcome, index) => [
      ...outcome.cadences.flatMap((id, at) => missing(cadences, id, ['outcomes', index, 'cadences', at], 'cadences')),
      ...(outcome.setsStatus === null ? [] : missing(statuses, outcome.setsStatus, ['outcomes', index, 'setsStatus'], 'statuses')),
    ]),
    ...pack.statuses.flatMap((status, index) => status.transitions.flatMap((transition, at) =>
      missing(statuses, transition.to, ['statuses', index, 'transitions', at, 'to'], 'statuses'))),
    ...pack.incidentTypes.flatMap((type, index) => [
      ...missing(retention, type.retention, ['incidentTypes', index, 'retention'], 'retention rows'),
      ...missing(runbooks, type.runbook, ['incidentTypes', index, 'runbook'], 'runbooks'),
      ...type.notify.flatMap((notice, at) => missing(contacts, notice.contact, ['incidentTypes', index, 'notify', at, 'contact'], 'contacts')),
    ]),
    ...(pack.hrReturn?.breaches ?? []).flatMap((breach, index) => breach.incidentTypes.flatMap((id, at) =>
      missing(incidentTypes, id, ['hrReturn', 'breaches', index, 'incidentTypes', at], 'incident types'))),
    ...shownByProblems(pack, missing),
    ...pack.approvals.flatMap((approval, index) => missing(contacts, approval.approver, ['approvals', index, 'approver'], 'contacts')),
    ...staffContacts(pack).flatMap(({ contact, path }) => missing(contacts, contact, path, 'contacts')),
  ];
}

type Missing = (known: ReadonlySet<string>, id: string, path: Path, list: string) => Inconsistency[];

/** What an obligation says it is shown by has to be there, or nothing would ever show it. */
function shownByProblems(pack: PackShape, missing: Missing): Inconsistency[] {
  const lists = [
    ['questions', idsOf(pack.checklists.flatMap(({ questions }) => questions)), 'checklist questions'], ['duties', idsOf(pack.duties), 'duties'],
    ['incidentTypes', idsOf(pack.incidentTypes), 'incident types'], ['contacts', idsOf(pack.contacts), 'contacts'],
    ['steps', idsOf(pack.runbooks.flatMap(({ steps }) => steps)), 'runbook steps'],
  ] as const;
  return pack.obligations.flatMap(({ shownBy }, index) => lists.flatMap(([list, known, words]) =>
    (shownBy?.[list] ?? []).flatMap((id, at) => missing(known, id, ['obligations', index, 'shownBy', list, at], words))));
}

function questionProblems(pack: PackShape, questions: PackShape['checklists'][number]['questions'], path: Path): Inconsistency[] {
  const lists = idsOf(pack.grounds);
  const summaries = idsOf(questions.filter((question) => question.splitInto !== undefined));
  const singles = idsOf(questions.filter((question) => question.splitInto === undefined));
  return questions.flatMap((question, index) => {
    const problems: Inconsistency[] = [];
    if (question.followUp !== undefined && !lists.has(question.followUp)) {
      problems.push({ path: [...path, index, 'followUp'], reason: `"${question.followUp}" is not in this pack's grounds lists` });
    }
    if (question.concernWhen !== null && question.kind !== 'yes-no-could-not-check') {
      problems.push({ path: [...path, index, 'concernWhen'], reason: 'only a yes or no question can raise a concern by its answer' });
    }
    question.splitInto?.forEach((id, at) => {
      if (singles.has(id)) return;
      const reason = summaries.has(id) ? `"${id}" is a summary itself and cannot be part of one` : `"${id}" is not a question of this checklist`;
      problems.push({ path: [...path, index, 'splitInto', at], reason });
    });
    return problems;
  });
}

function otherProblems(pack: PackShape): Inconsistency[] {
  const evidence = pack.obligations.flatMap((obligation, index) => {
    const shown = obligation.evidence.length > 0;
    if (shown !== (obligation.noRecordBecause !== undefined)) return [];
    const reason = shown ? 'must not stand beside evidence' : 'must name at least one kind of record, or noRecordBecause must say why none is kept';
    return [{ path: ['obligations', index, shown ? 'noRecordBecause' : 'evidence'], reason }];
  });
  const ownConflict = pack.conflicts.flatMap((conflict, index) =>
    conflict.otherClauses.flatMap((other, at) => (other.pack === pack.id
      ? [{ path: ['conflicts', index, 'otherClauses', at, 'pack'], reason: 'names this pack; its own clauses go under "clauses"' }] : [])));
  return [...evidence, ...ownConflict];
}

function idsOf(entries: readonly { id: string }[]): ReadonlySet<string> {
  return new Set(entries.map((entry) => entry.id));
}
