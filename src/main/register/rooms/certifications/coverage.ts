import type { CertificateItem } from '../../../../preload/contract/certifications-values.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { refuseOtherExtension } from '../../file-extension.ts';
import { printPaper } from '../../paper-jobs.ts';
import { type CsvValue, csvText, madeTitles, sampleColumn } from '../../reports/csv.ts';
import { certificationCoveragePaper, type CoveragePolicy } from '../../reports/documents/certification-coverage.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { trustName } from '../settings/service.ts';
import { matrixOf } from './matrix.ts';
import { CertificationBook } from './reading.ts';
import { packThatIsOn } from './rounds.ts';

/**
 * Prints how far each policy is certified, for the committee.
 *
 * @throws Refusal `not-found` for a policy that is not on, `invalid` for the wrong extension, `cancelled`, `not-printed`, `not-written`
 */
export async function printCoverage(job: Job, { policyId }: InputOf<'certifications.printCoverage'>): Promise<OutputOf<'certifications.printCoverage'>> {
  const { path } = job.file();
  refuseOtherExtension(path, '.pdf', 'The coverage is saved as a PDF file.');
  const { paper, coverage } = job.read((work) => {
    if (policyId !== null) packThatIsOn(work, policyId);
    const book = new CertificationBook(work);
    const matrices = book.packs(policyId).map((pack) => matrixOf(work, book, pack));
    return {
      coverage: matrices.map((matrix) => ({ policyReference: matrix.policyReference, coverage: matrix.coverage })),
      paper: certificationCoveragePaper({
        trustName: trustName(work), asOf: book.today, policies: matrices.map(policyOf), createdAt: work.clock.now(), officerName: work.officer.name,
        trailHead: work.trail.head().hash, sample: work.sample,
      }),
    };
  });
  const { bytes } = await printPaper(job, paper, 'Printing the coverage');
  const file = await writeRecordedFile(job, path, bytes, (work, written) => {
    work.record({
      action: 'certificates.coverage-printed', room: 'certifications', recordId: 'coverage', clause: 'App 3',
      details: { coverage: coverage.map(({ policyReference, coverage: { words } }) => `${policyReference}: ${words}`), file: written.name, sha256: written.sha256 },
    });
  });
  return { file, coverage };
}

/** File name to suggest: "Certification coverage 2026-11-22.pdf". */
export function coverageFileName(work: Work): string {
  return `Certification coverage ${work.clock.today()}.pdf`;
}

/** Writes every certificate, or those of one policy, as a table. @throws Refusal `invalid` for the wrong extension, `cancelled`, `not-written` */
export async function exportCertificates(job: Job, input: InputOf<'certifications.exportTable'>): Promise<OutputOf<'certifications.exportTable'>> {
  const { path } = job.file();
  refuseOtherExtension(path, '.csv', 'The table is saved as a CSV file.');
  const { text, count } = job.read((work) => {
    const book = new CertificationBook(work);
    const items = book.certificates.filter((row) => (input.policyId === null || row.policy_id === input.policyId) && (input.kind === null || row.kind === input.kind)).map((row) => book.itemOf(row));
    const sample = sampleColumn(work.sample);
    const made = [work.clock.now(), work.officer.name];
    return {
      count: items.length,
      text: csvText([...columns.map(([title]) => title), ...madeTitles, ...sample.titles], items.map((item) => [
        ...columns.map(([, valueOf]) => valueOf(item)), ...made, ...sample.cells,
      ])),
    };
  });
  const file = await writeRecordedFile(job, path, Buffer.from(text, 'utf8'), (work, written) => {
    work.record({
      action: 'certificates.exported', room: 'certifications', recordId: 'table', clause: 'App 3', details: { certificates: count, file: written.name, sha256: written.sha256 },
    });
  });
  return { file, certificates: count };
}

/** File name to suggest: "Certificates 2026-11-22.csv". */
export function certificateTableName(work: Work): string {
  return `Certificates ${work.clock.today()}.csv`;
}

const columns: readonly (readonly [title: string, value: (item: CertificateItem) => CsvValue])[] = [
  ['Number', ({ number }) => number],
  ['Policy', ({ policyReference }) => policyReference],
  ['Version', ({ versionNumber }) => versionNumber],
  ['Directorate', ({ directorate }) => directorate],
  ['Department', ({ department }) => department],
  ['Kind', ({ kind }) => (kind === 'main' ? 'Directorate’s own' : 'Additional, level below')],
  ['Voluntary', ({ voluntary }) => voluntary],
  ['State', ({ words }) => words],
  ['Made on', ({ preparedOn, issuedHow }) => (issuedHow === 'none' ? '' : preparedOn)],
  ['Due on', ({ dueOn }) => dueOn],
  ['Times chased', ({ chased }) => chased],
  ['Last chased on', ({ lastChasedOn }) => lastChasedOn],
  ['Signed on', ({ signedOn }) => signedOn],
  ['Keep until', ({ retainUntil }) => retainUntil],
];

function policyOf(matrix: ReturnType<typeof matrixOf>): CoveragePolicy {
  const inForce = matrix.versions.findIndex((version) => version.inForce);
  return {
    reference: matrix.policyReference, title: matrix.policyTitle, voluntaryWords: matrix.voluntaryWords, words: matrix.coverage.words,
    counted: { ...matrix.coverage, notAsked: matrix.coverage.notAsked + matrix.coverage.toSend }, versions: matrix.versions,
    rows: matrix.rows.map((row) => ({
      directorate: row.directorate, kind: row.kind, level: row.level, active: row.active,
      cells: row.cells.map(({ words, subordinates }) => (subordinates === 0 ? words : `${words}; ${subordinates} additional below`)),
    })),
    overdue: matrix.rows.flatMap(({ directorate, cells }) => {
      const cell = cells[inForce];
      return cell?.state !== 'overdue' ? [] : [{
        directorate, number: cell.number, dueOn: cell.dueOn ?? '', daysOver: cell.daysOver, chased: cell.chased, lastChasedOn: cell.lastChasedOn,
      }];
    }),
  };
}
