import { type LibraryVersion, otherWays, type PolicyDetail, type PolicyRow, type Telling } from '../../../../preload/contract/policies-library.ts';
import type { InputOf } from '../../../../preload/contract/index.ts';
import { historyOf } from '../../audit/history.ts';
import { changesOf, reasonIn } from '../../audit/readable-changes.ts';
import type { PolicyTellingsTable } from '../../database/tables-policies.ts';
import { evidenceOf } from '../../evidence/evidence.ts';
import { missingRecord } from '../../refusals.ts';
import type { Work } from '../../work.ts';
import { packIds } from '../settings/service.ts';
import type { PolicyPack } from './pack-schema.ts';
import { controlNow, type OwnControl, packControl } from './rules/control.ts';
import { reviewStanding } from './rules/review-date.ts';
import { sameNumber } from './rules/versions.ts';
import { controlRow, tellingRows } from './table.ts';
import { type KnownVersion, knownVersions } from './versions.ts';

/* The library as it is read: the policy packs, and over them what the Trust has recorded. */

/** The room under which its changes and files stand. */
export const libraryRoom = 'policies';

/** Under which document control and its files are kept. */
export const controlClause = 'Document Control';

/** Entries of the history that a detail shows at once. */
const historyLimit = 100;

/** Every policy as the library shows it; one past its review date is an alarm. */
export function policyRows(work: Work): PolicyRow[] {
  const on = new Set(packIds(work));
  return [...work.packs.values()].map((pack) => rowOf(work, pack, knownVersions(work, pack).at(-1), on.has(pack.id)));
}

/** One policy with its document control, its versions and how staff were told. @throws Refusal `not-found` */
export function policyDetail(work: Work, { id }: InputOf<'policies.get'>): PolicyDetail {
  const pack = packOf(work, id);
  const versions = knownVersions(work, pack);
  const newest = versions.at(-1);
  const tellings = tellingRows(work.db, id);
  const sheet = controlRow(work.db, id);
  return {
    row: rowOf(work, pack, newest, packIds(work).includes(id)),
    issuer: pack.issuer.note,
    control: controlNow(pack, ownControl(work, id)), packControl: packControl(pack), controlEdit: sheet?.version ?? 0,
    statedDates: statedDates(pack, versions),
    references: pack.documentControl.references.map(({ cited, now }) => ({ cited, now })),
    versions: versions.map((version) => versionOf(work, pack, version, tellings, version === newest)).toReversed(),
    ways: waysOf(pack),
    papers: { guide: pack.staffGuide?.title ?? null, duties: pack.dutiesSheet?.title ?? null },
    history: historyOf(work.db, libraryRoom, id, historyLimit).map(({ entry, details }) => ({
      sequence: entry.sequence, at: entry.at, officer: entry.officerName, action: entry.action, note: [subjectIn(details), reasonIn(details)].filter((words) => words !== '').join(': '),
      changes: changesOf(details, new Map()),
    })),
  };
}

/** A policy that the library has. @throws Refusal `not-found` */
export function packOf(work: Work, id: string): PolicyPack {
  const pack = work.packs.get(id);
  if (pack === undefined) throw missingRecord('policy');
  return pack;
}

/** What the Trust says of a policy's document control otherwise than the pack. */
export function ownControl(work: Work, policyId: string): OwnControl {
  // Only this room writes it, from facts that the contract has checked.
  return JSON.parse(controlRow(work.db, policyId)?.own ?? '{}') as OwnControl;
}

/** A policy's document control, the Trust's own words over those of the pack, with the last day on which its version in force is in date. */
export function controlInForce(work: Work, pack: PolicyPack): { readonly reviewOn: string | null; readonly equalityDate: string; readonly equalityResult: string } {
  const { equalityDate, equalityResult } = controlNow(pack, ownControl(work, pack.id));
  return { reviewOn: knownVersions(work, pack).at(-1)?.reviewOn ?? null, equalityDate, equalityResult };
}

/** Ways of telling staff, those that the policy asks for first. */
export function waysOf(pack: PolicyPack): { id: string; title: string }[] {
  const asked = pack.staffTold.map(({ id, title }) => ({ id, title }));
  const others = Object.entries(otherWays).map(([id, title]) => ({ id, title }));
  return [...asked, ...others.filter(({ id }) => !asked.some((way) => way.id === id))];
}

function rowOf(work: Work, pack: PolicyPack, newest: KnownVersion | undefined, on: boolean): PolicyRow {
  const reviewDate = newest?.reviewOn ?? null;
  const { state, days } = reviewStanding(reviewDate, work.clock.today());
  const told = new Set(tellingRows(work.db, pack.id).filter((telling) => telling.version_id === newest?.id && telling.wrong === '').map(({ way }) => way));
  return {
    id: pack.id, reference: pack.reference, title: pack.title, versionNumber: newest?.number ?? pack.documentControl.version, versionDate: newest?.date ?? '',
    reviewDate, pastReview: state === 'past', review: state, reviewDays: days,
    fileKept: newest !== undefined && evidenceOf(work, libraryRoom, newest.id).length > 0,
    toldWays: pack.staffTold.filter(({ id }) => told.has(id)).length, askedWays: pack.staffTold.length, on,
  };
}

function versionOf(work: Work, pack: PolicyPack, version: KnownVersion, tellings: readonly PolicyTellingsTable[], inForce: boolean): LibraryVersion {
  const own = tellings.filter((row) => row.version_id === version.id);
  return {
    id: version.id, edit: version.row?.version ?? 0, number: version.number, date: version.date, description: version.description,
    ratifiedBy: version.ratifiedBy, ratifiedOn: version.ratifiedOn, approvedBy: version.approvedBy, reviewOn: version.reviewOn,
    inForce, own: version.packNumber === null, recordedBy: version.row?.recorded_by ?? '',
    files: evidenceOf(work, libraryRoom, version.id),
    asked: pack.staffTold.map(({ id, title, clause }) => ({
      id, title, clause, toldOn: own.find((row) => row.way === id && row.wrong === '')?.on_day ?? null,
    })),
    tellings: own.map((row) => tellingOf(work, pack, row)),
  };
}

function tellingOf(work: Work, pack: PolicyPack, row: PolicyTellingsTable): Telling {
  return {
    id: row.id, way: row.way, wayTitle: waysOf(pack).find(({ id }) => id === row.way)?.title ?? row.way, on: row.on_day, where: row.place, note: row.note,
    notedBy: row.noted_by, notedAt: row.noted_at, wrong: row.wrong, files: evidenceOf(work, libraryRoom, row.id),
  };
}

/** The dates that the sheets state of the version of the pack, and which of them the library goes by. */
function statedDates(pack: PolicyPack, versions: readonly KnownVersion[]): PolicyDetail['statedDates'] {
  const newest = pack.versions.at(-1);
  const shown = versions.find(({ packNumber }) => packNumber !== null && newest !== undefined && sameNumber(packNumber, newest.version));
  // The version table says it last where several sheets state the same day.
  const counting = pack.documentControl.versionDates.findLastIndex(({ text }) => text === shown?.date);
  return pack.documentControl.versionDates.map(({ what, text, source }, place) => ({ what, text, source, counts: place === counting }));
}

/** What of the policy an entry of the trail is about, such as "Version 2". */
function subjectIn(details: unknown): string {
  return typeof details === 'object' && details !== null && 'about' in details && typeof details.about === 'string' ? details.about : '';
}
