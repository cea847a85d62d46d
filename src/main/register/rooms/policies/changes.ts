import type { ControlFacts, VersionFacts } from '../../../../preload/contract/policies-library.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { firstDayOf } from '../../../../preload/contract/stated-dates.ts';
import { changedFields } from '../../changed-fields.ts';
import { Refusal } from '../../refusal.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import { formatCount, formatDate } from '../../reports/house-style.ts';
import { futureDay, refuseFutureDay, refuseOddDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { controlClause, libraryRoom, ownControl, packOf } from './library.ts';
import type { PackUses } from './pack-guard.ts';
import type { PolicyPack } from './pack-schema.ts';
import { controlNow, ownOf } from './rules/control.ts';
import { inOrder, sameNumber } from './rules/versions.ts';
import { columnsOf, controlRow, putControl, putVersion } from './table.ts';
import { type KnownVersion, knownVersions } from './versions.ts';

/* What the Trust changes in the library: document control, versions, the review date. */

/** The Trust's own document control; what is as in the pack goes on following the pack. @throws Refusal `not-found`, `conflict`, `invalid` when nothing differs */
export function editControl(work: Work, { policyId, edit, facts, reason }: InputOf<'policies.editControl'>): Record<never, never> {
  const pack = packOf(work, policyId);
  const before = controlRow(work.db, policyId);
  const was = controlNow(pack, ownControl(work, policyId));
  if ((before?.version ?? 0) !== edit) throw conflict('This document control', { edit: before?.version ?? 0, facts: was });
  const { changes } = changedFields(inWords(was), inWords(facts));
  if (changes.length === 0) throw new Refusal('invalid', 'Nothing has been changed. Change what is wrong, or cancel.', 'reason');
  putControl(work.db, {
    policy_id: policyId, own: JSON.stringify(ownOf(pack, facts)), changed_at: work.clock.now(), changed_by: work.officer.name, version: edit + 1,
  });
  work.record({ action: 'policy.control-edited', room: libraryRoom, recordId: policyId, clause: controlClause, details: { policy: pack.reference, changes, reason } });
  return {};
}

/** Adds a version of the Trust's; those before it, with their files, stay as they are. @throws Refusal `not-found`, `invalid` with the field */
export function addVersion(work: Work, { policyId, facts }: InputOf<'policies.addVersion'>): OutputOf<'policies.addVersion'> {
  const pack = packOf(work, policyId);
  const versions = knownVersions(work, pack);
  refuseTaken(versions, facts.number);
  refuseDays(work, facts);
  const added = { id: work.newId(), packNumber: null, number: facts.number, date: facts.date };
  const inForce = inOrder<{ id: string; number: string; date: string }, typeof added>(versions, [added]).at(-1)?.id === added.id;
  if (inForce && facts.reviewOn === null) {
    throw new Refusal('invalid', 'This version will be in force. Enter the day by which it is reviewed, as its control sheet has it.', 'facts.reviewOn');
  }
  putVersion(work.db, { ...columnsOf(facts), id: added.id, policy_id: policyId, pack_number: null, recorded_at: work.clock.now(), recorded_by: work.officer.name, version: 1 });
  work.record({
    action: 'policy.version-added', room: libraryRoom, recordId: policyId, clause: controlClause,
    details: { policy: pack.reference, about: `Version ${facts.number}, ${facts.date}`, versionId: added.id, inForce, ...facts },
  });
  return { id: added.id, inForce };
}

/**
 * Corrects a version, also one that came with the pack; what stood there stays in the history with the reason.
 *
 * @param bearing certificates and rounds name the version they are for, so its number stays once one does
 * @throws Refusal `not-found`, `conflict`, `invalid` with the field
 */
export function correctVersion(work: Work, { policyId, versionId, edit, facts, reason }: InputOf<'policies.correctVersion'>, bearing: PackUses['papersBearing']): Record<never, never> {
  const pack = packOf(work, policyId);
  const versions = knownVersions(work, pack);
  const before = standingVersion(versions, versionId, edit);
  const { changes } = changedFields(factsOf(before), facts);
  if (changes.length === 0) throw new Refusal('invalid', 'Nothing has been changed. Change what is wrong, or cancel.', 'reason');
  if (facts.number !== before.number) {
    refuseTaken(versions.filter((version) => version !== before), facts.number);
    const { certificates, rounds } = bearing(work, policyId, before.number);
    const papers = [[certificates, 'certificate'] as const, [rounds, 'round'] as const].filter(([count]) => count > 0).map(([count, what]) => formatCount(count, what)).join(' and ');
    if (papers !== '') {
      throw new Refusal('invalid', `${papers} ${certificates + rounds === 1 ? 'bears' : 'bear'} the number ${before.number}, so it stays. Add the other version as a new one.`, 'facts.number');
    }
  }
  refuseDays(work, facts);
  keepVersion(work, pack, before, facts);
  work.record({
    action: 'policy.version-corrected', room: libraryRoom, recordId: policyId, clause: controlClause,
    details: { policy: pack.reference, about: `Version ${before.number}`, versionId, changes, reason },
  });
  return {};
}

/** Sets until when the version in force is in date, after a review or where it was put off. @throws Refusal `not-found`, `conflict`, `invalid` with the field */
export function setReview(work: Work, { policyId, versionId, edit, reviewOn, reason }: InputOf<'policies.setReview'>): Record<never, never> {
  const pack = packOf(work, policyId);
  const versions = knownVersions(work, pack);
  const before = standingVersion(versions, versionId, edit);
  if (before !== versions.at(-1)) throw new Refusal('invalid', 'This version is no longer in force, so nobody reviews it. Open the one in force.', 'reviewOn');
  refuseOddDay(reviewOn, 'reviewOn');
  if (reviewOn === before.reviewOn) throw new Refusal('invalid', `It is in date until ${formatDate(reviewOn)} already. Enter another day, or cancel.`, 'reviewOn');
  refuseBeforeVersion(before, reviewOn, 'reviewOn');
  keepVersion(work, pack, before, { ...factsOf(before), reviewOn });
  work.record({
    action: 'policy.review-set', room: libraryRoom, recordId: policyId, clause: controlClause,
    details: { policy: pack.reference, about: `Version ${before.number}`, versionId, ...changedFields({ reviewOn: before.reviewOn }, { reviewOn }), reason },
  });
  return {};
}

/** A version that a change is based on. @throws Refusal `not-found`, `conflict` */
function standingVersion(versions: readonly KnownVersion[], id: string, edit: number): KnownVersion {
  const version = versions.find((known) => known.id === id);
  if (version === undefined) throw missingRecord('version');
  if ((version.row?.version ?? 0) !== edit) throw conflict('This version', { edit: version.row?.version ?? 0, facts: factsOf(version) });
  return version;
}

function keepVersion(work: Work, pack: PolicyPack, before: KnownVersion, facts: VersionFacts): void {
  const { row } = before;
  putVersion(work.db, {
    ...columnsOf(facts), id: before.id, policy_id: pack.id, pack_number: before.packNumber,
    recorded_at: row?.recorded_at ?? work.clock.now(), recorded_by: row?.recorded_by ?? work.officer.name, version: (row?.version ?? 0) + 1,
  });
}

function refuseTaken(versions: readonly KnownVersion[], number: string): void {
  const taken = versions.find((version) => sameNumber(version.number, number));
  if (taken !== undefined) throw new Refusal('invalid', `There is a version ${taken.number} already, of ${taken.date}. Enter another number, or correct that one.`, 'facts.number');
}

function refuseDays(work: Work, facts: VersionFacts): void {
  const today = work.clock.today();
  const from = firstDayOf(facts.date);
  refuseOddDay(from, 'facts.date');
  if (from !== null && from > today) throw new Refusal('invalid', futureDay, 'facts.date');
  refuseFutureDay(facts.ratifiedOn, today, 'facts.ratifiedOn');
  refuseOddDay(facts.reviewOn, 'facts.reviewOn');
  refuseBeforeVersion(facts, facts.reviewOn, 'facts.reviewOn');
}

function refuseBeforeVersion({ date }: { readonly date: string }, reviewOn: string | null, field: string): void {
  const from = firstDayOf(date);
  if (reviewOn !== null && from !== null && reviewOn <= from) throw new Refusal('invalid', `The version is of ${date}. Enter a later day for its review.`, field);
}

function factsOf(version: KnownVersion): VersionFacts {
  const { number, date, description, ratifiedBy, ratifiedOn, approvedBy, reviewOn } = version;
  return { number, date, description, ratifiedBy, ratifiedOn, approvedBy, reviewOn };
}

/** Facts of a control sheet as the history reads them. */
function inWords({ equalityAnswers, ...facts }: ControlFacts): Readonly<Record<string, string>> {
  const listed = Object.entries(facts).map(([field, value]): [string, string] => [field, typeof value === 'string' ? value : value.join('; ')]);
  return { ...Object.fromEntries(listed), equalityAnswers: equalityAnswers.map(({ question, answer }) => `${question} ${answer}`).join('; ') };
}
