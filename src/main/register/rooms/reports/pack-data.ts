import { trailVersion } from '../../audit/chain.ts';
import { csvBytes, type CsvValue, sampleColumn } from '../../reports/csv.ts';
import type { AuditReportData } from '../../reports/documents/audit-report-data.ts';
import type { PackFile } from '../../reports/pack.ts';
import { clausesInWords } from '../reviews/rules/clauses.ts';

interface PackContent {
  readonly path: string;
  readonly what: string;
  /** Packs that an earlier program made, and that were handed out, have none: they hold as they are. */
  readonly addedLater?: true;
}

/** What each file of a pack holds, in the order of the list that the report prints. */
export const packContents: readonly PackContent[] = [
  { path: 'report.pdf', what: 'This report (PDF/A-1a)' },
  { path: 'accounts.csv', what: 'The register of accounts' },
  { path: 'reviews.csv', what: 'Reviews done in the period' },
  { path: 'reviewed-before.csv', what: 'Reviews of the period from before this register' },
  { path: 'not-reviewed.csv', what: 'Reviews owed and not done' },
  { path: 'not-yet-due.csv', what: 'Reviews that are not yet due', addedLater: true },
  { path: 'not-known.csv', what: 'Quarters from before this register' },
  { path: 'stopped.csv', what: 'Accounts given up before a review was due', addedLater: true },
  { path: 'answers.csv', what: 'Every answer that reviews gave' },
  { path: 'concerns.csv', what: 'Concerns that reviews raised' },
  { path: 'certifications.csv', what: 'Certificates made for signature or signed in the period' },
  { path: 'not-certified.csv', what: 'Directorates that have not certified the version in force' },
  { path: 'enquiries.csv', what: 'Enquiries, approvals, consents and feedback', addedLater: true },
  { path: 'coverage.csv', what: 'What the policies ask for, with what shows it', addedLater: true },
  { path: 'audit-trail.jsonl', what: 'The audit trail from the period’s first entry, or else the last one, to the head, one entry a line' },
  { path: 'manifest.json', what: 'Number, period, files and trail head, for programs' },
  { path: 'README.txt', what: 'How to check this pack' },
];

const stateWords = { 'never-reviewed': 'Never reviewed', overdue: 'Overdue' } as const;

/**
 * The report's tables as CSV, every row of them, also those that paper leaves out. In a sample pack each row
 * says that it is fictional, because rows are copied without their file's name.
 */
export function dataFiles(data: AuditReportData): PackFile[] {
  const sample = sampleColumn(data.sample);
  const file = <Row>(path: string, rows: readonly Row[], columns: Readonly<Record<string, (row: Row) => CsvValue>>): PackFile => ({
    path,
    bytes: csvBytes(
      [...Object.keys(columns), ...sample.titles],
      rows.map((row) => [...Object.values(columns).map((cell) => cell(row)), ...sample.cells]),
    ),
  });
  return [
    file('accounts.csv', data.accounts, {
      'Account name': (row) => row.name, Channel: (row) => row.channel, 'Web address': (row) => row.address, Handle: (row) => row.handle,
      Purpose: (row) => row.purpose, Audience: (row) => row.audience, 'Public or members only': (row) => row.visibility,
      'Agreed standard': (row) => row.postingStandard, 'Disclaimer shown': (row) => row.disclaimer,
      Directorate: (row) => row.directorate, 'Approving line manager': (row) => row.lineManager,
      'Primary administrator': (row) => row.primaryAdministrator, 'Backup administrator': (row) => row.backupAdministrator,
      'More administrators': (row) => row.moreAdministrators.join('; '),
      Status: (row) => row.status, 'Approved on': (row) => row.approvedOn, 'Last review': (row) => row.lastReviewOn,
      Alarms: (row) => row.alarms.join('; '),
    }),
    file('reviews.csv', data.reviews, {
      Clause: (row) => row.clause, Account: (row) => row.account, Review: (row) => row.cadence, 'Owed since': (row) => row.dueOn,
      'Done on': (row) => row.doneOn, 'Recorded on': (row) => row.recordedOn, Reviewer: (row) => row.reviewer, Outcome: (row) => row.outcome,
      Counted: (row) => row.counted, 'In the period': (row) => row.inPeriod,
    }),
    file('reviewed-before.csv', data.before, {
      Clause: (row) => row.clause, Account: (row) => row.account, Directorate: (row) => row.directorate, Quarter: (row) => row.quarter,
      'Reviewed on': (row) => row.reviewedOn,
    }),
    file('not-reviewed.csv', data.notDone, {
      Clause: (row) => row.clause, Account: (row) => row.account, Directorate: (row) => row.directorate, 'Quarter ends on': (row) => row.dueOn,
      'Owed since': (row) => row.owedSince, State: (row) => stateWords[row.state], 'Days overdue': (row) => row.daysOverdue,
      'Done later on': (row) => row.doneLaterOn, Reason: (row) => row.reason,
    }),
    file('not-yet-due.csv', data.notYetDue, {
      Clause: (row) => row.clause, Account: (row) => row.account, Directorate: (row) => row.directorate, Quarter: (row) => row.quarter,
      State: () => 'Not yet due', 'Due on': (row) => row.dueOn, 'Never reviewed': (row) => row.state === 'never-reviewed',
      'Owed since an earlier quarter': (row) => row.owedSince, 'Days overdue': (row) => row.daysOverdue,
      Reason: (row) => row.reason,
    }),
    file('not-known.csv', data.notKnown, {
      Clause: (row) => row.clause, Account: (row) => row.account, Directorate: (row) => row.directorate, Quarter: (row) => row.quarter,
      State: () => 'Not known, before this register', 'In this register since': (row) => row.registeredOn,
    }),
    file('stopped.csv', data.stopped, {
      Clause: (row) => row.clause, Account: (row) => row.account, Directorate: (row) => row.directorate, Quarter: (row) => row.quarter,
      State: () => 'Given up before it was due', 'Given up on': (row) => row.stoppedOn, 'Due on': (row) => row.dueOn,
    }),
    file('answers.csv', data.answers, {
      Account: (row) => row.account, Quarter: (row) => row.quarter, 'Reviewed on': (row) => row.answeredOn, Question: (row) => row.question,
      Clause: (row) => clausesInWords(row.clauses), Answer: (row) => row.answer, Grounds: (row) => row.grounds.join('; '), Note: (row) => row.note,
      Concern: (row) => row.concern,
    }),
    file('concerns.csv', data.concerns, {
      Clause: (row) => clausesInWords(row.clauses), Account: (row) => row.account, Question: (row) => row.question, 'What was seen': (row) => row.note,
      'Seen on': (row) => row.seenOn,
    }),
    file('certifications.csv', data.certifications, {
      Number: (row) => row.number, Directorate: (row) => row.directorate, Policy: (row) => row.policyReference,
      Version: (row) => row.versionNumber, Level: (row) => row.level, 'Printed on': (row) => row.preparedOn, 'Keep until': (row) => row.retainUntil,
      Department: (row) => row.department, Kind: (row) => (row.kind === 'main' ? 'Directorate’s own' : 'Additional, level below'), 'Due on': (row) => row.dueOn,
      'Signed on': (row) => row.signedOn, State: (row) => row.state, 'Times chased': (row) => row.chased,
    }),
    file('not-certified.csv', data.notCertified, {
      Directorate: (row) => row.directorate, Kind: (row) => row.kind, Policy: (row) => row.policyReference,
      Version: (row) => row.versionNumber, Level: (row) => row.level, State: (row) => row.state,
    }),
    file('enquiries.csv', data.enquiries, {
      Clause: (row) => row.clause, Number: (row) => row.number, Kind: (row) => row.kind, Sort: (row) => row.sort, 'Asked on': (row) => row.askedOn, What: (row) => row.what,
      Account: (row) => row.account, 'Settled or in force': (row) => !row.waiting, Late: (row) => row.late, State: (row) => row.state, 'Since or until': (row) => row.stateOn,
      'Days waiting': (row) => row.daysWaiting, 'Asked in the period': (row) => row.inPeriod,
    }),
    file('coverage.csv', data.coverage.flatMap(({ version, obligations }) => obligations.map((row) => ({ ...row, version }))), {
      Policy: (row) => row.policy, Version: (row) => row.version, Clause: (row) => row.clause, 'Clause title': (row) => row.clauseTitle, Who: (row) => row.who,
      'How often': (row) => row.often, 'What is asked': (row) => row.duty, State: (row) => row.state, 'On record': (row) => row.onRecord.join('; '),
      'Not on record': (row) => row.notOnRecord.join('; '), Reason: (row) => row.reason,
    }),
  ];
}

/** Names the form of a pack, so that a program that checks it knows what must be in it. */
export const packFormat = 'comms-register-pack-1';

/** The pack in a few lines for a program, such as the one that verifies it. It says what README.txt says. */
export function manifestFile(data: AuditReportData): PackFile {
  const manifest = {
    format: packFormat, number: data.number, trust: data.trustName, from: data.from, to: data.to,
    madeAt: data.createdAt, madeBy: data.officerName, sample: data.sample,
    trailHead: data.trail.head, trailEntries: data.trail.entries, firstSequence: data.trail.firstEntry,
    files: data.files.map(({ path }) => path),
  };
  return textFile('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
}

/** What somebody needs who has the pack and not the app. */
export function readmeFile(data: AuditReportData): PackFile {
  const { head, entries, firstEntry } = data.trail;
  return textFile('README.txt', [
    `Audit pack ${data.number} of ${data.trustName}, ${data.from} to ${data.to}.`,
    `Made at ${data.createdAt} by ${data.officerName}. Format: ${packFormat}.`,
    ...(data.sample ? ['SAMPLE DATA: everything in it is fictional.'] : []),
    '',
    'Unpack it into an empty folder and check that nothing was changed:',
    '  Linux, macOS, Git for Windows:  sha256sum -c SHA256SUMS',
    '  Windows:                        certutil -hashfile report.pdf SHA256   (compare with SHA256SUMS)',
    '',
    'The audit trail is a chain: each entry names the hash of the one before it.',
    'audit-trail.jsonl holds one entry a line, as {"text": ..., "hash": ...}. hash is the SHA-256 of',
    `"${trailVersion}", a line feed, and the characters of text.`,
    `The trail had ${entries} entries when the pack was made. audit-trail.jsonl holds entries ${firstEntry} to ${entries};`,
    'its last hash is the head:',
    `  ${head}`,
    'The same head stands at the foot of every page of report.pdf. A head kept outside the register',
    '(on paper, in minutes) is what shows that the register was not rewritten later.',
    '',
    `The ${data.files.length} files of this pack, beside SHA256SUMS:`,
    ...data.files.map(({ path, what }) => `${path.padEnd(20)} ${what}`),
    '',
  ].join('\r\n'));
}

function textFile(path: string, text: string): PackFile {
  return { path, bytes: new TextEncoder().encode(text) };
}
