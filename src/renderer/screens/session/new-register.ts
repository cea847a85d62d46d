import type { z } from 'zod';
import { session } from '../../../preload/contract/session.ts';
import type { FieldError } from '../../lib/register.ts';

/** What first run gathers, step by step. Kept above the steps, so nothing typed is lost between them. */
export interface NewRegister {
  readonly trustName: string;
  readonly packs: readonly string[];
  readonly directorates: readonly NewDirectorate[];
  /** Names typed or pasted but not yet taken over. */
  readonly pasted: string;
  readonly officerName: string;
  readonly passphrase: string;
  readonly passphraseAgain: string;
  readonly useKeychain: boolean;
}

export interface NewDirectorate {
  readonly name: string;
  readonly kind: 'clinical' | 'non-clinical';
}

export type StepName = 'trust' | 'directorates' | 'officer';

const rules = session.create.input;

/** What is wrong in one step, by the register's own rules. */
export function stepErrors(step: StepName, draft: NewRegister): readonly FieldError[] {
  switch (step) {
    case 'trust':
      return problems(rules.pick({ trustName: true, packs: true }).safeParse({ trustName: draft.trustName, packs: draft.packs }));
    case 'directorates':
      return problems(rules.pick({ directorates: true }).safeParse({ directorates: draft.directorates }));
    case 'officer': {
      const { officerName, passphrase, passphraseAgain } = draft;
      const found = problems(rules.pick({ officerName: true, passphrase: true }).safeParse({ officerName, passphrase }));
      const differs = passphrase !== passphraseAgain && !found.some(({ field }) => field === 'passphrase');
      return differs ? [...found, { field: 'passphraseAgain', message: 'The two passphrases are not the same. Type them again.' }] : found;
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

const corporate =
  /\b(business|communications?|corporate|digital|estates?|facilities|finance|governance|human resources|hr|informatics|information|it|ict|organisational|performance|planning|procurement|strategy|workforce|chief executive|operations)\b/iu;

/** A first guess from the name, which the officer corrects. */
function guessKind(name: string): NewDirectorate['kind'] {
  return corporate.test(name) ? 'non-clinical' : 'clinical';
}

/** One directorate per line; bullets, numbering and repeats are dropped. */
export function readNames(text: string, known: readonly NewDirectorate[]): readonly NewDirectorate[] {
  const seen = new Set(known.map(({ name }) => name.toLowerCase()));
  const added: NewDirectorate[] = [];
  for (const line of text.split(/[\r\n;\t]+/u)) {
    const name = line.replace(/^\s*(?:[-•*·]|\d+[.)])\s*/u, '').trim();
    if (name === '' || seen.has(name.toLowerCase())) continue;
    seen.add(name.toLowerCase());
    added.push({ name, kind: guessKind(name) });
  }
  return added;
}
