import { describe, expect, it } from 'vitest';
import { couldRun } from '../../../src/preload/contract/programs.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file that could run something', () => {
  it.each(['setup.exe', 'Invoice.PDF.exe', 'start.bat', 'helper.js', 'letter.docm', 'figures.xlsm', 'page.html', 'Link.LNK ', 'disk.iso', 'a.website', 'b.appinstaller', 'c.msixbundle', 'd.msh', 'e.csh', 'f.ksh', 'g.desktop', 'h.workflow', 'i.iqy', 'j.SLK'])('is known by its name: %s', (name) => {
    expect(couldRun(name, bytes('anything'))).toBe(true);
  });

  it.each([['holiday.jpg', 'MZ\u0090'], ['notes', '#!/bin/sh'], ['report.pdf', '\u007fELF']])('is known by what it begins with: %s', (name, content) => {
    expect(couldRun(name, new Uint8Array([...content].map((letter) => letter.charCodeAt(0))))).toBe(true);
  });

  it.each(['photo.png', 'letter.docx', 'message.eml', 'exe', 'notes.txt', 'invoice.pdf'])('is not %s', (name) => {
    expect(couldRun(name, bytes('anything'))).toBe(false);
    expect(couldRun(name, new Uint8Array())).toBe(false);
  });
});
