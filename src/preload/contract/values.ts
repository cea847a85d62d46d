import { z } from 'zod';

/* The words all rooms share. Lengths are in UTF-16 code units, as SQLite and JavaScript count them. */

// Line breaks and tabs are typing; other control characters and right-to-left overrides are
// never typed by an officer and can make a name read as another one.
const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

/** No hidden characters, and no halves of one, which no text file could hold. */
function isWhole(text: string): boolean {
  return text.isWellFormed() && !hidden.test(text);
}

/** Letters of scripts that run from right to left. */
const fromRight = String.raw`[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]`;

/** What is kept although nobody sees it. */
const needed = [
  // One sign of several emoji.
  String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})`,
  // A word in a script that needs joiners.
  String.raw`(?<=[\p{L}\p{M}])[\u200c\u200d](?=[\p{scx=Arab}\p{scx=Syrc}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}])`,
  // An override that turns letters round, up to the next such mark: without it another word would stand there than the one that is read.
  String.raw`\u202d(?=[^\u202a-\u202e]*${fromRight})`,
  String.raw`\u202e(?=[^\u202a-\u202e]*(?:\p{N}|(?!${fromRight})\p{L}))`,
];

/**
 * Marks that nobody sees come along with what is copied from web pages and other programs, as a date out of a Windows dialog
 * that lies between two of them: they are left out, but for those that are needed.
 */
const unseen = new RegExp(String.raw`(${needed.join('|')})|[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]`, 'gu');

function withoutUnseen(text: string): string {
  // Nearly every text has none of them, and an import reads hundreds of thousands.
  if (!/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u.test(text)) return text;
  return text.replaceAll(unseen, (_mark, kept: string | undefined) => kept ?? '');
}

/** @returns a line as it is read: without marks that nobody sees, with a space for a tab, trimmed */
export function readableLine(text: string): string {
  return withoutUnseen(text).replaceAll(/\t+/gu, ' ').trim();
}

/** @returns several lines as they are read: without marks that nobody sees, trimmed; tabs stay, they are typing */
function readableLines(text: string): string {
  return withoutUnseen(text).trim();
}

/**
 * One line of text, as it is read. Marks that nobody sees are left out instead of refused: nobody could find them to
 * remove them, and a register that has them from earlier can still be opened.
 */
export function line(max = 200) {
  return z
    .string()
    .overwrite(readableLine)
    .max(max, `Use ${max} characters or fewer.`)
    .refine((text) => isWhole(text) && !/[\r\n]/u.test(text), 'Remove the line breaks or hidden characters.');
}

/** One line that another program wrote, such as the name of a file: it is tidied where it is kept, and refused for its length only. */
export function givenLine(max: number) {
  return z.string().overwrite(readableLine).max(max, `Use ${max} characters or fewer.`);
}

/** One line that must not be empty. */
export function requiredLine(max = 200, what = 'Fill this in.') {
  return line(max).min(1, what);
}

/** Several lines of text, as they are read: trimmed, and without marks that nobody sees, as in a line. */
export function paragraph(max = 4000) {
  return z
    .string()
    .overwrite(readableLines)
    .max(max, `Use ${max} characters or fewer.`)
    .refine(isWhole, 'Remove the hidden characters.');
}

/** Whether a field takes what somebody types, as a line or a paragraph does: not an id, a day or a choice. */
export function isTyped({ def: { checks = [] } }: z.ZodString): boolean {
  return checks.some(({ _zod: { def } }) => def.check === 'overwrite' && 'tx' in def && (def.tx === readableLine || def.tx === readableLines));
}

export const id = z.uuid('There is no such record. The address may be cut short or mistyped.');

/** A calendar date that exists: 31 April is refused. */
export const isoDate = z.iso.date('Enter a real date, such as 31 March 2026.');

export const instant = z.iso.datetime();

/** A period of reviews: a month `2026-11`, a quarter `2026-Q4`, or first and last month, `2026-10_2026-11`. */
export const periodId = z.string().regex(/^\d{4}-(?:Q[1-4]|(?:0[1-9]|1[0-2])(?:_\d{4}-(?:0[1-9]|1[0-2]))?)$/u, 'Enter a period such as 2026-Q4 or 2026-11.');

export const directorateKind = z.enum(['clinical', 'non-clinical']);

/** The policies that are on, each once. */
export const packIds = z
  .array(z.string().regex(/^[a-z0-9-]{1,40}$/u))
  .min(1, 'Choose at least one policy.')
  .max(20)
  .refine((ids) => new Set(ids).size === ids.length, 'Choose each policy once.');

export const packId = z.string().regex(/^[a-z0-9-]{1,40}$/u);

export const yesNoUnknown = z.enum(['yes', 'no', 'not-known']);

/** A row's version: an update names the version it was based on. */
export const version = z.int().min(1);

/** A file that a call has written, as the officer may know it: its name, never its folder. */
export const writtenFile = z.strictObject({
  name: z.string(),
  bytes: z.int(),
  sha256: z.string(),
});
