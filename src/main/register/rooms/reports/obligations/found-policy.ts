import type { RecordBehind } from '../../../../../preload/contract/coverage.ts';
import { daysAfter, earlierOf } from '../../../../../preload/contract/days.ts';
import { londonDay } from '../../../clock.ts';
import { formatCount, formatDate } from '../../../reports/house-style.ts';
import { controlInForce } from '../../policies/library.ts';
import { hrReturnOn } from '../../policies/service.ts';
import { toldOfVersionInForce } from '../../policies/tellings.ts';
import type { CoverageFacts } from './facts.ts';
import type { Finder } from './finder.ts';
import { type Found, nothingFound } from './rules/states.ts';

/** The policy's own control: reviewed by its day, and with an equality analysis (CP371 Document Control; 10022 7.1, App 1). */
export const foundInPolicy: Finder = ({ work, to, today }, pack, { clause, frequency }) => {
  const { reviewOn, equalityDate, equalityResult } = controlInForce(work, pack);
  const record = (says: string, shows: boolean): RecordBehind => ({ title: `${pack.reference} ${pack.title}`, says, on: null, shows, link: { room: 'policies', id: pack.id, period: '' } });
  const shown = (words: string, says: string): Found => ({ ...nothingFound, shown: 1, shownBy: [words], records: [record(says, true)] });
  const missing = (says: string): Found => ({ ...nothingFound, missing: 1, gaps: [says], records: [record(says, false)] });
  if (frequency === 'at-review-date' && clause === 'Document Control') {
    if (reviewOn === null) return missing('No review date is on record');
    const isPast = reviewOn < earlierOf(to, today);
    return isPast ? missing(`Review was due by ${formatDate(reviewOn)}`) : shown('The policy is in date', `Review due by ${formatDate(reviewOn)}`);
  }
  if (equalityDate === '') return missing('No equality analysis is on record');
  return shown(`Equality analysis of ${equalityDate}`, `Equality analysis of ${equalityDate}: ${equalityResult}`);
};

/** How staff were told of the version in force, up to the end of the period (CP371 2.10; 10022 8.1). */
export const foundInTellings: Finder = ({ work, to }, pack) => {
  const { version, told, notTold } = toldOfVersionInForce(work, pack, to);
  const link = { room: 'policies', id: `${pack.id}/told`, period: '' } as const;
  return {
    ...nothingFound, shown: told.length, missing: notTold.length, ifNone: 'not-shown',
    shownBy: told.length === 0 ? [] : [`Staff told of version ${version}: ${formatCount(told.length, 'time')}`],
    gaps: notTold.map((way) => `Staff not told of version ${version}: ${way}`),
    records: [
      ...told.map(({ title, on }): RecordBehind => ({ title, says: `Version ${version}`, on, shows: true, link })),
      ...notTold.map((title): RecordBehind => ({ title, says: `Nothing on record for version ${version}`, on: null, shows: false, link })),
    ],
  };
};

/** Certifications of the version in force, directorate by directorate, signed by the end of the period (CP371 App 3; voluntary under 10022 4.1.1). */
export const foundInCertificates: Finder = ({ certificates, to }, pack) => {
  const judged = certificates().filter(({ policyId }) => policyId === pack.id).map((row) => ({ row, stands: standingOf(row, to) }));
  const count = (stands: ReturnType<typeof standingOf>): number => judged.filter((one) => one.stands === stands).length;
  const [signed, out, missing] = [count('signed'), count('out'), count('missing')];
  return {
    ...nothingFound, shown: signed, missing: missing + out, ifNone: pack.certification.voluntary ? 'nothing-arose' : 'not-shown',
    shownBy: signed === 0 ? [] : [`${formatCount(signed, 'directorate')} certified`],
    gaps: [
      ...(out === 0 ? [] : [`${formatCount(out, 'certificate')} not back signed`]),
      ...(missing === 0 ? [] : [`${formatCount(missing, 'directorate')} without a certificate`]),
    ],
    records: judged.filter(({ stands }) => stands !== 'not-asked').map(({ row, stands }) => ({
      title: row.directorate, says: stands === 'missing' ? 'No certificate' : `${row.number}: ${row.words}`,
      on: row.signedOn ?? row.preparedOn, shows: stands === 'signed', link: { room: 'certifications', id: row.directorateId, period: '' },
    })),
  };
};

/** Where a directorate stood at the end of a period. A form proves nothing until it comes back signed. */
function standingOf({ state, signedOn, voluntary }: ReturnType<CoverageFacts['certificates']>[number], to: string): 'signed' | 'out' | 'missing' | 'not-asked' {
  if (signedOn !== null && state === 'certified' && signedOn <= to) return 'signed';
  if (voluntary) return 'not-asked';
  return state === 'sent' || state === 'overdue' || state === 'certified' ? 'out' : 'missing';
}

/** The annual returns of the years that ended in the period (10022 6.2). */
export const foundInHrReturns: Finder = ({ work, hrReturns, from, to }, pack) => {
  if (hrReturnOn(work)?.reference !== pack.reference) return nothingFound;
  const { rows, open, owed } = hrReturns();
  const within = (year: { readonly to: string }): boolean => year.to >= from && year.to <= to;
  const asked = rows.filter(within);
  const missing = owed === null ? [] : open.filter((year) => within(year) && year.to >= owed.to);
  const confirmed = asked.filter(({ confirmedOn }) => confirmedOn !== null).length;
  const left = asked.length - confirmed;
  return {
    ...nothingFound, shown: confirmed, missing: missing.length + left, shownBy: confirmed === 0 ? [] : [`${formatCount(confirmed, 'annual return')} confirmed by HR`],
    gaps: [...(missing.length === 0 ? [] : [`${formatCount(missing.length, 'annual return')} not asked for`]), ...(left === 0 ? [] : [`${formatCount(left, 'annual return')} not confirmed by HR`])],
    records: [
      ...asked.map((row): RecordBehind => ({
        title: row.title, says: row.confirmedOn === null ? 'Not confirmed by HR' : 'Confirmed by HR', on: row.confirmedOn, shows: row.confirmedOn !== null, link: { room: 'hr-returns', id: row.id, period: '' },
      })),
      ...missing.map(({ title }): RecordBehind => ({ title, says: 'Not asked for', on: null, shows: false, link: null })),
    ],
  };
};

/** Audit packs and quarterly reports made in the period. They add to what shows an obligation, and alone they are made when asked for. */
export const foundInReports: Finder = ({ packs, from, to }): Found => {
  const end = daysAfter(to, 1);
  const made = packs().filter(({ made_at: at }) => londonDay(at) >= from && londonDay(at) < end);
  return {
    ...nothingFound, shown: made.length, shownBy: made.length === 0 ? [] : [`${formatCount(made.length, 'report')} made`],
    records: made.map(({ number, file_name: name, made_at: at }) => ({ title: number, says: name, on: londonDay(at), shows: true, link: null })),
  };
};
