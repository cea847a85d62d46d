import { execFileSync } from 'node:child_process';
import { assert, constant, constantFrom, dictionary, integer, jsonValue, nat, property, string as anyString, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canonicalJson,
  type ChainLink,
  checkLink,
  commitmentTo,
  emptyHead,
  type EntryFields,
  type Head,
  hashOf,
  makeLink,
  parseHead,
  readLink,
  shortHead,
} from '../../../src/main/register/audit/chain.ts';

function makeChain(length: number): ChainLink[] {
  const links: ChainLink[] = [];
  let previousHash = emptyHead;
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const { link } = makeLink({
      sequence,
      at: '2026-11-21T09:30:00.000Z',
      officerId: 'officer-1',
      officerName: 'Zoë Nguyễn',
      action: 'account-changed',
      room: 'accounts',
      recordId: `account-${sequence}`,
      clause: sequence % 2 === 0 ? '4.2' : null,
      commitment: sequence % 3 === 0 ? null : commitmentTo(Buffer.alloc(32, sequence), '{}'),
      previousHash,
    });
    links.push(link);
    previousHash = link.hash;
  }
  return links;
}

/** @returns the number of the first entry that fails, null when none does */
function firstFailure(links: readonly ChainLink[]): number | null {
  let head: Head = { count: 0, hash: emptyHead };
  for (const link of links) {
    const check = checkLink(head, link);
    if (!check.ok) return check.sequence;
    head = { count: head.count + 1, hash: link.hash };
  }
  return null;
}

const length = 12;
const chain = makeChain(length);

describe('the chain', () => {
  test('holds as it was made', () => {
    expect(firstFailure(chain)).toBeNull();
  });

  test('any single changed character of a text is found at its entry', () => {
    const positions = nat({ max: length - 1 }).chain((entry) => tuple(constant(entry), nat({ max: (chain[entry]?.text.length ?? 1) - 1 }), integer({ min: 1, max: 0x7f })));
    assert(
      property(positions, ([entry, at, mask]) => {
        const altered = chain.map((link, index) => (index === entry ? { ...link, text: alterCharacter(link.text, at, mask) } : link));
        expect(firstFailure(altered)).toBe(entry + 1);
      }),
      { numRuns: 500 },
    );
  });

  test('any single changed digit of a hash is found at its entry', () => {
    assert(
      property(nat({ max: length - 1 }), nat({ max: 63 }), integer({ min: 1, max: 15 }), (entry, at, shift) => {
        const altered = chain.map((link, index) => (index === entry ? { ...link, hash: alterDigit(link.hash, at, shift) } : link));
        expect(firstFailure(altered)).toBe(entry + 1);
      }),
      { numRuns: 300 },
    );
  });

  test('any changed field with a hash made to fit is found at its entry or the next', () => {
    const changes = constantFrom<Partial<EntryFields>>(
      { officerName: 'Somebody Else' },
      { clause: '9.9' },
      { recordId: 'account-99' },
      { at: '2025-01-01T00:00:00.000Z' },
      { commitment: 'c'.repeat(64) },
    );
    assert(
      property(nat({ max: length - 2 }), changes, (entry, change) => {
        const altered = chain.map((link, index) => {
          if (index !== entry) return link;
          const { hash: _hash, ...fields } = readLink(link);
          return makeLink({ ...fields, ...change }).link;
        });
        expect(firstFailure(altered)).toBe(entry + 2);
      }),
    );
  });

  test('a removed, repeated or moved entry is found where it is', () => {
    expect(firstFailure(chain.toSpliced(4, 1))).toBe(5);
    expect(firstFailure(chain.toSpliced(4, 0, ...chain.slice(4, 5)))).toBe(6);
    expect(firstFailure([...chain.slice(0, 2), ...chain.slice(3, 4), ...chain.slice(2, 3), ...chain.slice(4)])).toBe(3);
  });

  test('an entry that is spelt in another way is refused although its hash fits', () => {
    const [link] = chain;
    const text = (link?.text ?? '').replace('{', '{ ');
    expect(checkLink({ count: 0, hash: emptyHead }, { text, hash: hashOf(text) })).toMatchObject({ ok: false, sequence: 1 });
  });

  test('a part of it is checked from its first entry on', () => {
    const [link] = chain.slice(5);
    if (link === undefined) throw new Error('The chain is too short.');
    expect(checkLink(null, link)).toMatchObject({ ok: true, entry: { sequence: 6 } });
    expect(checkLink(null, { ...link, text: 'nothing' })).toMatchObject({ ok: false });
  });

  test('is reproducible with ordinary tools', () => {
    const [link] = chain;
    const output = execFileSync('sha256sum', { input: `comms-register-trail-1\n${link?.text ?? ''}`, encoding: 'utf8' });
    expect(output.slice(0, 64)).toBe(link?.hash);
  });
});

describe('canonical JSON', () => {
  test('follows the examples of RFC 8785', () => {
    const value = { numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27], string: '\u20ac$\u000f\nA\'B"\\\\"/', literals: [null, true, false] };
    expect(canonicalJson(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  test('does not depend on the order of fields', () => {
    assert(
      property(dictionary(anyString({ unit: 'grapheme' }), jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      }),
    );
  });

  test('refuses what JSON cannot say', () => {
    expect(() => canonicalJson(undefined)).toThrow(/no JSON form/u);
    expect(() => canonicalJson({ n: Number.NaN })).toThrow(/NaN/u);
  });
});

describe('a head on paper', () => {
  const hash = '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';

  test('is short and in groups', () => {
    expect(shortHead(hash)).toBe('0123 4567 89AB CDEF 0123');
  });

  test('is read back with any spacing and case', () => {
    expect(parseHead('0123 4567 89ab-CDEF 0123')).toBe('0123456789abcdef0123');
    expect(parseHead(hash)).toBe(hash);
    for (const wrong of ['', '0123', 'xyz', `${hash}0`]) expect(parseHead(wrong)).toBeNull();
  });
});

function alterCharacter(text: string, at: number, mask: number): string {
  return text.slice(0, at) + String.fromCodePoint(text.charCodeAt(at) ^ mask) + text.slice(at + 1);
}

function alterDigit(hash: string, at: number, shift: number): string {
  const digit = ((Number.parseInt(hash.charAt(at), 16) + shift) % 16).toString(16);
  return hash.slice(0, at) + digit + hash.slice(at + 1);
}
