import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserWindow, Dialog, MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { fileDialogs, plainFileName, withExtension } from '../../../src/main/shell/file-dialogs.ts';
import { menuTemplate } from '../../../src/main/shell/menu.ts';
import { findPlaces } from '../../../src/main/shell/places.ts';

describe('file names in save dialogs', () => {
  it('get the extension that is missing, and only then', () => {
    expect(withExtension('/home/x/pack', ['zip'])).toBe('/home/x/pack.zip');
    expect(withExtension('/home/x/pack.ZIP', ['zip'])).toBe('/home/x/pack.ZIP');
    expect(withExtension('/home/x/v1.2', ['pdf'])).toBe('/home/x/v1.2.pdf');
    expect(withExtension('/home/x/list.xlsx', ['csv', 'xlsx'])).toBe('/home/x/list.xlsx');
    expect(withExtension('/home/x/approval.eml', ['*'])).toBe('/home/x/approval.eml');
  });

  it('are names, never paths', () => {
    expect(plainFileName('../../etc/passwd', 'x')).toBe('-..-etc-passwd');
    expect(plainFileName('A & E: Q4 "final"?.pdf', 'x')).toBe('A & E- Q4 -final--.pdf');
    expect(plainFileName(' .. ', 'Audit pack.zip')).toBe('Audit pack.zip');
  });
});

describe('file dialogs', () => {
  const parent = {} as BrowserWindow;
  const wanted = { kind: 'save', title: 'Save', suggestedName: 'a.pdf', filters: [{ name: 'PDF', extensions: ['pdf'] }] } as const;

  it('belong to the window, begin in the given folder and add the extension', async () => {
    const showSaveDialog = vi.fn<Dialog['showSaveDialog']>().mockResolvedValue({ canceled: false, filePath: '/docs/b' });
    const dialogs = fileDialogs({ showSaveDialog } as unknown as Dialog, () => parent, () => '/docs');
    expect(await dialogs.ask(wanted, 'b')).toBe('/docs/b.pdf');
    expect(showSaveDialog).toHaveBeenCalledWith(parent, expect.objectContaining({ defaultPath: path.join('/docs', 'b.pdf'), title: 'Save' }));
  });

  it('offer only the kind of file that was asked for, and add its extension to whatever name is typed', async () => {
    const several = { ...wanted, filters: [...wanted.filters, { name: 'Zip file', extensions: ['zip'] }] } as const;
    const showSaveDialog = vi.fn<Dialog['showSaveDialog']>();
    const dialogs = fileDialogs({ showSaveDialog } as unknown as Dialog, () => parent, () => '/docs');
    for (const [typed, saved] of [['/docs/b', '/docs/b.zip'], ['/docs/b.pdf', '/docs/b.pdf.zip'], ['/docs/b.ZIP', '/docs/b.ZIP']] as const) {
      showSaveDialog.mockResolvedValue({ canceled: false, filePath: typed });
      expect(await dialogs.ask(several, 'Chase messages October 2026.zip')).toBe(saved);
    }
    expect(showSaveDialog).toHaveBeenLastCalledWith(parent, expect.objectContaining({ filters: [{ name: 'Zip file', extensions: ['zip'] }] }));
    // Where her name says which kind it is, either is offered.
    showSaveDialog.mockResolvedValue({ canceled: false, filePath: '/docs/b.zip' });
    expect(await dialogs.ask({ ...several, kindByName: true }, 'b.pdf')).toBe('/docs/b.zip');
  });

  it('ask again where the name with its extension is that of a file which is there', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'comms-dialogs-'));
    const there = path.join(folder, 'b.pdf');
    writeFileSync(there, 'An older file');
    const showSaveDialog = vi.fn<Dialog['showSaveDialog']>()
      .mockResolvedValueOnce({ canceled: false, filePath: path.join(folder, 'b') }).mockResolvedValueOnce({ canceled: false, filePath: there });
    const dialogs = fileDialogs({ showSaveDialog } as unknown as Dialog, () => parent, () => folder);
    expect(await dialogs.ask(wanted, 'a.pdf')).toBe(there);
    expect(showSaveDialog).toHaveBeenCalledTimes(2);
    expect(showSaveDialog).toHaveBeenLastCalledWith(parent, expect.objectContaining({ defaultPath: there }));
    rmSync(folder, { recursive: true });
  });

  it('give nothing when cancelled, without a window, or while another is shown', async () => {
    const showOpenDialog = vi.fn<Dialog['showOpenDialog']>().mockResolvedValue({ canceled: true, filePaths: [] });
    const open = { kind: 'open', title: 'Open', filters: [] } as const;
    const dialog = { showOpenDialog } as unknown as Dialog;
    expect(await fileDialogs(dialog, () => parent, () => '/docs').ask(open, '')).toBeUndefined();
    expect(await fileDialogs(dialog, () => undefined, () => '/docs').ask(open, '')).toBeUndefined();
    showOpenDialog.mockResolvedValue({ canceled: false, filePaths: ['/docs/a.csv'] });
    const dialogs = fileDialogs(dialog, () => parent, () => '/docs');
    expect(await Promise.all([dialogs.ask(open, ''), dialogs.ask(open, '')])).toEqual(['/docs/a.csv', undefined]);
    expect(await dialogs.ask(open, '')).toBe('/docs/a.csv');
  });
});

describe('the menu', () => {
  const items = (locked: boolean): MenuItemConstructorOptions[] => {
    const actions = { command: () => {}, lock: () => {}, quit: () => {} };
    return menuTemplate(actions, { locked, mac: false, devTools: false }).flatMap((menu) => menu.submenu as MenuItemConstructorOptions[]);
  };

  it('has the keys that the interface promises', () => {
    const keys = new Map(items(false).map((item) => [item.label, item.accelerator]));
    expect(keys.get('Lock now')).toBe('CmdOrCtrl+L');
    expect(keys.get('Help for this screen')).toBe('F1');
    expect(keys.get('Find anything…')).toBe('CmdOrCtrl+K');
    expect(keys.get('Report an incident…')).toBe('CmdOrCtrl+Shift+I');
    expect(keys.get('Back')).toBe('Alt+Left');
    expect(keys.get('Forward')).toBe('Alt+Right');
  });

  it('gives no key twice', () => {
    const keys = items(false).flatMap((item) => item.accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('greys out what needs an open register while it is locked, and leaves help and closing', () => {
    const enabled = items(true).filter((item) => item.click !== undefined && item.enabled !== false);
    expect(enabled.map((item) => item.label)).toEqual(['Close Comms Register', 'Help for this screen']);
  });

  it('offers no developer tools to officers', () => {
    expect(items(false).some((item) => item.role === 'toggleDevTools' || item.role === 'reload')).toBe(false);
  });
});

describe('places', () => {
  const facts = { main: '/app/out/main', appFolder: '/app', usualData: '/home/x/.config/Comms Register', wantedData: undefined };

  it('are beside the program and in the usual data folder', () => {
    expect(findPlaces(facts)).toEqual({
      profile: '/home/x/.config/Comms Register',
      data: '/home/x/.config/Comms Register',
      resources: '/app/resources',
      pages: '/app/out/renderer',
      preload: '/app/out/preload/index.cjs',
      registerEntry: '/app/out/main/register-process.js',
    });
  });

  it('follow COMMS_REGISTER_DATA, which must be absolute', () => {
    expect(findPlaces({ ...facts, wantedData: '/data' })).toMatchObject({ data: '/data', profile: '/data/profile' });
    expect(findPlaces({ ...facts, wantedData: '' }).profile).toBe(facts.usualData);
    expect(() => findPlaces({ ...facts, wantedData: 'data' })).toThrow('absolute');
  });
});
