import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FromRegister } from '../../../src/main/register/wire.ts';
import type { RegisterChild } from '../../../src/main/shell/register-child.ts';
import { forkRegister } from '../../../src/main/shell/register-fork.ts';

/** Answers each call with its own input and start argument; `stop` ends it. */
const ECHO = `
const start = JSON.parse(process.argv[2]);
process.on('message', (message) => {
  if (message.kind === 'stop') process.exit(0);
  if (message.kind === 'call') process.send({ kind: 'reply', id: message.id, reply: { ok: true, value: { start, input: message.input } } });
});
process.send({ kind: 'ready', runtime: process.version });
`;

let folder: string;
const start = { dataFolder: '/data/ä', resourcesFolder: '/res "x"' };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'comms-register-fork-'));
  await writeFile(path.join(folder, 'echo.mjs'), ECHO);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Starts the echo and gives its messages one by one. */
function begin(node = process.execPath): { child: RegisterChild; next: () => Promise<FromRegister>; exited: Promise<number | null> } {
  const child = forkRegister({ entry: path.join(folder, 'echo.mjs'), start }, node);
  const arrived: FromRegister[] = [];
  let wake: () => void = () => {};
  child.onMessage((message) => {
    arrived.push(message);
    wake();
  });
  const exited = new Promise<number | null>((resolve) => child.onExit(resolve));
  const next = async (): Promise<FromRegister> => {
    const message = arrived.shift();
    if (message !== undefined) return message;
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
    return next();
  };
  return { child, next, exited };
}

describe('the register process forked on the pinned Node', () => {
  it('gets its start argument, and values arrive as they were: bytes, dates, undefined', async () => {
    const { child, next, exited } = begin();
    expect(await next()).toEqual({ kind: 'ready', runtime: process.version });
    const input = { bytes: new Uint8Array([0, 255]), at: new Date(0), nothing: undefined, map: new Map([[1, 'ö']]) };
    child.send({ kind: 'call', id: 7, name: 'x.y', input });
    const reply = await next();
    expect(reply).toStrictEqual({ kind: 'reply', id: 7, reply: { ok: true, value: { start, input } } });
    child.send({ kind: 'stop' });
    expect(await exited).toBe(0);
    // Nobody listens any more: no error, nothing to catch.
    child.send({ kind: 'stop' });
  });

  it('can be killed', async () => {
    const { child, next, exited } = begin();
    await next();
    child.kill();
    expect(await exited).toBeNull();
  });

  it('tells its end also when it could not be started', async () => {
    expect(await begin('/nowhere/node').exited).toBeNull();
  });
});
