import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey, checkAddress, checkInternalAddress } from '../../../src/main/register/rooms/accounts/rules/address.ts';

const host = fc.constantFrom('x.com', 'facebook.com', 'instagram.com', 'linkedin.com', 'youtube.com', 'nhs.example.org');
const label = fc.stringMatching(/^[a-z][a-z0-9]{2,8}$/u);
const handle = fc.stringMatching(/^[a-z][a-z0-9._-]{2,20}$/u).filter((text) => !text.endsWith('.'));
const spelling = fc.record({
  scheme: fc.constantFrom('https://', 'http://', 'HTTP://', ''), www: fc.constantFrom('', 'www.', 'm.', 'mobile.'), shout: fc.boolean(),
  end: fc.constantFrom(
    '', '/', '//', '/#about', '?', '/?utm_source=mail&utm_campaign=winter', '?fbclid=Iw', '?igsh=1&twclid=2', '?ref_src=a&ref_url=b&gclid=c#top', '/.', '%20', '?_ga=1&mc_cid=2&mc_eid=3&msclkid=4&dclid=5',
  ),
});
const platform = fc.constantFrom('x.com', 'facebook.com', 'instagram.com', 'linkedin.com', 'youtube.com', 'tiktok.com');
const typed = (site: string, name: string, { scheme, www, shout, end }: { scheme: string; www: string; shout: boolean; end: string }): string =>
  `${scheme}${shout ? `${www}${site}/${name}`.toUpperCase() : `${www}${site}/${name}`}${end}`;

/** What the register keeps of an address and knows it by. */
function kept(text: string): { address: string; key: string | null } {
  const checked = checkAddress(text);
  if (!checked.ok) throw new Error(`${text}: ${checked.reason}`);
  return { address: checked.address, key: addressKey(checked.address) };
}

describe('addresses are normalised', () => {
  it('so that whatever two spellings of one account are typed, the second is found to be the first', () => {
    fc.assert(fc.property(host, handle, spelling, spelling, (site, name, one, other) => {
      expect(kept(typed(site, name, one)).key).toBe(kept(typed(site, name, other)).key);
    }));
  });

  it('once: what is kept is kept as it is when it is checked again, and its key is its own key', () => {
    fc.assert(fc.property(host, handle, spelling, (site, name, how) => {
      const { address, key } = kept(typed(site, name, how));
      expect(kept(address)).toEqual({ address, key });
      expect(addressKey(`https://${key}`)).toBe(key);
    }));
  });

  it('for any text that is taken as an address at all', () => {
    const text = fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }).map((path) => `x.com/${path}`));
    fc.assert(fc.property(text, (any) => {
      const read = checkAddress(any);
      if (!read.ok) {
        expect(read.reason).toMatch(/\.$/u);
        return;
      }
      expect(checkAddress(read.address)).toEqual(read);
      const key = addressKey(read.address);
      if (key === null) expect(read.address).toBe('');
      else expect(addressKey(`https://${key}`)).toBe(key);
    }), { numRuns: 500 });
  });

  it('while other handles, and the same handle elsewhere, stay other accounts', () => {
    fc.assert(fc.property(host, host, handle, handle, spelling, (site, elsewhere, name, another, how) => {
      fc.pre(name !== another);
      expect(kept(typed(site, name, how)).key).not.toBe(kept(typed(site, another, how)).key);
      if (site !== elsewhere) expect(kept(typed(site, name, how)).key).not.toBe(kept(typed(elsewhere, name, how)).key);
    }));
  });

  it('while a query that is no tracking, and a fragment that is a path, make another page', () => {
    const value = fc.stringMatching(/^[a-z0-9]{1,6}$/u);
    const parameter = fc.constantFrom('t', 's', 'ref', 'si', 'feature', 'lang', 'hl', 'id', 'p', 'topic');
    fc.assert(fc.property(label, handle, parameter, value, value, (site, path, name, one, other) => {
      fc.pre(one !== other);
      for (const write of [(page: string) => `?${name}=${page}`, (page: string) => `#/${name}/${page}`, (page: string) => `#!/${page}`, (page: string) => `?a=1#/${page}`]) {
        expect(kept(`${site}.example.org/${path}${write(one)}`).key).not.toBe(kept(`${site}.example.org/${path}${write(other)}`).key);
        expect(kept(`${site}.example.org/${path}${write(one)}`).key).not.toBe(kept(`${site}.example.org/${path}`).key);
      }
    }));
  });

  it('unless it is a platform that only says by it where a click came from', () => {
    fc.assert(fc.property(platform, handle, fc.constantFrom('t', 's', 'ref', 'si', 'feature', 'lang', 'hl', 'originalSubdomain'), handle, (site, name, parameter, value) => {
      expect(kept(`${site}/${name}?${parameter}=${value}`).key).toBe(kept(`${site}/${name}`).key);
    }));
  });

  it('and letters that are escaped without need, or composed of two, are the letters that they stand for', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'abcé-_.~ößż漢ա'), minLength: 1, maxLength: 12 }), (text) => {
      fc.pre(!/^\.+$/u.test(text));
      const spelt = kept(`https://example.org/${encodeURIComponent(text)}`).key;
      expect(kept(`https://example.org/${text}`).key).toBe(spelt);
      expect(kept(`https://example.org/${text.normalize('NFD')}`).key).toBe(spelt);
      const all = [...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
      expect(kept(`https://example.org//${all}/`).key).toBe(spelt);
    }));
  });

  it('and the words for an internal platform are one in any case and spacing, and never the same as a web address', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/u), { minLength: 2, maxLength: 4 });
    fc.assert(fc.property(words, fc.constantFrom(' ', '  ', '\u00A0'), (parts, space) => {
      const one = checkInternalAddress(parts.join(' '));
      const other = checkInternalAddress(parts.join(space).toUpperCase());
      if (!one.ok || !other.ok) throw new Error('Words are an internal address.');
      expect(addressKey(one.address)).toBe(addressKey(other.address));
      expect(addressKey(one.address)).toMatch(/^internal /u);
    }));
  });
});
