import type { ReadStream } from 'node:tty';
import { createInterface } from 'node:readline';

/**
 * Asks for a passphrase without showing it. When input is not a terminal, its first line is taken.
 * @returns the passphrase; null when input ended or was broken off
 */
export async function askPassphrase(input: ReadStream, output: NodeJS.WritableStream): Promise<string | null> {
  return input.isTTY ? await askHidden(input, output) : await firstLine(input);
}

async function firstLine(input: NodeJS.ReadableStream): Promise<string | null> {
  const lines = createInterface({ input });
  for await (const line of lines) return line;
  return null;
}

async function askHidden(input: ReadStream, output: NodeJS.WritableStream): Promise<string | null> {
  output.write('Passphrase (not shown): ');
  input.setRawMode(true);
  input.setEncoding('utf8');
  try {
    return await new Promise((resolve) => {
      let typed: string[] = [];
      const onData = (chunk: string): void => {
        for (const character of chunk) {
          if (character === '\r' || character === '\n') return finish(typed.join(''));
          if (character === '\u0003' || character === '\u0004') return finish(null);
          if (character === '\u007F' || character === '\b') typed = typed.slice(0, -1);
          else typed.push(character);
        }
      };
      const finish = (answer: string | null): void => {
        input.off('data', onData);
        input.pause();
        resolve(answer);
      };
      input.on('data', onData);
      input.resume();
    });
  } finally {
    input.setRawMode(false);
    output.write('\n');
  }
}
