import type { z } from 'zod';
import { session } from '../../../preload/contract/session.ts';
import type { FieldError } from '../../lib/register.ts';
import { passphraseErrors } from './passphrase-rules.ts';

/** What first run gathers, step by step. Kept above the steps, so nothing typed is lost between them. */
export interface NewRegister {
  readonly trustName: string;
  readonly packs: readonly string[];
  readonly directorates: readonly NewDirectorate[];
  /** Names typed or pasted but not yet taken over. */
  readonly pasted: string;
  /** How many of the names added last were on the list already. */
  readonly repeated: number;
  /** Why some of them were not taken over; they stay in the box. Empty when all were. */
  readonly refused: string;
  readonly officerName: string;
  readonly passphrase: string;
  readonly passphraseAgain: string;
  readonly useKeychain: boolean;
}

export interface NewDirectorate {
  readonly name: string;
  readonly kind: 'clinical' | 'non-clinical';
  /** Nothing in its name says what it is: she is asked to look. */
  readonly check: boolean;
}

export type StepName = 'trust' | 'directorates' | 'officer';

const rules = session.create.input;

/** What is wrong in one step, by the register's own rules. */
export function stepErrors(step: StepName, draft: NewRegister): readonly FieldError[] {
  switch (step) {
    case 'trust':
      return problems(rules.pick({ trustName: true, packs: true }).safeParse({ trustName: draft.trustName, packs: draft.packs }));
    case 'directorates':
      return problems(rules.pick({ directorates: true }).safeParse({ directorates: toSend(draft.directorates) }));
    case 'officer': {
      const { officerName, passphrase, passphraseAgain } = draft;
      const ids = { passphrase: 'passphrase', again: 'passphraseAgain' };
      return [...problems(rules.pick({ officerName: true }).safeParse({ officerName })), ...passphraseErrors(passphrase, passphraseAgain, ids)];
    }
  }
}

function problems(result: z.ZodSafeParseResult<unknown>): readonly FieldError[] {
  if (result.success) return [];
  const first = new Map<string, string>();
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? '');
    if (!first.has(field)) first.set(field, issue.message);
  }
  return [...first].map(([field, message]) => ({ field, message }));
}

/** The step that asks for a field which the register refused. */
export function stepOf(field: string): StepName {
  if (field.startsWith('trustName') || field.startsWith('packs')) return 'trust';
  return field.startsWith('directorates') ? 'directorates' : 'officer';
}

/** The directorates as the register takes them. */
export function toSend(directorates: readonly NewDirectorate[]): { name: string; kind: NewDirectorate['kind'] }[] {
  return directorates.map(({ name, kind }) => ({ name, kind }));
}

/** The field and, in a list, the fields within it. */
export function isAbout(error: FieldError, field: string): boolean {
  return error.field === field || error.field.startsWith(`${field}.`);
}

const corporate =
  /\b(admin\w*|business|charit\w*|communications?|corporate|digital|estates?|experience|facilities|finance|fundraising|governance|human resources|hr|informatics|information|innovation|it|ict|improvement|legal|organisational|people|performance|planning|procurement|research|strategy|technology|transformation|workforce|chief executive|operations)\b/iu;
const clinical =
  /\b(an?aesth\w*|cancer|cardi\w*|child\w*|clinical|community|critical care|diagnostics?|emergency|imaging|maternity|medic\w+|mental health|midwifery|neuro\w*|nursing|obstetrics|oncology|outpatients?|paediatrics?|patholog\w+|pharmac\w+|radiolog\w+|surg\w+|theatres?|therap\w+|women\w*|urgent care)\b/iu;

/** A first guess from the name, which the officer corrects. */
function guess(name: string): Pick<NewDirectorate, 'kind' | 'check'> {
  if (corporate.test(name)) return { kind: 'non-clinical', check: false };
  return { kind: 'clinical', check: !clinical.test(name) };
}

/** "Research, non-clinical" or two columns of a spreadsheet: the name, and the kind that stands behind it. */
const withKind = /^(.*?\S)\s*[\t,;:|–(-]\s*(clinical|non[- ]?clinical|not clinical|corporate)\)?\s*$/iu;
const headings = /^(?:directorate|division|name)s?\s*[\t,;]\s*(?:kind|type|clinical\??)\s*$/iu;

function readLine(line: string): readonly NewDirectorate[] {
  if (headings.test(line)) return [];
  const marked = withKind.exec(line);
  if (marked !== null) {
    return [{ name: cleaned(marked[1] ?? ''), kind: marked[2]?.toLowerCase() === 'clinical' ? 'clinical' : 'non-clinical', check: false }];
  }
  return line.split(/[;\t]+/u).map(cleaned).map((name) => ({ name, ...guess(name) }));
}

function cleaned(text: string): string {
  return text.replace(/^\s*(?:[-•*·]|\d+[.)])\s*/u, '').trim();
}

/** Names taken over from the box: the list with them, and in the box those that cannot be, with why. */
export function takeOver({ pasted, directorates }: Pick<NewRegister, 'pasted' | 'directorates'>): Pick<NewRegister, 'directorates' | 'pasted' | 'repeated' | 'refused'> {
  const { added, repeated } = readNames(pasted, directorates);
  const reasons = added.map(({ name }) => reasonAgainst(name));
  const wrong = added.flatMap(({ name }, index) => (reasons[index] === undefined ? [] : [{ name, reason: reasons[index] }]));
  return {
    directorates: [...directorates, ...added.filter((_one, index) => reasons[index] === undefined)], repeated,
    pasted: wrong.map(({ name }) => name).join('\n'), refused: wrong.map(({ name, reason }) => `“${shortened(name)}”: ${reason}`).join(' '),
  };
}

/** Enough of a name to know it by. */
const nameShown = 60;

function shortened(name: string): string {
  return name.length <= nameShown ? name : `${name.slice(0, nameShown).trimEnd()}…`;
}

function reasonAgainst(name: string): string | undefined {
  return rules.shape.directorates.element.shape.name.safeParse(name).error?.issues[0]?.message;
}

interface ReadNames {
  readonly added: readonly NewDirectorate[];
  /** How many were known, or stood there twice. */
  readonly repeated: number;
}

/** One directorate per line; bullets and numbering are dropped, repeats are counted. */
function readNames(text: string, known: readonly NewDirectorate[]): ReadNames {
  const seen = new Set(known.map(({ name }) => name.toLowerCase()));
  const all = text.split(/[\r\n]+/u).flatMap(readLine).filter(({ name }) => name !== '');
  const added = all.filter(({ name }) => {
    const fresh = !seen.has(name.toLowerCase());
    seen.add(name.toLowerCase());
    return fresh;
  });
  return { added, repeated: all.length - added.length };
}
