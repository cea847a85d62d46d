/** Scheme of the window's own pages. */
export const SCHEME = 'app';
/** The only origin that may talk to the shell. */
export const ORIGIN = 'app://register';
/** The page that the window shows. Deep state follows behind `#`. */
export const START_PAGE = `${ORIGIN}/index.html`;

/** What Chromium itself asks for inside a page, or for its developer tools; none of it leaves the machine. */
const LOCAL_SCHEMES: ReadonlySet<string> = new Set(['blob:', 'data:', 'devtools:']);

/** Reads an address; null when it is none. (`URL.parse` is not in the Node of the test runtime.) */
export function readAddress(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

/**
 * True when an address belongs to our own pages.
 *
 * Not by `URL.origin`: that is "null" for schemes which Node does not know, so every such address would be equal.
 */
export function isOurs(address: string): boolean {
  const url = readAddress(address);
  return url !== null && url.protocol === `${SCHEME}:` && url.host === 'register' && url.username === '' && url.password === '';
}

/** True when the window may be taken to an address: only to the page that it shows already, as a reload does. */
export function mayNavigate(address: string): boolean {
  return isOurs(address) && address.replace(/[?#].*$/su, '') === START_PAGE;
}

/** True when a request may be answered. Everything that could leave the machine is refused, whoever asks. */
export function mayRequest(address: string): boolean {
  const url = readAddress(address);
  return url !== null && (isOurs(address) || LOCAL_SCHEMES.has(url.protocol));
}
