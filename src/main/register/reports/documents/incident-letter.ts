import type { Letter, LetterPart } from './letter.ts';

/** What the letter that tells somebody of an incident is made from. */
export interface IncidentLetterData {
  /** "INC 2026-004". */
  readonly number: string;
  readonly type: string;
  /** "CP371 2.8; 10022 4.2.4". */
  readonly clauses: string;
  /** Role, and the name where it is known. */
  readonly to: { readonly role: string; readonly name: string };
  /** The account, or where it is; empty where that stays with the Trust. */
  readonly where: string;
  /** In words, empty where nobody knows. */
  readonly happened: string;
  readonly reported: string;
  /** Not of the Trust, as the police or a website: no policy of the Trust binds them, and what it says is nothing to them. */
  readonly outside: boolean;
  /** How fast they must be told: "at once". */
  readonly when: string;
  /** What is asked of them; empty where nothing more than to know of it. */
  readonly asked: string;
  /** Only about a report that names malpractice. */
  readonly adviceFirst: boolean;
  /** What others have given as their number: "The platform (ticket): 4711". To those outside only their own. */
  readonly references: readonly string[];
}

/**
 * The letter that tells somebody of an incident. It says what it is and where, not what was seen: that may name people, and
 * a message goes further than this register.
 *
 * @returns the letter, for paper and for a message alike
 */
export const incidentLetter = (data: IncidentLetterData): Letter => {
  const { to, number, type, clauses, where, happened, reported, when, asked, outside, adviceFirst, references } = data;
  const pairs = [
    { label: 'Number', value: number },
    { label: 'What it is', value: type },
    ...(where === '' ? [] : [{ label: 'Where', value: where }]),
    ...(happened === '' ? [] : [{ label: 'Happened', value: happened }]),
    { label: 'Reported', value: reported },
    ...(outside ? [] : [{ label: 'Under', value: clauses }]),
    ...(references.length === 0 ? [] : [{ label: outside ? 'Your reference' : 'References', value: references.join('; ') }]),
  ];
  const parts: LetterPart[] = [
    { kind: 'text', text: `This is to tell you of an incident on social media.${outside ? '' : ` Our policy names you as somebody who is told ${when}.`}` },
    { kind: 'facts', pairs },
    ...(asked === '' ? [] : [{ kind: 'text', text: asked } as const]),
    ...(adviceFirst && !outside ? [{ kind: 'text', text: 'Please take Speaking Up advice before any formal step (10022 3.4).' } as const] : []),
    { kind: 'text', text: 'What was seen is kept with us, so that it goes no further than it must. Please call us for it, and name the number above when you answer.' },
  ];
  return { to: [to.name, to.role].filter((line) => line !== ''), dear: to.name !== '' ? to.name : outside ? 'Sir or Madam' : 'colleague', subject: `${type}: ${number}`, parts, copies: [] };
};
