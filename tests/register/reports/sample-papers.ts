import type { AuditReportData } from '../../../src/main/register/reports/documents/audit-report.ts';
import type { CertificateData } from '../../../src/main/register/reports/documents/certificate.ts';
import type { Block, Paper } from '../../../src/main/register/reports/paper.ts';

/** Fictional data in the shape the services give it. */

export const HEAD = '4f2a91c7d00e12349b3c5d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f901234';

export const certificateData: CertificateData = {
  number: 'C-2026-0042',
  trustName: 'Northmoor and Vale NHS Foundation Trust',
  policyTitle: 'Social Media Policy',
  policyReference: 'CP371',
  versionNumber: '1',
  versionDate: '2016-08-01',
  directorate: 'Women’s and Children’s Health',
  directorateKind: 'clinical',
  department: '',
  subordinate: false,
  manager: 'Siân Ŵyn',
  managerPost: 'General manager',
  dueOn: '2026-12-19',
  level: 'general manager',
  preparedOn: '2026-11-21',
  retainUntil: '2032-11-21',
  retainYears: 6,
  form: {
    title: 'Certification of Employee Awareness',
    statementLead: 'I hereby certify that I have:',
    statementPoints: ['Identified the staff groups to whom this applies.', 'Made arrangements for them to read it.'],
    labels: {
      documentTitle: 'Document Title', versionNumber: 'Version (number)', versionDate: 'Version (date)', signature: 'Signature',
      printName: 'Print name', date: 'Date', directorate: 'Directorate/ Department',
    },
  },
  createdAt: '2026-11-21T17:30:00Z',
  officerName: 'Łukasz Nguyễn',
  trailHead: HEAD,
  sample: true,
};

const DIRECTORATES = ['Women’s and Children’s Health', 'Surgery', 'Medicine', 'Estates', 'Workforce'];
const CHANNELS = ['Facebook', 'X (Twitter)', 'Instagram', 'Blog'];
const PEOPLE = ['Zoë Fairweather', 'Łukasz Brandt', 'Ġorġ Pell', 'Siân Ŵyn', 'Nguyễn Thi Hoa'];

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

/** A quarter's data with the given number of accounts. */
export const auditData = (accounts: number): AuditReportData => {
  const reviewed = Math.floor(accounts * 0.8);
  return {
    number: 'AP-2026-03',
    trustName: 'Northmoor and Vale NHS Foundation Trust',
    from: '2026-07-01',
    to: '2026-09-30',
    registerOn: '2026-09-30',
    createdAt: '2026-11-21T17:30:00Z',
    officerName: 'Zoë Fairweather',
    sample: true,
    policies: [
      { reference: 'CP371', title: 'Social Media Policy', version: '1' },
      { reference: '10022', title: 'Social Media – Personal Use by Staff', version: '2.0' },
    ],
    covers: ['The register of approved accounts at the end of the period.', 'Quarterly reviews that were due in the period, done or not.', 'Concerns recorded in those reviews, and certificates printed.'],
    leavesOut: ['Monthly reviews by line managers, which have a report of their own.', 'Passwords, which are never printed or exported.'],
    clauses: [
      { policy: 'CP371', clause: '2.3.1', title: 'Quarterly review of every approved account', onRecord: `${reviewed} reviews done`, notOnRecord: `${accounts - reviewed} reviews not done` },
      { policy: 'CP371', clause: '2.7', title: 'Content stays within the Trust’s standards', onRecord: `${reviewed} checks done`, notOnRecord: `${accounts - reviewed} checks not done` },
      { policy: 'CP371', clause: 'App 3', title: 'Certification of Employee Awareness', onRecord: '2 certificates made or signed in the period', notOnRecord: '2 directorates not certified' },
    ],
    reviews: Array.from({ length: reviewed }, (_, index) => ({
      clause: '2.3.1',
      account: `@northmoor_ward_${index + 1}`,
      cadence: 'Quarterly',
      dueOn: '2026-09-30',
      doneOn: `2026-09-${String((index % 30) + 1).padStart(2, '0')}`,
      recordedOn: index % 10 === 0 ? '2026-10-02' : `2026-09-${String((index % 30) + 1).padStart(2, '0')}`,
      reviewer: pick(PEOPLE, index),
      outcome: index % 9 === 0 ? 'Falls short: letter to the manager' : 'Meets the standard',
      counted: true,
      inPeriod: true,
    })),
    coverage: [{
      policy: 'CP371', title: 'Social Media Policy', version: '1',
      totals: [{ state: 'Not shown', count: 1, meaning: 'Something was owed, and no record shows it.' }, { state: 'Shown', count: 1, meaning: 'Everything that was owed is on record.' }],
      obligations: [
        { policy: 'CP371', clause: '2.3.1', clauseTitle: 'Managing content', who: 'Communications Team', often: 'Every quarter', duty: 'Go through the register every quarter.', state: 'Shown', onRecord: [`${reviewed} quarterly reviews done`], notOnRecord: [], reason: '' },
        { policy: 'CP371', clause: '2.10', clauseTitle: 'Training and implementation', who: 'Communications Team', often: 'For each version', duty: 'Make staff aware of the policy.', state: 'Not shown', onRecord: [], notOnRecord: ['Nothing on record'], reason: '' },
      ],
    }],
    before: [],
    notYetDue: [],
    notKnown: [],
    stopped: [{ clause: '2.3.1', account: 'Old page', directorate: 'Surgery', quarter: 'Jul to Sep 2026', dueOn: '2026-09-30', stoppedOn: '2026-08-20' }],
    notDone: Array.from({ length: accounts - reviewed }, (_, index) => ({
      clause: '2.3.1',
      account: `@vale_service_${index + 1}`,
      directorate: pick(DIRECTORATES, index),
      quarter: 'Jul to Sep 2026',
      accountKey: `account-${index + 1}`,
      dueOn: '2026-09-30',
      owedSince: '2026-06-30',
      doneLaterOn: '',
      state: (['overdue', 'never-reviewed'] as const)[index % 2] ?? 'overdue',
      daysOverdue: 52 + index,
      reason: index % 4 === 0 ? 'Reviewer on leave' : '',
    })),
    concerns: [
      { clauses: [{ reference: 'CP371', clause: '2.7' }, { reference: '10022', clause: '5.3' }], account: '@northmoor_ward_1', question: 'Does the account link to unsuitable pages?', note: 'Two links to a shop that sells to patients.', seenOn: '2026-09-01' },
      { clauses: [{ reference: 'CP371', clause: '2.3.1' }], account: '@northmoor_ward_10', question: 'Are posts regular?', note: 'Nothing since May. 🎉 was the last post.', seenOn: '2026-09-10' },
    ],
    answers: [],
    enquiries: [
      {
        kindId: 'feedback', clause: 'CP371 App 1', number: 'ENQ 2026-004', kind: 'Feedback', sort: 'Criticism', askedOn: '2026-09-12', what: 'Nobody answers', account: '@northmoor_ward_1',
        state: 'Not signposted to PALS', stateOn: '2026-09-12', waiting: true, late: false, daysWaiting: 70, inPeriod: true,
      },
      {
        kindId: 'approval', clause: '10022 5.2', number: 'ENQ 2026-002', kind: 'Personal activity', sort: 'Trust named as employer', askedOn: '2026-08-12', what: 'A professional network', account: '',
        state: 'Approved', stateOn: '', waiting: false, late: false, daysWaiting: 0, inPeriod: true,
      },
    ],
    accounts: Array.from({ length: accounts }, (_, index) => ({
      name: index < reviewed ? `@northmoor_ward_${index + 1}` : `@vale_service_${index + 1 - reviewed}`,
      channel: pick(CHANNELS, index),
      address: `https://social.example/northmoor/${index + 1}`,
      handle: '',
      purpose: 'Share news of the wards',
      audience: 'Patients and families',
      visibility: 'Public',
      postingStandard: 'Two posts a week',
      disclaimer: 'Yes',
      directorate: pick(DIRECTORATES, index),
      lineManager: pick(PEOPLE, index + 1),
      administrators: index % 11 === 0 ? [] : [pick(PEOPLE, index + 2), pick(PEOPLE, index + 3)],
      primaryAdministrator: pick(PEOPLE, index + 2),
      backupAdministrator: pick(PEOPLE, index + 3),
      moreAdministrators: [],
      status: index % 17 === 0 ? 'Under secondary review' : 'Active',
      approvedOn: index % 13 === 0 ? '' : '2025-03-14',
      lastReviewOn: '2026-09-01',
      alarms: [],
    })),
    certifications: [
      { number: 'C-2026-0042', directorate: 'Women’s and Children’s Health', policyReference: 'CP371', versionNumber: '1', level: 'General manager', preparedOn: '2026-09-21', retainUntil: '2032-09-23', department: '', kind: 'main', dueOn: '2026-10-19', signedOn: '2026-09-23', state: 'Signed 23 September 2026, kept until 23 September 2032', chased: 0 },
      { number: 'C-2026-0043', directorate: 'Workforce', policyReference: 'CP371', versionNumber: '1', level: 'Deputy director or equivalent', preparedOn: '2026-09-22', retainUntil: '', department: '', kind: 'main', dueOn: '2026-09-29', signedOn: '', state: 'Overdue by 30 days, chased twice', chased: 2 },
    ],
    notCertified: [
      { directorate: 'Surgery', kind: 'clinical', policyReference: 'CP371', versionNumber: '1', level: 'General manager', state: 'Not asked' },
      { directorate: 'Estates', kind: 'non-clinical', policyReference: 'CP371', versionNumber: '1', level: 'Deputy director or equivalent', state: 'Certified for version 0 only' },
    ],
    imports: [{ at: '2026-07-02T09:00:00Z', fileName: 'accounts july.xlsx', added: accounts, changed: 0, refused: 3, officer: 'Zoë Fairweather' }],
    changes: [{ what: 'Accounts edited', count: 12 }, { what: 'Accounts closed', count: 1 }],
    trail: { head: HEAD, entries: 1234, firstEntry: 200, entriesInPeriod: 987, intact: true },
    files: [{ path: 'audit-report.pdf', what: 'This report' }, { path: 'accounts.csv', what: 'The register of accounts at the end of the period' }],
  };
};

/** A paper around some blocks. */
export const paperOf = (blocks: readonly Block[], more: Partial<Paper> = {}): Paper => ({
  title: 'A paper for a test',
  language: 'en-GB',
  created: '2026-11-21T17:30:00Z',
  author: 'Zoë Fairweather',
  organisation: 'Northmoor and Vale NHS Foundation Trust',
  trailHead: HEAD,
  blocks,
  ...more,
});

export const tableOf = (rows: readonly (readonly string[])[], more: object = {}): Block => ({
  kind: 'table',
  caption: 'Accounts',
  rowHeader: true,
  columns: [
    { header: 'Account', width: 1, align: 'left' },
    { header: 'Note', width: 2, align: 'left' },
  ],
  rows,
  emptyText: 'There is no account.',
  ...more,
});
