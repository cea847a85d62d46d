import { requestKind, searchAsked, type HandOut, type RequestKind, type SearchAsked, type SearchResult } from '../../../preload/contract/disclosure.ts';
import { atBoxes, type FieldError } from '../../lib/register.ts';

/** What is typed: whom or what to look for, in which days, and the request that it is for. */
export interface Typed {
  readonly kind: SearchAsked['subject']['kind'];
  readonly accountId: string;
  readonly personId: string;
  readonly words: string;
  readonly inside: boolean;
  readonly when: 'all' | 'days';
  readonly from: string;
  readonly to: string;
  readonly requestKind: RequestKind;
  readonly reference: string;
  readonly receivedOn: string;
}

/** A search as it lies on the desk: it outlives a look at one of the records, and is forgotten when the register is locked. */
export interface Desk {
  readonly typed: Typed;
  readonly asked: SearchAsked | null;
  readonly result: SearchResult | null;
  /** Why entries were chosen to be left out, by their key; more goes with them. */
  readonly leftOut: Readonly<Record<string, string>>;
}

/** Before anybody has asked for anything. */
export const emptyDesk: Desk = {
  typed: { kind: 'account', accountId: '', personId: '', words: '', inside: false, when: 'all', from: '', to: '', requestKind: 'foi', reference: '', receivedOn: '' },
  asked: null, result: null, leftOut: {},
};

/** The contract calls these boxes by longer names. */
const boxes: Readonly<Record<string, string>> = { accountId: 'find-account', personId: 'find-person', words: 'find-words', from: 'find-from', to: 'find-to' };

/** What to look for, or what is wrong with it. */
export function askedOf({ kind, accountId, personId, words, inside, when, from, to }: Typed): { readonly asked: SearchAsked } | { readonly errors: readonly FieldError[] } {
  if (kind === 'account' && accountId === '') return { errors: [{ field: 'find-account', message: 'Choose the account.' }] };
  if (kind === 'person' && personId === '') return { errors: [{ field: 'find-person', message: 'Choose the person.' }] };
  const checked = searchAsked.safeParse({
    subject: kind === 'account' ? { kind, accountId } : kind === 'person' ? { kind, personId } : { kind, words, inside }, period: when === 'all' ? null : { from, to },
  });
  return checked.success ? { asked: checked.data } : { errors: atBoxes(checked.error.issues).map(({ field, message }) => ({ field: boxes[field] ?? field, message })) };
}

/** What is handed out of a search. */
export function handOutOf({ typed, asked, result, leftOut }: Desk): HandOut | null {
  if (asked === null || result === null) return null;
  const found = new Set(result.entries.map(({ key }) => key));
  return {
    ...asked, basis: result.basis, request: { kind: typed.requestKind, reference: typed.reference, receivedOn: typed.receivedOn === '' ? null : typed.receivedOn },
    leftOut: Object.entries(leftOut).filter(([key]) => found.has(key)).map(([key, reason]) => ({ key, reason })),
  };
}

/** @returns a kind of request, whatever a box says */
export function requestKindOf(value: string): RequestKind {
  return requestKind.safeParse(value).data ?? 'other';
}
