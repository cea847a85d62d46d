import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey, checkAddress, checkInternalAddress } from '../../../src/main/register/rooms/accounts/rules/address.ts';

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

describe('other spellings of one page that people bring', () => {
  it.each([
    ['http://x.com:443/ward', 'https://x.com/ward'], ['http://x.com:80/ward', 'https://x.com/ward'], ['https://x.com./ward', 'https://x.com/ward'],
    ['https://x.com/%77ard', 'https://x.com/ward'], ['https://x.com//ward', 'https://x.com/ward'], ['https://x.com/ward%20', 'https://x.com/ward'],
    ['https://x.com/@ward', 'https://x.com/ward'], ['https://x.com/ward/media', 'https://x.com/ward'], ['https://x.com/ward?ref_url=z', 'https://x.com/ward'],
    ['https://www.m.facebook.com/ward', 'https://facebook.com/ward'], ['https://en-gb.facebook.com/ward', 'https://facebook.com/ward'],
    ['https://web.facebook.com/ward', 'https://facebook.com/ward'], ['https://fb.com/ward/about', 'https://facebook.com/ward'],
    ['https://facebook.com/profile.php?id=1&sk=about', 'https://facebook.com/profile.php?id=1'], ['https://facebook.com/profile.php?b=2&id=1', 'https://facebook.com/profile.php?id=1'],
    ['https://facebook.com/groups/12/about', 'https://facebook.com/groups/12'],
    ['https://uk.linkedin.com/company/ward', 'https://www.linkedin.com/company/ward'], ['https://linkedin.com/company/ward/about/', 'https://linkedin.com/company/ward'],
    ['https://linkedin.com/in/ann/en', 'https://linkedin.com/in/ann'], ['https://linkedin.com/in/ann?originalSubdomain=uk&trk=x', 'https://linkedin.com/in/ann'],
    ['https://youtube.com/@ward/videos', 'https://youtube.com/@ward'], ['https://youtube.com/channel/UC1/about', 'https://youtube.com/channel/UC1'],
    ['https://instagram.com/ward/reels/?hl=en', 'https://instagram.com/ward'], ['https://tiktok.com/@ward/video/1', 'https://tiktok.com/@ward'],
    ['https://threads.net/@ward', 'https://threads.com/@ward'], ['https://münchen.example/a', 'https://xn--mnchen-3ya.example/a'],
    ['https://example.org/caf\u00E9', 'https://example.org/cafe\u0301'], ['https://example.org/caf%C3%A9', 'https://example.org/cafe%CC%81'],
    ['https://intranet.example.org/#/Board/1/', 'https://intranet.example.org/#/board/1'],
  ])('%s is %s', (one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });

  it.each([
    ['https://forum.example.org/viewtopic.php?t=12', 'https://forum.example.org/viewtopic.php?t=13'], ['https://example.org/?s=a', 'https://example.org/?s=b'],
    ['https://example.org/wiki?lang=pl', 'https://example.org/wiki?lang=en'], ['https://intranet.example.org/#/board/1', 'https://intranet.example.org/#/board/2'],
    ['https://twitter.com/#!/a', 'https://twitter.com/#!/b'], ['https://youtube.com/c/ward', 'https://youtube.com/@ward'], ['https://youtube.com/user/ward', 'https://youtube.com/c/ward'],
    ['https://facebook.com/groups/about', 'https://facebook.com/groups'], ['https://facebook.com/groups/1', 'https://facebook.com/1'],
    ['https://facebook.com/pages/about', 'https://facebook.com/pages'], ['https://linkedin.com/company/ward', 'https://linkedin.com/showcase/ward'],
    ['https://linkedin.com/company/ward', 'https://linkedin.com/company/ward2'], ['https://uk.example.org/ward', 'https://example.org/ward'],
    ['https://example.org/ward/about', 'https://example.org/ward'], ['https://example.org/@ward', 'https://example.org/ward'], ['https://example.org:8080/a', 'https://example.org/a'],
    ['https://example.org/a%2Fb', 'https://example.org/a/b'], ['https://x.com/i/lists', 'https://x.com/i'], ['https://x.com/ward/status/1', 'https://x.com/ward/status/2'],
  ])('but %s is not %s', (one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });
});

describe('where an internal platform is found', () => {
  it.each(['Intranet: under Staff', 'intranet:8080/board', 'http://intranet/#/board/1', '\\\\server\\share', 'Ask board@example.org', 'Search: staff board', 'S:\\Communications\\Board', 'MS-Teams: channel “Wards”'])('may be said as %s', (words) => {
    expect(checkInternalAddress(words)).toEqual({ ok: true, address: words });
  });

  it.each([
    ['java\tscript:alert(1)', 'may be kept'], ['java\nscript:alert(1)', 'may be kept'], ['java script:alert(1)', 'may be kept'], ['\u200Bjavascript:alert(1)', 'may be kept'],
    ['javascript\u200B:alert(1)', 'may be kept'], ['\uFEFF\u2060data:text/html,x', 'may be kept'], ['ms-msdt:/id', 'may be kept'], ['ms-msdt:1', 'may be kept'], ['search-ms:query=x', 'may be kept'],
    ['mailto:ward@example.org', 'may be kept'], ['ms-word:ofe|u|x', 'may be kept'], ['intranet\tboard', 'hidden characters'], ['intranet\u200Bboard', 'hidden characters'], ['intranet\u202Eboard', 'hidden characters'],
    ['http://user:secret@intranet/x', 'user name and password'], ['https:user@intranet', 'user name and password'], ['//user:secret@intranet', 'user name and password'],
    ['user:1234@intranet', 'user name and password'], ['https://user:secret@x.com/a', 'user name and password'],
  ])('but not as %j', (words, reason) => {
    const checked = checkInternalAddress(words);
    expect(checked.ok ? checked.address : checked.reason).toContain(reason);
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
    ['https://x.com/ward\u200Bnews', 'hidden characters'],
    ['\u200Bjavascript:alert(1)', 'full web address'],
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
