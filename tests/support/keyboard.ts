import type { Page } from 'playwright-core';

interface Ways {
  /** How often Tab is pressed at the most before something counts as out of reach. */
  readonly most: number;
  /** Whether what has the focus already counts too, as after a dialog that has put it somewhere. */
  readonly here?: boolean;
}

interface Keyboard {
  /** What has the focus, as a screen reader names it: its label, or its words. */
  readonly focused: () => Promise<string>;
  /** Goes on with Tab until something of that name has the focus. @throws when it is not reached */
  readonly tabTo: (name: RegExp) => Promise<void>;
  /** Goes there with Tab and presses Enter. @throws as `tabTo` */
  readonly press: (name: RegExp) => Promise<void>;
  /** Goes there with Tab and types. @throws as `tabTo` */
  readonly type: (name: RegExp, text: string) => Promise<void>;
}

/** The window as somebody works it who has no mouse. */
export function keyboardOf(page: Page, { most, here = false }: Ways): Keyboard {
  const focused = (): Promise<string> => page.evaluate(() => {
    const at = document.activeElement;
    const labels = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement ? [...(at.labels ?? [])].map((label) => label.textContent).join(' ') : '';
    return (at?.getAttribute('aria-label') ?? (labels === '' ? at?.textContent : labels) ?? '').trim();
  });
  async function tabTo(name: RegExp): Promise<void> {
    if (here && name.test(await focused())) return;
    for (let presses = 0; presses < most; presses += 1) {
      await page.keyboard.press('Tab');
      if (name.test(await focused())) return;
    }
    throw new Error(`Tab does not come to ${name.source}.`);
  }
  async function press(name: RegExp): Promise<void> {
    await tabTo(name);
    await page.keyboard.press('Enter');
  }
  async function type(name: RegExp, text: string): Promise<void> {
    await tabTo(name);
    await page.keyboard.type(text);
  }
  return { focused, tabTo, press, type };
}
