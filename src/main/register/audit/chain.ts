import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';

/**
 * Names the way an entry is hashed. It is part of what is hashed, so a later way cannot be passed
 * off as this one. An entry can be checked with ordinary tools:
 * `printf 'comms-register-trail-1\n%s' "$text" | sha256sum`.
 */
export const trailVersion = 'comms-register-trail-1';

/** The previous hash of the first entry, and the head of an empty trail. */
export const emptyHead = '0'.repeat(64);

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/u);

const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u);

const fieldsSchema = z.strictObject({
  sequence: z.int().min(1),
  at: instant,
  officerId: z.string().min(1),
  officerName: z.string(),
  action: z.string().min(1),
  room: z.string().min(1),
  recordId: z.string(),
  clause: z.string().nullable(),
  commitment: sha256Hex.nullable(),
  previousHash: sha256Hex,
});

/** Everything in an entry that is hashed. */
export type EntryFields = Readonly<z.output<typeof fieldsSchema>>;

/** One entry of the audit trail. */
export type TrailEntry = EntryFields & { readonly hash: string };

/** An entry as it is stored and exported: the very characters that were hashed, and the hash. */
export interface ChainLink {
  readonly text: string;
  readonly hash: string;
}

/** Where a chain ends: how many entries it has, and the last one's hash. */
export interface Head {
  readonly count: number;
  readonly hash: string;
}

export type LinkCheck =
  | { readonly ok: true; readonly entry: TrailEntry }
  | { readonly ok: false; readonly sequence: number; readonly reason: string };

/**
 * Canonical JSON (RFC 8785).
 * @throws Error when the value has no JSON form, such as a lone surrogate or an infinite number
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('The value has no JSON form.');
  return text;
}

/** @param text canonical text of an entry @returns its hash, 64 lower-case hexadecimal digits */
export function hashOf(text: string): string {
  return createHash('sha256').update(`${trailVersion}\n${text}`, 'utf8').digest('hex');
}

/**
 * Commits to details without revealing them: SHA-256 of the salt followed by the canonical details.
 * @param salt 32 random bytes @returns 64 lower-case hexadecimal digits
 */
export function commitmentTo(salt: Uint8Array, canonicalDetails: string): string {
  return createHash('sha256').update(salt).update(canonicalDetails, 'utf8').digest('hex');
}

/**
 * Makes the next link of a chain.
 * @throws ZodError when a field is not in its form
 */
export function makeLink(fields: EntryFields): { readonly link: ChainLink; readonly entry: TrailEntry } {
  const text = canonicalJson(fieldsSchema.parse(fields));
  const hash = hashOf(text);
  return { link: { text, hash }, entry: { ...fields, hash } };
}

/**
 * Reads a link without checking its place in the chain.
 * @throws Error when the text is not an entry in canonical form
 */
export function readLink(link: ChainLink): TrailEntry {
  const fields = fieldsSchema.parse(JSON.parse(link.text));
  return { ...fields, hash: link.hash };
}

/**
 * Checks one link against the end of the chain so far.
 *
 * @param before the end of the chain so far; null takes the link's own previous hash and sequence as given
 * @param link the link that follows
 * @returns the entry, or which entry fails and why
 */
export function checkLink(before: Head | null, link: ChainLink): LinkCheck {
  const expected = before === null ? sequenceIn(link.text) : before.count + 1;
  const fail = (reason: string): LinkCheck => ({ ok: false, sequence: expected, reason });

  // The hash first: it covers every character, so one changed character is found here and nowhere later.
  if (hashOf(link.text) !== link.hash) return fail('Its contents do not match its hash.');
  let entry: TrailEntry;
  try {
    entry = readLink(link);
  } catch {
    return fail('It is not an entry of an audit trail.');
  }
  const { hash: _hash, ...fields } = entry;
  // Two spellings of one entry would let a reader see something else than what was hashed.
  if (canonicalJson(fields) !== link.text) return fail('It is not written in canonical form.');
  if (entry.sequence !== expected) return fail(`Its number is ${entry.sequence}; entry ${expected} is missing.`);
  if (before !== null && entry.previousHash !== before.hash) return fail('It does not continue from the entry before it.');
  return { ok: true, entry };
}

/** The head in the form that is printed: 80 bits in groups of four upper-case hexadecimal digits. */
export function shortHead(hash: string): string {
  return (hash.slice(0, 20).toUpperCase().match(/.{4}/gu) ?? []).join(' ');
}

/**
 * Reads a head from paper, short or full, with any spacing.
 * @returns the lower-case hexadecimal digits, or null when it is not a head
 */
export function parseHead(text: string): string | null {
  const digits = text.replaceAll(/[\s\-–.:]/gu, '').toLowerCase();
  return /^[0-9a-f]{20,64}$/u.test(digits) ? digits : null;
}

function sequenceIn(text: string): number {
  try {
    const parsed = fieldsSchema.pick({ sequence: true }).loose().safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.sequence : 0;
  } catch {
    return 0;
  }
}
