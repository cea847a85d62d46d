import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { holdSecrets } from '../../../src/main/shell/clipboard-secret.ts';

/** A clipboard as Electron gives one: newer versions promise its text. */
class Clipboard {
  text = '';
  readonly readText = (): Promise<string> => Promise.resolve(this.text);
  readonly writeText = (text: string): void => {
    this.text = text;
  };
  readonly clear = (): void => {
    this.text = '';
  };
}

describe('a password on the clipboard', () => {
  let clipboard: Clipboard;
  beforeEach(() => {
    vi.useFakeTimers();
    clipboard = new Clipboard();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is taken off after its time', async () => {
    holdSecrets(clipboard).put('hidden', 30);
    await vi.advanceTimersByTimeAsync(29_999);
    expect(clipboard.text).toBe('hidden');
    await vi.advanceTimersByTimeAsync(1);
    expect(clipboard.text).toBe('');
  });

  test('is taken off at once when the register is locked, and only once', async () => {
    const secrets = holdSecrets(clipboard);
    secrets.put('hidden', 30);
    await secrets.clear();
    expect(clipboard.text).toBe('');
    clipboard.writeText('hidden');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(clipboard.text).toBe('hidden');
  });

  test('a clipboard that another program holds keeps nothing from going on', async () => {
    const secrets = holdSecrets({ ...clipboard, readText: () => Promise.reject(new Error('held')), writeText: clipboard.writeText, clear: clipboard.clear });
    secrets.put('hidden', 30);
    await expect(secrets.clear()).resolves.toBeUndefined();
  });

  test('does not take off what the officer has copied since', async () => {
    holdSecrets(clipboard).put('hidden', 30);
    clipboard.writeText('her own note');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(clipboard.text).toBe('her own note');
  });

  test('a second one starts its own time', async () => {
    const secrets = holdSecrets(clipboard);
    secrets.put('first', 30);
    await vi.advanceTimersByTimeAsync(20_000);
    secrets.put('second', 30);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(clipboard.text).toBe('second');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(clipboard.text).toBe('');
  });
});
