import { answerValues, fieldIds, type AnswerValue } from './answers.ts';

/** What a key means while a review is open. */
export type ReviewKey =
  | { readonly kind: 'save' | 'open' | 'note' | 'file' | 'next' | 'next-note' | 'next-save' | 'leave-text' | 'yes-to-rest' | 'undo' }
  | { readonly kind: 'topic'; readonly step: 1 | -1 }
  | { readonly kind: 'choose'; readonly index: number; readonly value: AnswerValue | null };

const typingTypes = new Set(['text', 'search', 'email', 'url', 'number', 'password', 'date', 'tel']);

/** Boxes of one line at the end of the form: Enter leaves them for the button that saves. */
const lastBoxes: ReadonlySet<string> = new Set([fieldIds.reviewedOn, fieldIds.reviewer, fieldIds.secondaryOn]);

/** Whether letters belong to the control: single keys mean nothing there. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && typingTypes.has(target.type);
}

/** A box for a number takes no letter, and one for a date no bracket: those keys keep their meaning there. */
function isFreeIn(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLInputElement)) return false;
  const kind = target.dataset['answer'];
  return (kind === 'number' && /^[a-z[\]]$/iu.test(key)) || (kind === 'date' && /^[[\]]$/u.test(key));
}

/**
 * Reads a key press. Single letters count only inside the review (WCAG 2.1.4), which is where this is listened for.
 *
 * @returns null where the key is the control's own
 */
export function keyOf(event: KeyboardEvent): ReviewKey | null {
  if (event.altKey || event.metaKey) return null;
  if (event.ctrlKey) {
    if (event.key === 'Enter') return { kind: 'save' };
    // In a box it takes back the typing.
    return event.key.toLowerCase() === 'z' && !event.shiftKey && !isTyping(event.target) ? { kind: 'undo' } : null;
  }
  if (isTyping(event.target) && !isFreeIn(event.target, event.key)) {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && lastBoxes.has(event.target.id)) return { kind: 'next-save' };
    return event.key === 'Escape' ? { kind: 'leave-text' } : null;
  }
  // Grounds are ticked one after another: a slip of the finger there must not change the answer or save.
  if (event.target instanceof HTMLInputElement && event.target.type === 'checkbox') {
    return event.key === 'Enter' ? { kind: 'next-note' } : null;
  }
  switch (event.key.toLowerCase()) {
    case 's':
      return { kind: 'save' };
    case 'o':
      return { kind: 'open' };
    case 'n':
      return { kind: 'note' };
    case 'f':
      return { kind: 'file' };
    case 'y':
      // Held down it would take back what it has just done.
      return event.repeat ? null : { kind: 'yes-to-rest' };
    case '[':
      return { kind: 'topic', step: -1 };
    case ']':
      return { kind: 'topic', step: 1 };
    case 'enter':
      // On a button Enter is a click; on a radio it goes on.
      return event.target instanceof HTMLInputElement ? { kind: 'next' } : null;
    default:
      return digit(event.key);
  }
}

function digit(key: string): ReviewKey | null {
  if (!/^[1-9]$/u.test(key)) return null;
  const index = Number(key) - 1;
  return { kind: 'choose', index, value: answerValues[index]?.value ?? null };
}
