import { describe, expect, it } from 'vitest';
import { checkLink } from '../../../src/main/shell/open-link.ts';
import { mayNavigate, mayRequest } from '../../../src/main/shell/origin.ts';
import { mayHave } from '../../../src/main/shell/permissions.ts';

describe('addresses that the system browser is given', () => {
  it.each([
    ['https://x.com/wardnews', 'https://x.com/wardnews'],
    ['http://example.org', 'http://example.org/'],
    ['  https://example.org/a?b=c#d ', 'https://example.org/a?b=c#d'],
    ['HTTPS://EXAMPLE.ORG/Ä', 'https://example.org/%C3%84'],
  ])('%j is opened', (address, opened) => {
    expect(checkLink(address)).toEqual({ ok: true, value: opened });
  });

  it.each([
    'javascript:alert(1)', 'java\nscript:alert(1)', 'file:///etc/passwd', 'file://server/share/x.exe', 'data:text/html,x', 'ms-msdt:/id', 'smb://server/share',
    'app://register/index.html', 'view-source:https://example.org', 'vbscript:x', '\\\\server\\share', '//example.org', 'example.org', '', 'https://', 'https://exa\u202emple.org',
    'https://example.org/\u0000', 'https://exam\tple.org',
  ])('%j is refused with a sentence', (address) => {
    const reply = checkLink(address);
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid', field: 'address', message: expect.stringContaining('cannot be opened') as string } });
  });

  it('with a name or password in it is refused, since it would leave the machine', () => {
    for (const address of ['https://user:secret@example.org', 'https://user@example.org', 'https://nhs.uk@example.org']) {
      expect(checkLink(address)).toMatchObject({ ok: false, error: { message: expect.stringContaining('@ sign') as string } });
    }
  });
});

describe('where the window may go', () => {
  it('is the page that it shows already', () => {
    expect(mayNavigate('app://register/index.html')).toBe(true);
    expect(mayNavigate('app://register/index.html#/accounts?open=1')).toBe(true);
  });

  it.each(['https://example.org', 'app://register/other.html', 'app://other/index.html', 'file:///index.html', 'about:blank', 'data:text/html,x', 'app://x@register/index.html'])(
    'is not %s',
    (address) => {
      expect(mayNavigate(address)).toBe(false);
    },
  );
});

describe('requests', () => {
  it.each(['app://register/assets/a.js', 'data:image/png;base64,AA', 'blob:app://register/1', 'devtools://devtools/bundled/x.js'])('to %s are answered', (address) => {
    expect(mayRequest(address)).toBe(true);
  });

  it.each(['http://example.org', 'https://example.org', 'ws://example.org', 'wss://example.org', 'ftp://example.org', 'file:///etc/passwd', 'app://elsewhere/a.js', 'chrome-extension://x/y', 'nonsense'])(
    'to %s are refused',
    (address) => {
      expect(mayRequest(address)).toBe(false);
    },
  );
});

describe('permissions', () => {
  it('are none, except copying text from our own page', () => {
    expect(mayHave('clipboard-sanitized-write', 'app://register/')).toBe(true);
    expect(mayHave('clipboard-sanitized-write', 'https://example.org')).toBe(false);
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'usb', 'fileSystem']) {
      expect(mayHave(permission, 'app://register')).toBe(false);
    }
  });
});
