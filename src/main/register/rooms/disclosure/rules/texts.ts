/* The columns of the register as texts that somebody reads. */

/** Columns that no request asks for: what a program compares by, and ids. */
const technical = /^(?:id|.*_id|version|sequence|salt|hash|.*_key|.*fingerprint|fingerprint|sha256|.*_sha256|keeper_machine|keeper_sign_in|media_type)$/u;

/** Ids and checksums in what the trail tells. */
const codes = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64})$/u;

/** @returns whether a column says something to a reader */
export function isReadable(column: string): boolean {
  return !technical.test(column);
}

/** What a column is called: "Kept because". */
export function fieldTitle(column: string): string {
  const words = column.replaceAll('_', ' ').trim();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** The text of a column; of one that holds a form or facts as JSON, everything that was typed into it, a line for each. */
export function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  const parsed = asJson(value);
  return parsed === null ? value : textsIn(parsed).join('\n');
}

/** Each text of a column for itself. */
export function allTexts(value: unknown): string[] {
  const parsed = typeof value === 'string' ? asJson(value) : null;
  return parsed === null ? [textOf(value)].filter((text) => text !== '') : textsIn(parsed);
}

/** Shorter texts, such as a kind or a day, stand in many entries and say nothing of whose they are. */
const leastRepeated = 20;

/** Texts by which a row is known again where the audit trail repeats them. @param words values of its columns with words @param telling values of those that it alone is known by */
export function repeatedTexts(words: readonly unknown[], telling: readonly unknown[]): string[] {
  const long = words.flatMap(allTexts).filter((text) => text.length >= leastRepeated && /\s/u.test(text));
  return [...new Set([...long, ...telling.flatMap(allTexts).filter((text) => text.length >= 5)])];
}

/** The same for a reader, each text with what it is called. */
export function readableText(value: unknown): string {
  const parsed = typeof value === 'string' ? asJson(value) : null;
  return parsed === null ? textOf(value) : namedTexts(parsed, '').join('\n');
}

function asJson(text: string): object | null {
  if (!/^\s*[[{]/u.test(text)) return null;
  try {
    const parsed = JSON.parse(text) as unknown;
    return typeof parsed === 'object' ? parsed : null;
  } catch {
    // Somebody has typed a bracket.
    return null;
  }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function namedTexts(value: unknown, name: string): string[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, one]) => namedTexts(one, Array.isArray(value) || key === 'value' ? name : fieldTitle(key.replaceAll(/(?<=[a-z])[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`))));
  }
  if (value === null || value === '' || value === undefined) return [];
  if (typeof value === 'string' && codes.test(value)) return [];
  const text = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value as string | number);
  return [name === '' ? text : `${name}: ${text}`];
}
