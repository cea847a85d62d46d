import { formatCount, formatDate, formatMoment, formatNumber } from '../house-style.ts';
import type { Block, Paper } from '../paper.ts';

/** An account as the printed register shows it; empty text where nothing is known. */
export interface PrintedAccount {
  name: string;
  channel: string;
  address: string;
  handle: string;
  directorate: string;
  lineManager: string;
  administrators: readonly string[];
  status: string;
  /** `YYYY-MM-DD` or empty. */
  approvedOn: string;
  lastReviewOn: string;
  /** With their clauses. */
  alarms: readonly string[];
}

/** What the register is printed from; plain values, already chosen and sorted. */
export interface RegisterPrintData {
  trustName: string;
  /** `YYYY-MM-DD`: the day on which the register stood like this. */
  registerOn: string;
  /** ISO instant. */
  createdAt: string;
  officerName: string;
  /** SHA-256 in hexadecimal; empty when the trail is empty. */
  trailHead: string;
  sample: boolean;
  accounts: readonly PrintedAccount[];
  /** How many accounts are on the register; more than are printed when the list was narrowed. */
  onRegister: number;
}

/**
 * The register of approved accounts on landscape pages, in the order of the list it was printed from (CP371 2.3.1).
 * @param data the accounts in words
 * @returns the paper
 * @throws RangeError when a date is not a date
 */
export const registerPrintPaper = (data: RegisterPrintData): Paper => ({
  title: `Register of accounts, ${formatDate(data.registerOn)}`,
  subject: 'Register of approved social media accounts, CP371 2.3.1',
  organisation: data.trustName,
  language: 'en-GB',
  created: data.createdAt,
  author: data.officerName,
  reference: `Register of accounts, ${formatDate(data.registerOn)}`,
  trailHead: data.trailHead,
  sample: data.sample,
  blocks: registerPrintBlocks(data),
});

const registerPrintBlocks = (data: RegisterPrintData): Block[] => [
  { kind: 'page-break', orientation: 'landscape' },
  { kind: 'heading', level: 1, text: 'Register of accounts' },
  { kind: 'paragraph', style: 'lead', words: `${data.trustName}, ${formatDate(data.registerOn)}` },
  {
    kind: 'facts',
    pairs: [
      { label: 'Printed', value: `${formatMoment(data.createdAt)} by ${data.officerName}` },
      { label: 'Accounts', value: accountsPrinted(data) },
      { label: 'With alarms', value: formatCount(data.accounts.filter(({ alarms }) => alarms.length > 0).length, 'account') },
    ],
  },
  {
    kind: 'table',
    caption: formatCount(data.accounts.length, 'account'),
    rowHeader: true,
    columns: [
      { header: 'Account', width: 13, align: 'left' },
      { header: 'Channel, address and handle', width: 19, align: 'left' },
      { header: 'Directorate', width: 11, align: 'left' },
      { header: 'Line manager', width: 10, align: 'left' },
      { header: 'Administrators', width: 12, align: 'left' },
      { header: 'Status', width: 9, align: 'left' },
      { header: 'Approved on', width: 9, align: 'left' },
      { header: 'Last review', width: 9, align: 'left' },
      { header: 'Alarms', width: 15, align: 'left' },
    ],
    rows: data.accounts.map((account) => [
      account.name,
      [account.channel, knownOr(account.address, 'No address'), account.handle].filter((part) => part !== '').join('\n'),
      knownOr(account.directorate, 'Not known'),
      knownOr(account.lineManager, 'Not known'),
      account.administrators.join(',\n') || 'None',
      account.status,
      account.approvedOn === '' ? 'Not known' : formatDate(account.approvedOn),
      account.lastReviewOn === '' ? 'None known' : formatDate(account.lastReviewOn),
      account.alarms.join('\n') || 'None',
    ]),
    emptyText: 'There is no account to print.',
    allRowsIn: 'the file that “Export” writes from the list of accounts',
  },
];

const accountsPrinted = ({ accounts, onRegister }: RegisterPrintData): string =>
  accounts.length === onRegister
    ? `All ${formatCount(onRegister, 'account')} on the register`
    : `${formatNumber(accounts.length)} of ${formatCount(onRegister, 'account')} on the register`;

const knownOr = (text: string, missing: string): string => (text === '' ? missing : text);
