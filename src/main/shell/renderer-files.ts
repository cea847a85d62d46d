import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { isOurs, readAddress } from './origin.ts';

/** The types that the window's pages are made of. A file of another type is not served, so that none is guessed. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/**
 * Point 7 of Electron's checklist. React sets style attributes through the DOM, which `style-src 'self'` allows; so
 * neither inline styles nor eval need a hole here.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sent with every answer, also with refusals. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), hid=(), serial=()',
  'Cache-Control': 'no-store',
};

/**
 * Finds the file that an address names, strictly inside one folder.
 *
 * @param folder absolute path of the folder with the built pages
 * @param address the whole address
 * @returns absolute path (which need not exist) and type; undefined when the address is not ours, leaves the folder, is
 *   spelt in a disguised way or names a type that is not served
 */
export function fileFor(folder: string, address: string): { readonly file: string; readonly type: string } | undefined {
  if (!isOurs(address)) return undefined;
  const url = readAddress(address);
  if (url === null) return undefined;
  let name: string;
  try {
    name = decodeURIComponent(url.pathname);
  } catch {
    return undefined;
  }
  // `%2e%2e`, `%5c`, `%00` and `c:` have no place in the names of our own files.
  if (/[\\:\u0000]/u.test(name) || name.split('/').includes('..')) return undefined;
  const file = path.join(folder, name === '/' ? 'index.html' : name);
  if (!isInside(folder, file)) return undefined;
  const type = TYPES[path.extname(file).toLowerCase()];
  return type === undefined ? undefined : { file, type };
}

function isInside(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way !== '' && !way.startsWith('..') && !path.isAbsolute(way);
}

/**
 * Answers a request for one of the window's own files.
 *
 * @param folder absolute path of the folder with the built pages
 * @param request method and address
 * @returns the file, or 404/405; always with the security headers
 */
export async function serveFile(folder: string, request: { readonly method: string; readonly url: string }): Promise<Response> {
  if (request.method !== 'GET') return new Response(null, { status: 405, headers: SECURITY_HEADERS });
  const found = fileFor(folder, request.url);
  if (found === undefined) return notFound();
  try {
    // A link inside the folder must not lead out of it either.
    if (!isInside(await realpath(folder), await realpath(found.file))) return notFound();
    const body = await readFile(found.file);
    return new Response(new Uint8Array(body), { headers: { ...SECURITY_HEADERS, 'Content-Type': found.type } });
  } catch {
    return notFound();
  }
}

function notFound(): Response {
  return new Response(null, { status: 404, headers: SECURITY_HEADERS });
}
