import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey, checkAddress } from '../../../src/main/register/rooms/accounts/rules/address.ts';

/** The key of an address as somebody types it; fails the test when it is refused. */
function keyOf(typed: string): string | null {
  const checked = checkAddress(typed);
  if (!checked.ok) throw new Error(`${typed}: ${checked.reason}`);
  return addressKey(checked.address);
}

const label = fc.stringMatching(/^[a-z][a-z0-9]{2,10}$/);
const segment = fc.stringMatching(/^[a-z0-9@._-]{1,12}$/).filter((text) => !/^\.+$/.test(text));
const account = fc.record({ host: fc.tuple(label, fc.constantFrom('com', 'org', 'nhs.uk')).map((parts) => parts.join('.')), path: fc.array(segment, { minLength: 1, maxLength: 3 }) });
const spelling = fc.record({
  scheme: fc.constantFrom('https://', 'http://', '', 'HTTPS://'),
  www: fc.constantFrom('', 'www.', 'WWW.', 'm.'),
  upper: fc.boolean(),
  slashes: fc.constantFrom('', '/', '//'),
  query: fc.constantFrom('', '?utm_source=mail&utm_medium=x', '?fbclid=abc', '?igsh=1', '?'),
  fragment: fc.constantFrom('', '#top'),
  space: fc.constantFrom('', ' '),
});

describe('one account has one key', () => {
  it('in whatever scheme, case, www, slash and tracking its address is typed', () => {
    fc.assert(fc.property(account, spelling, ({ host, path }, how) => {
      const body = `${how.www}${host}/${path.join('/')}`;
      const typed = `${how.space}${how.scheme}${how.upper ? body.toUpperCase() : body}${how.slashes}${how.query}${how.fragment}${how.space}`;
      expect(keyOf(typed)).toBe(keyOf(`https://${host}/${path.join('/')}`));
    }));
  });

  it('in whatever order and case its parameters stand', () => {
    expect(keyOf('https://example.org/page?B=1&a=2')).toBe(keyOf('https://example.org/page?A=2&b=1'));
  });

  it('under Twitter’s old name as under the new one', () => {
    expect(keyOf('https://mobile.twitter.com/WardNews')).toBe(keyOf('x.com/wardnews'));
  });

  it('while two accounts keep two keys', () => {
    fc.assert(fc.property(account, account, (one, other) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other));
      expect(keyOf(`${one.host}/${one.path.join('/')}`)).not.toBe(keyOf(`${other.host}/${other.path.join('/')}`));
    }));
  });

  it('and a parameter that names the account is part of it', () => {
    expect(keyOf('facebook.com/profile.php?id=1')).not.toBe(keyOf('facebook.com/profile.php?id=2'));
  });

  it('and a site whose own name is m or www is not cut down to nothing', () => {
    expect(keyOf('https://m.com/example')).toBe('m.com/example');
    expect(keyOf('https://www.com/example')).toBe('www.com/example');
  });

  it('and no address has no key', () => {
    expect(keyOf('')).toBeNull();
    expect(keyOf('   ')).toBeNull();
  });
});

describe('an address is kept as it was typed', () => {
  it.each([
    ['x.com/wardnews', 'https://x.com/wardnews'],
    ['  https://x.com/WardNews ', 'https://x.com/WardNews'],
    ['http://intranet.example.nhs.uk:8080/board', 'http://intranet.example.nhs.uk:8080/board'],
    ['//x.com/wardnews', 'https://x.com/wardnews'],
    ['https:x.com/wardnews', 'https://x.com/wardnews'],
    ['http:/x.com/wardnews', 'http://x.com/wardnews'],
    ['http://10.0.0.5/board', 'http://10.0.0.5/board'],
    ['https://www.tiktok.com/@example', 'https://www.tiktok.com/@example'],
  ])('%s', (typed, address) => {
    expect(checkAddress(typed)).toEqual({ ok: true, address });
  });
});

describe('what is not the address of a page is refused with a reason', () => {
  it.each([
    ['javascript:alert(1)', 'not javascript:'],
    ['JavaScript:alert(1)//x.com', 'not javascript:'],
    [' file:///etc/passwd', 'not file:'],
    ['data:text/html,<b>x.com</b>', 'not data:'],
    ['mailto:someone@example.org', 'not mailto:'],
    ['ftp://example.org/page', 'not ftp:'],
    ['https://user:secret@x.com/wardnews', 'user name and password'],
    ['https://x.com@elsewhere.example/wardnews', 'user name and password'],
    ['user:secret@x.com', 'must begin with https://'],
    ['someone@example.org', 'This is an e-mail address'],
    ['@wardnews', 'This is a handle'],
    ['@ward.news', 'This is a handle'],
    ['ward news', 'full web address'],
    ['x.com/ward news', 'full web address'],
    ['x.com/ward\tnews', 'full web address'],
    ['wardnews', 'full web address'],
    ['see intranet', 'full web address'],
    ['N/A', 'full web address'],
    ['tbc.', 'full web address'],
    ['12', 'full web address'],
    ['31.12', 'full web address'],
    ['https://', 'full web address'],
    ['https://.com', 'full web address'],
  ])('%s', (typed, reason) => {
    const checked = checkAddress(typed);
    expect(checked.ok ? checked.address : checked.reason).toContain(reason);
  });

  it('whatever is typed, nothing but http and https gets through, and nothing breaks', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.constantFrom('%', '\uD800', 'https://%', '[::1', 'x:y:z'));
    fc.assert(fc.property(anything, (typed) => {
      const checked = checkAddress(typed);
      addressKey(typed);
      if (!checked.ok) expect(checked.reason).toMatch(/\.$/);
      else if (checked.address !== '') {
        expect(['http:', 'https:']).toContain(new URL(checked.address).protocol);
        expect(checkAddress(checked.address)).toEqual(checked);
      }
    }));
  });
});
