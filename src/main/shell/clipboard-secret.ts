/** What holds a secret on the clipboard for a while. */
export interface ClipboardSecrets {
  /** Puts a secret there and takes it off after so many seconds, unless something else stands there by then. */
  readonly put: (text: string, seconds: number) => void;
  /** Takes it off now, at lock and when the program ends. Resolves when it is off; never rejects. */
  readonly clear: () => Promise<void>;
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
  const clear = async (): Promise<void> => {
    if (held === undefined) return;
    const { text, timer } = held;
    clearTimeout(timer);
    held = undefined;
    try {
      if ((await clipboard.readText()) === text) await clipboard.clear();
    } catch {
      // Another program holds the clipboard. There is nobody left to tell at the end of this one.
    }
  };
  return {
    put: (text, seconds) => {
      if (held !== undefined) clearTimeout(held.timer);
      clipboard.writeText(text);
      held = { text, timer: setTimeout(() => void clear(), seconds * 1000) };
    },
    clear,
  };
}
