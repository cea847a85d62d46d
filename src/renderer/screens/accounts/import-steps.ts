import type { ImportField, ImportPlan, Spreadsheet } from '../../../preload/contract/accounts.ts';
import { importFieldsInOrder as importFields, importFieldTitles } from '../../../preload/contract/accounts-import.ts';
import type { InputOf } from '../../../preload/contract/index.ts';
import { columnLetter, firstSuggestions } from '../../lib/import-columns.ts';

/* How an officer's columns become our fields: pure, so that the wizard only shows it. */

export function fieldTitle(field: string): string {
  return importFields.some((known) => known === field) ? importFieldTitles[field as ImportField] : field;
}

/** Field chosen for each column; null leaves the column out. */
export type Matching = ReadonlyMap<number, ImportField | null>;

/** What each column becomes unless she says otherwise. */
export function suggestedMatching(sheet: Spreadsheet): Matching {
  return firstSuggestions(sheet.columns);
}

export interface MatchingProblem {
  /** The column it is about; null when it is about the whole sheet. */
  readonly column: number | null;
  readonly message: string;
}

function columnTitle(sheet: Spreadsheet, index: number): string {
  const heading = sheet.columns.find((column) => column.index === index)?.heading.trim() ?? '';
  return heading === '' ? `column ${columnLetter(index)}` : `“${heading}”`;
}

export function matchingProblems(sheet: Spreadsheet, matching: Matching): readonly MatchingProblem[] {
  const problems: MatchingProblem[] = [];
  const firstUse = new Map<ImportField, number>();
  for (const { index } of sheet.columns) {
    const field = matching.get(index) ?? null;
    if (field === null) continue;
    const earlier = firstUse.get(field);
    if (earlier === undefined) firstUse.set(field, index);
    else {
      problems.push({
        column: index,
        message: `“${importFieldTitles[field]}” is already taken by ${columnTitle(sheet, earlier)}. Choose one of the two columns.`,
      });
    }
  }
  if (!firstUse.has('name')) {
    problems.push({ column: null, message: 'Choose the column that holds the name of the account.' });
  }
  return problems;
}

/** Found out from something else when they have no column: the channel from the address; an account is active, external, not corporate. */
const foundOut: ReadonlySet<ImportField> = new Set(['name', 'channel', 'status', 'internal', 'corporate']);

/** What few spreadsheets hold: naming each as missing would hide what matters. */
const seldomKept: ReadonlySet<ImportField> = new Set([
  'moreAdministrators', 'nextReviewOn', 'platformId', 'expectedNumbers', 'languages', 'englishCopy', 'privacyFitsAudience', 'identityShown',
  'identityPermissionOn', 'identityPermissionBy', 'research', 'researchReference', 'personalInformation', 'dpiaReference', 'businessRecord',
]);

/** Titles of the fields that no column fills. An email belongs to its person and is named only where the person is filled. */
export function unfilledFields(columns: ImportPlanInput['columns']): readonly string[] {
  const filled = (field: ImportField): boolean => columns[field] !== undefined;
  const person = (field: ImportField): ImportField | undefined => importFields.find((known) => field === `${known}Email`);
  return importFields
    .filter((field) => !filled(field) && !foundOut.has(field) && !seldomKept.has(field))
    .filter((field) => {
      const owner = person(field);
      return owner === undefined || filled(owner);
    })
    .map((field) => importFieldTitles[field]);
}

export type DirectorateTake = 'clinical' | 'non-clinical' | 'refuse' | `existing:${string}`;

export type DirectorateDecisions = ReadonlyMap<string, DirectorateTake>;

/**
 * What becomes of each unknown directorate: what she has said, else the kind that was guessed. Names
 * that are no longer in question, after a column was matched anew, are left behind.
 */
export function withGuesses(decisions: DirectorateDecisions, asked: ImportPlan['unknownDirectorates']): DirectorateDecisions {
  return new Map(asked.map(({ name, guess }) => [name, decisions.get(name) ?? guess]));
}

export type ImportPlanInput = InputOf<'accounts.planImport'>;

export function planInput(sheet: Spreadsheet, matching: Matching, decisions: DirectorateDecisions): ImportPlanInput {
  const columns: ImportPlanInput['columns'] = {};
  for (const [index, field] of matching) if (field !== null) columns[field] = index;
  const directorates: ImportPlanInput['directorates'] = [];
  for (const [name, take] of decisions) {
    if (take === 'refuse') continue;
    if (take === 'clinical' || take === 'non-clinical') directorates.push({ name, take, existingId: null });
    else directorates.push({ name, take: 'existing', existingId: take.slice('existing:'.length) });
  }
  return { source: sheet.source, columns, directorates };
}
