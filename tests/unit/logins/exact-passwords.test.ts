import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readKeePassXml } from '../../../src/main/register/rooms/logins/import/keepass-xml.ts';
import { readText } from '../../../src/main/register/spreadsheets/read-spreadsheet.ts';

/** Anything that a keyboard gives, with what means something in XML and CSV more often than by chance. */
const password = fc.string({ unit: fc.oneof(fc.constantFrom(' ', '&', '<', '>', '"', "'", '#', ';', ',', '\\', '=', ']'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })), minLength: 1, maxLength: 40 })
  .filter((text) => text.isWellFormed() && !/[\u0000-\u001f\u007f-\u009f\ufffe\uffff\ufeff]/u.test(text) && text.trim() !== '');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

it('a password comes out of KeePass XML exactly as it went in', () => {
  fc.assert(fc.property(password, (secret) => {
    const xml = `<KeePassFile><Root><Group><Name>All</Name><Entry><String><Key>Title</Key><Value>One</Value></String>
      <String><Key>Password</Key><Value ProtectInMemory="True">${escaped(secret)}</Value></String></Entry></Group></Root></KeePassFile>`;
    expect(readKeePassXml(xml).rows[0]?.cells[2]).toBe(secret);
  }), { numRuns: 500 });
});

it('a password comes out of CSV exactly as it went in', () => {
  fc.assert(fc.property(password, (secret) => {
    const csv = stringify([['Title', 'User name', 'Password'], ['One', 'one', secret]], { quoted: true });
    expect(readText(csv, { exact: true }).rows[0]?.cells[2]).toBe(secret);
  }), { numRuns: 500 });
});
