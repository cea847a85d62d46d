import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gather, root } from '../../resources/tools/common.mjs';
import { findElectron } from '../../resources/tools/electron-runtime.mjs';

/*
 * The shipped app runs the register process as a utility process of Electron. The Electron of the tests cannot open the
 * database, but it can prove the adapter and the cryptography: this child opens nothing and checks itself.
 */

const argon2 = pathToFileURL(createRequire(path.join(root, 'package.json')).resolve('@node-rs/argon2')).href;

const CHILD = `
import { createHash, diffieHellman, generateKeyPairSync, sign, verify } from 'node:crypto';
import argon2 from ${JSON.stringify(argon2)};

async function selfTest() {
  const ed = generateKeyPairSync('ed25519');
  const text = Buffer.from('Comms Register');
  const a = generateKeyPairSync('x25519');
  const b = generateKeyPairSync('x25519');
  const ours = diffieHellman({ privateKey: a.privateKey, publicKey: b.publicKey });
  const theirs = diffieHellman({ privateKey: b.privateKey, publicKey: a.publicKey });
  const options = { memoryCost: 65536, timeCost: 3, parallelism: 4, outputLen: 32, salt: Buffer.alloc(16, 7) };
  const first = await argon2.hashRaw('four unrelated words here', options);
  const second = await argon2.hashRaw('four unrelated words here', options);
  return {
    ed25519: verify(null, text, ed.publicKey, sign(null, text, ed.privateKey)),
    x25519: ours.length === 32 && ours.equals(theirs),
    argon2: first.length === 32 && first.equals(second),
    sha256: createHash('sha256').update('').digest('hex').slice(0, 8),
  };
}

const port = process.parentPort;
const start = JSON.parse(process.argv[2]);
port.on('message', async ({ data }) => {
  if (data.kind === 'stop') process.exit(0);
  const value = { start, tests: await selfTest(), bytes: data.input.bytes instanceof Uint8Array, kept: 'nothing' in data.input };
  port.postMessage({ kind: 'reply', id: data.id, reply: { ok: true, value } });
});
port.postMessage({ kind: 'ready', runtime: process.versions.electron });
`;

const MAIN = `
import path from 'node:path';
import { app } from 'electron';
import { startUtilityRegister } from './register-utility.js';

app.setPath('userData', path.join(import.meta.dirname, 'profile'));
app.on('window-all-closed', () => {});
void app.whenReady().then(() => {
  const seen = [];
  const child = startUtilityRegister({
    entry: path.join(import.meta.dirname, 'child.js'),
    start: { dataFolder: '/data/ä', resourcesFolder: '/res "x"' },
  });
  child.onMessage((message) => {
    seen.push(message);
    if (message.kind === 'ready') child.send({ kind: 'call', id: 7, name: 'x.y', input: { bytes: new Uint8Array([1]), nothing: undefined } });
    else child.send({ kind: 'stop' });
  });
  child.onExit((code) => {
    console.log('RESULT ' + JSON.stringify({ seen, code }));
    app.exit(0);
  });
});
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'comms-register-utility-'));
  const adapter = await readFile(path.join(root, 'src/main/shell/register-utility.ts'), 'utf8');
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ name: 'utility-test', type: 'module', main: 'main.js' }));
  await writeFile(path.join(folder, 'register-utility.js'), stripTypeScriptTypes(adapter));
  await writeFile(path.join(folder, 'child.js'), CHILD);
  await writeFile(path.join(folder, 'main.js'), MAIN);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the register process as a utility process of Electron', () => {
  it('gets its start argument, passes its crypto self-test and stops when asked', async () => {
    const { executable, version } = await findElectron({ fetch: false });
    const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
    const { output } = await gather(executable, [...(asRoot ? ['--no-sandbox'] : []), folder]);
    const line = output.split('\n').find((text) => text.startsWith('RESULT '));
    expect(line, output).toBeDefined();
    expect(JSON.parse(line?.slice('RESULT '.length) ?? '')).toEqual({
      seen: [
        { kind: 'ready', runtime: version },
        {
          kind: 'reply',
          id: 7,
          reply: {
            ok: true,
            value: {
              start: { dataFolder: '/data/ä', resourcesFolder: '/res "x"' },
              tests: { ed25519: true, x25519: true, argon2: true, sha256: 'e3b0c442' },
              bytes: true,
              kept: true,
            },
          },
        },
      ],
      code: 0,
    });
  });
});
