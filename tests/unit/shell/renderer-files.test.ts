import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECURITY_HEADERS, fileFor, serveFile } from '../../../src/main/shell/renderer-files.ts';

let home: string;
let pages: string;
const get = (url: string): Promise<Response> => serveFile(pages, { method: 'GET', url });

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'comms-register-pages-'));
  pages = path.join(home, 'renderer');
  await mkdir(path.join(pages, 'assets'), { recursive: true });
  await writeFile(path.join(pages, 'index.html'), '<!doctype html>');
  await writeFile(path.join(pages, 'assets/a.js'), 'export {};');
  await writeFile(path.join(pages, 'assets/notes.exe'), 'x');
  await writeFile(path.join(home, 'secret.json'), '{}');
  await writeFile(path.join(`${home}/renderer-other.json`), '{}');
  await symlink(path.join(home, 'secret.json'), path.join(pages, 'link.json'));
});

afterAll(() => rm(home, { recursive: true, force: true }));

describe('app://register', () => {
  it('serves the pages with their types', async () => {
    const page = await get('app://register/index.html');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toBe('<!doctype html>');
    expect((await get('app://register/assets/a.js?v=1#x')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect((await get('app://register/')).status).toBe(200);
  });

  it('sends the security headers with every answer, refusals too', async () => {
    const answers = await Promise.all([get('app://register/index.html'), get('app://register/none.html'), serveFile(pages, { method: 'POST', url: 'app://register/' })]);
    for (const answer of answers) {
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(answer.headers.get(name)).toBe(value);
    }
  });

  it.each([
    'app://register/../secret.json', 'app://register/%2e%2e/secret.json', 'app://register/..%2fsecret.json', 'app://register/assets/..%2f..%2fsecret.json',
    'app://register/..%5csecret.json', 'app://register/%2e%2e%2frenderer-other.json', 'app://register/index.html%00.js', 'app://register/c:%2fwindows%2fwin.json',
    'app://register//etc/hosts.json', 'app://register/%', 'app://register/link.json', 'app://register/assets/', 'app://register/assets/notes.exe', 'app://register/INDEX',
    'app://other/index.html', 'https://register/index.html', 'app://register.example/index.html', 'nonsense',
  ])('does not serve %s', async (address) => {
    expect((await get(address)).status).toBe(404);
  });

  it('names no file outside its folder', () => {
    expect(fileFor('/pages', 'app://register/../x.json')?.file ?? '/pages/').toMatch(/^\/pages\//u);
    expect(fileFor('/pages', 'app://register/..%2fx.json')).toBeUndefined();
  });

  it('answers GET only', async () => {
    expect((await serveFile(pages, { method: 'POST', url: 'app://register/index.html' })).status).toBe(405);
  });
});
