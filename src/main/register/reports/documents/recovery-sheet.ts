import { formatMoment } from '../house-style.ts';
import type { Paper } from '../paper.ts';

/** What the recovery sheet is printed from. The code is a secret: the paper is printed and never kept on disk. */
export interface RecoverySheetData {
  trustName: string;
  officerName: string;
  registerId: string;
  /** The code in the groups in which it is typed. */
  codeGroups: readonly string[];
  /** ISO instant. */
  createdAt: string;
  trailHead: string;
  sample: boolean;
}

/** Groups on one line: as many as an eye keeps its place in. */
const GROUPS_A_LINE = 4;

/**
 * The sheet with an officer's recovery code, to be printed once and locked away.
 * @param data the code and whose it is
 * @returns the paper; one A4 page
 */
export const recoverySheetPaper = (data: RecoverySheetData): Paper => ({
  title: `Recovery sheet of ${data.officerName}`,
  subject: 'Code that opens the register when the passphrase is lost',
  organisation: data.trustName,
  language: 'en-GB',
  created: data.createdAt,
  author: data.officerName,
  reference: 'Confidential',
  trailHead: data.trailHead,
  sample: data.sample,
  blocks: [
    { kind: 'heading', level: 1, text: 'Recovery sheet' },
    { kind: 'paragraph', style: 'lead', words: 'This code opens the Comms Register when the passphrase is lost. Print it once, lock it away and do not keep the file.' },
    {
      kind: 'facts',
      pairs: [
        { label: 'Trust', value: data.trustName },
        { label: 'Officer', value: data.officerName },
        { label: 'Register', value: data.registerId },
        { label: 'Code made', value: formatMoment(data.createdAt) },
      ],
    },
    { kind: 'heading', level: 2, text: 'Recovery code' },
    { kind: 'code', size: 'large', lines: codeLines(data.codeGroups) },
    { kind: 'paragraph', style: 'small', words: 'Spaces, dashes and capital or small letters make no difference; O counts as 0, I and L as 1.' },
    { kind: 'heading', level: 2, text: 'What it opens' },
    {
      kind: 'list',
      ordered: false,
      items: [
        `The register named above, as ${data.officerName}, on any computer that holds the register file and its keys file.`,
        'It does not open the accounts the Trust runs: their passwords lie in the keychain of the computer they were saved on.',
      ],
    },
    { kind: 'heading', level: 2, text: 'Where to keep it' },
    {
      kind: 'list',
      ordered: false,
      items: [
        'In a sealed envelope in a safe or another locked place of the Trust, away from the computer.',
        'Never as a photograph, a scan, an email or a note in another system.',
        'When it is lost, or somebody may have seen it, make a new sheet in Settings and destroy this one.',
      ],
    },
    {
      kind: 'fields',
      fields: [
        { label: 'Kept in (place)', space: 'line' },
        { label: 'Sealed by', space: 'line' },
        { label: 'Date', space: 'date' },
      ],
    },
  ],
});

const codeLines = (groups: readonly string[]): string[] => {
  const lines: string[] = [];
  for (let start = 0; start < groups.length; start += GROUPS_A_LINE) {
    lines.push(groups.slice(start, start + GROUPS_A_LINE).join('   '));
  }
  return lines;
};
