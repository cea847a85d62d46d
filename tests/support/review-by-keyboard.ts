import type { Page } from 'playwright-core';
import type { RunningApp } from './electron-app.ts';

/* A review answered by keyboard alone, as an officer does it who has done many. */

export interface Answering {
  /** Keys for questions that are not answered with yes, by a part of the question; what follows is the test's business. */
  readonly special?: Readonly<Record<string, string>>;
  /** "Yes to the rest" of each topic instead of each question by itself. */
  readonly byTopic?: boolean;
  /** The date of the last post, as it is typed. */
  readonly lastPost?: string;
}

interface Focused {
  readonly outcome: boolean;
  readonly kind: 'radio' | 'number' | 'date' | 'text' | 'other';
  readonly question: string;
  readonly topic: string;
}

function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const box = element instanceof HTMLInputElement ? element : null;
    const kind = box?.type === 'radio' ? 'radio' : box?.dataset['answer'];
    return {
      outcome: (element?.closest('.outcomes') ?? null) !== null,
      kind: kind === 'radio' || kind === 'number' || kind === 'date' || kind === 'text' ? kind : 'other' as const,
      question: element?.closest('.q')?.querySelector('.q__ask')?.textContent ?? '',
      topic: element?.closest('.topic')?.querySelector('h3')?.textContent ?? '',
    };
  });
}

/**
 * Answers what has the focus until the outcome has it.
 *
 * @returns the question at which it stopped because it is answered specially, or null at the outcome
 * @throws when the questions never end
 */
export async function answerByKeyboard(page: Page, { special = {}, byTopic = false, lastPost = '1/10/2026' }: Answering = {}): Promise<string | null> {
  const sweptTopics = new Set<string>();
  for (let step = 0; step < 150; step += 1) {
    const at = await focused(page);
    if (at.outcome) return null;
    const key = Object.entries(special).find(([question]) => at.question.includes(question))?.[1];
    if (at.kind === 'radio' && key !== undefined) {
      await page.keyboard.press(key);
      return at.question;
    }
    if (at.kind !== 'radio') {
      if (at.kind === 'number') await page.keyboard.type('12');
      if (at.kind === 'date') await page.keyboard.type(lastPost);
      await page.keyboard.press('Enter');
    } else if (!byTopic || Object.keys(special).length > 0) {
      await page.keyboard.press('1');
    } else {
      if (!sweptTopics.has(at.topic)) await page.keyboard.press('y');
      sweptTopics.add(at.topic);
      await page.keyboard.press('Enter');
    }
  }
  throw new Error('The questions never ended.');
}

/** Presses Tab until a control with this name has the focus; a select is named with "(choice)". @throws when it is not reached */
export async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press(key);
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      const labels = element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement
        ? [...(element.labels ?? [])].map((label) => label.textContent).join(' ') : '';
      return `${element?.getAttribute('aria-label') ?? ''} ${labels} ${element instanceof HTMLSelectElement ? '(choice)' : element?.textContent ?? ''}`.replaceAll(/\s+/gu, ' ').trim();
    });
    if (name.test(at)) return;
  }
  throw new Error(`${String(name)} is not reached with ${key}.`);
}

/** Puts a picture on the clipboard, as a screenshot does. */
export async function copyPicture({ app }: RunningApp): Promise<void> {
  await app.evaluate(({ clipboard, nativeImage }) => {
    const size = { width: 16, height: 16 };
    const image = nativeImage.createFromBitmap(Buffer.from(Array.from({ length: size.width * size.height }, () => [0, 0, 255, 255]).flat()), size);
    // The Electron of the tests is older than the one whose types we have, and writes pictures by a call of its own.
    const older = clipboard as unknown as { readonly writeImage?: (picture: typeof image) => void };
    if (older.writeImage === undefined) throw new Error('This Electron writes pictures to the clipboard by another call.');
    older.writeImage(image);
  });
}
