/** What holds a secret on the clipboard for a while. */
export interface ClipboardSecrets {
  /** Puts a secret there and takes it off after so many seconds, unless something else stands there by then. */
  readonly put: (text: string, seconds: number) => void;
  /** Takes it off now: at lock, and when the program ends. */
  readonly clear: () => void;
}

/** As much of a clipboard as is needed. Newer versions of Electron promise what older ones give. */
interface SecretClipboard {
  readonly readText: () => string | Promise<string>;
  readonly writeText: (text: string) => unknown;
  readonly clear: () => unknown;
}

/**
 * Looks after passwords on the clipboard. What the officer has copied since is hers and stays.
 *
 * @param clipboard Electron's, or anything that reads, writes and clears text
 * @returns the means to put a secret there; it is taken off again by itself
 */
export function holdSecrets(clipboard: SecretClipboard): ClipboardSecrets {
  let held: { readonly text: string; readonly timer: NodeJS.Timeout } | undefined;
  const clear = (): void => {
    if (held === undefined) return;
    const { text, timer } = held;
    clearTimeout(timer);
    held = undefined;
    void Promise.resolve(clipboard.readText()).then((present) => {
      if (present === text) clipboard.clear();
    });
  };
  return {
    put: (text, seconds) => {
      if (held !== undefined) clearTimeout(held.timer);
      clipboard.writeText(text);
      held = { text, timer: setTimeout(clear, seconds * 1000) };
    },
    clear,
  };
}
