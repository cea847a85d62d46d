import { parse } from 'csv-parse/sync';
import { array, assert, constantFrom, property, string, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { csvBytes, csvText, meantText, safeCell, workbookText } from '../../../src/main/register/reports/csv.ts';

describe('a CSV file', () => {
  test('begins with the byte order mark and ends its lines with CRLF', () => {
    expect(Array.from(csvBytes(['a'], []).subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    expect(csvText(['a', 'b'], [['1', 'two, "three"\nfour']])).toBe('\uFEFFa,b\r\n1,"two, ""three""\nfour"\r\n');
  });

  test('has empty cells for what is missing and words for yes and no', () => {
    expect(csvText(['a', 'b', 'c', 'd'], [[null, undefined, true, 3.5]])).toBe('\uFEFFa,b,c,d\r\n,,yes,3.5\r\n');
  });

  test.each(['=1+1', '+44 1482 000000', '-2+3', '@handle', '\tx', '\rx', '＝1'])('defuses %j', (text) => {
    expect(safeCell(text)).toBe(`'${text}`);
  });

  test.each(['\u200F=1+1', '\u200E\u200B@SUM(A1)', '\uFEFF-2+3', ' =1+1', "\u2067'=1", '\u00A0+1 2'])('defuses %j, whose first sign nobody sees', (text) => {
    expect([safeCell(text), meantText(safeCell(text))]).toEqual([`'${text}`, text]);
    expect(meantText(workbookText(text))).toBe(text);
  });

  test.each(['-5', '+12.5', '-1,000', 'a=b', '', '3 June'])('leaves %j alone', (text) => {
    expect(safeCell(text)).toBe(text);
  });

  test('puts every line break inside quotes, a lone line feed too, so that no row is broken', () => {
    expect(csvText(['a', 'b'], [['one\ntwo', 'x'], ['one\rtwo', 'x']])).toBe('\uFEFFa,b\r\n"one\ntwo",x\r\n"one\rtwo",x\r\n');
  });

  test.each([["'=1", "''=1"], ["''@handle", "'''@handle"], ["'quoted'", "'quoted'"], ["'-5", "''-5"], ["'", "'"]])('keeps apart the apostrophe that was typed in %s', (text, cell) => {
    expect([safeCell(text), meantText(cell)]).toEqual([cell, text]);
  });

  test('gives back any text that was defused, in a workbook too', () => {
    const start = constantFrom('\u200F=', "\u200F'=", "' =", '', "'", "''", '=', "'=", "''+", '@', '-', '＝', "'-5");
    assert(property(start, string({ unit: 'grapheme' }), (first, rest) => {
      expect(meantText(safeCell(first + rest))).toBe(first + rest);
      expect(meantText(workbookText(first + rest))).toBe(first + rest);
    }));
  });

  test('reads back what went in', () => {
    const cell = string({ unit: 'grapheme' }).filter((text) => safeCell(text) === text);
    assert(
      property(array(tuple(cell, cell)), (rows) => {
        const read = parse(csvText(['a', 'b'], rows), { bom: true, record_delimiter: '\r\n' });
        expect(read.slice(1)).toEqual(rows);
      }),
    );
  });
});
