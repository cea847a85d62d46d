/** One point of Electron's security checklist (https://www.electronjs.org/docs/latest/tutorial/security). */
export interface ChecklistPoint {
  readonly point: number;
  readonly title: string;
  /** The file that keeps it, from the repository's folder. */
  readonly keptIn: string;
  /** The test that fails when it is no longer kept. */
  readonly brokenBy: { readonly file: string; readonly test: string };
}

const WINDOW = 'tests/security/electron-window.test.ts';
const TABLE = 'tests/security/electron-checklist.test.ts';
const RELAY = 'tests/unit/shell/relay.test.ts';

/** All points, in Electron's order. A test walks the table: every file and every test named here must exist. */
export const CHECKLIST: readonly ChecklistPoint[] = [
  {
    point: 1,
    title: 'Only load secure content',
    keptIn: 'src/main/shell/no-network.ts',
    brokenBy: { file: WINDOW, test: 'no request leaves the machine' },
  },
  {
    point: 2,
    title: 'Do not enable Node.js integration for remote content',
    keptIn: 'src/main/shell/window.ts',
    brokenBy: { file: WINDOW, test: 'the page has nothing of Node or Electron' },
  },
  {
    point: 3,
    title: 'Enable context isolation',
    keptIn: 'src/main/shell/window.ts',
    brokenBy: { file: WINDOW, test: 'the page runs with the strictest settings' },
  },
  {
    point: 4,
    title: 'Enable process sandboxing',
    keptIn: 'src/main/shell/window.ts',
    brokenBy: { file: WINDOW, test: 'the page runs with the strictest settings' },
  },
  {
    point: 5,
    title: 'Handle session permission requests from remote content',
    keptIn: 'src/main/shell/permissions.ts',
    brokenBy: { file: WINDOW, test: 'no permission is given' },
  },
  {
    point: 6,
    title: 'Do not disable webSecurity',
    keptIn: 'src/main/shell/window.ts',
    brokenBy: { file: WINDOW, test: 'the page runs with the strictest settings' },
  },
  {
    point: 7,
    title: 'Define a Content Security Policy',
    keptIn: 'src/main/shell/renderer-files.ts',
    brokenBy: { file: WINDOW, test: 'the content security policy comes with the page and is enforced' },
  },
  {
    point: 8,
    title: 'Do not enable allowRunningInsecureContent',
    keptIn: 'src/main/shell/window.ts',
    brokenBy: { file: WINDOW, test: 'the page runs with the strictest settings' },
  },
  {
    point: 9,
    title: 'Do not enable experimental features',
    keptIn: 'src/main/shell/window.ts',
    brokenBy: { file: WINDOW, test: 'the page runs with the strictest settings' },
  },
  {
    point: 10,
    title: 'Do not use enableBlinkFeatures',
    keptIn: 'src/main/shell/window.ts',
    brokenBy: { file: WINDOW, test: 'the page runs with the strictest settings' },
  },
  {
    point: 11,
    title: 'Do not use allowpopups for WebViews',
    keptIn: 'src/main/shell/contents-rules.ts',
    brokenBy: { file: WINDOW, test: 'a webview tag is an unknown word' },
  },
  {
    point: 12,
    title: 'Verify WebView options before creation',
    keptIn: 'src/main/shell/contents-rules.ts',
    brokenBy: { file: WINDOW, test: 'a webview is refused even where the tag is allowed' },
  },
  {
    point: 13,
    title: 'Disable or limit navigation',
    keptIn: 'src/main/shell/contents-rules.ts',
    brokenBy: { file: WINDOW, test: 'the window goes nowhere else' },
  },
  {
    point: 14,
    title: 'Disable or limit creation of new windows',
    keptIn: 'src/main/shell/contents-rules.ts',
    brokenBy: { file: WINDOW, test: 'no second window opens' },
  },
  {
    point: 15,
    title: 'Do not use shell.openExternal with untrusted content',
    keptIn: 'src/main/shell/open-link.ts',
    brokenBy: { file: WINDOW, test: 'a link that is not http(s) is refused' },
  },
  {
    point: 16,
    title: 'Use a current version of Electron',
    keptIn: 'package.json',
    brokenBy: { file: TABLE, test: 'a current Electron is shipped' },
  },
  {
    point: 17,
    title: 'Validate the sender of all IPC messages',
    keptIn: 'src/main/shell/sender.ts',
    brokenBy: { file: WINDOW, test: 'a call from another window or from a frame is refused' },
  },
  {
    point: 18,
    title: 'Avoid usage of the file:// protocol and prefer usage of custom protocols',
    keptIn: 'src/main/shell/protocol.ts',
    brokenBy: { file: WINDOW, test: 'the page comes from app:// and cannot reach file://' },
  },
  {
    point: 19,
    title: 'Check which fuses you can change',
    keptIn: 'src/main/shell/security/fuses.ts',
    brokenBy: { file: TABLE, test: 'the packaging sets every fuse as the table says' },
  },
  {
    point: 20,
    title: 'Do not expose Electron APIs to untrusted web content',
    keptIn: 'src/preload/index.ts',
    brokenBy: { file: WINDOW, test: 'the bridge offers the calls of the contract and nothing else' },
  },
];

/** Beyond Electron's list: what else stands between the window and the register. */
export const FURTHER_POINTS: readonly Omit<ChecklistPoint, 'point'>[] = [
  {
    title: 'Refuse calls that the contract does not know',
    keptIn: 'src/main/shell/relay.ts',
    brokenBy: { file: WINDOW, test: 'an unknown call is refused' },
  },
  {
    title: 'Refuse keys that the contract does not know',
    keptIn: 'src/main/shell/relay.ts',
    brokenBy: { file: WINDOW, test: 'an unknown key is refused' },
  },
  {
    title: 'Take no file path from the window',
    keptIn: 'src/main/shell/relay.ts',
    brokenBy: { file: RELAY, test: 'an unknown key in the message, such as a path' },
  },
  {
    title: 'Keep nothing of the pages on disk',
    keptIn: 'src/main/shell/start.ts',
    brokenBy: { file: WINDOW, test: 'the session of the page is kept in memory only' },
  },
];
