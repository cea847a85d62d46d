import { answerValues, fieldIds, type AnswerValue } from './answers.ts';

/** What a key means while a review is open. */
export type ReviewKey =
  | { readonly kind: 'save' | 'open' | 'note' | 'next' | 'next-note' | 'next-save' | 'leave-text' }
  | { readonly kind: 'choose'; readonly index: number; readonly value: AnswerValue | null };

const typingTypes = new Set(['text', 'search', 'email', 'url', 'number', 'password', 'date', 'tel']);

/** Whether letters belong to the control: single keys mean nothing there. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && typingTypes.has(target.type);
}

/**
 * Reads a key press. Single letters count only inside the review (WCAG 2.1.4), which is where this is listened for.
 *
 * @returns null where the key is the control's own
 */
export function keyOf(event: KeyboardEvent): ReviewKey | null {
  if (event.altKey || event.metaKey) return null;
  if (event.ctrlKey) return event.key === 'Enter' ? { kind: 'save' } : null;
  if (isTyping(event.target)) {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.id === fieldIds.reviewedOn) return { kind: 'next-save' };
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
