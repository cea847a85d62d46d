import type { ReactNode } from 'react';
import type { Job } from '../lib/register.ts';
import { Button } from './button.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { TextArea } from './field.tsx';
import { JobProgress } from './progress-bar.tsx';

interface ReadSheet {
  readonly fileName: string;
}

/** What an import's screen says of its first step. */
export interface ChooseProps<Sheet extends ReadSheet> {
  readonly pasted: string;
  readonly onPasted: (text: string) => void;
  /** What was read before, when she has come back. */
  readonly sheet: Sheet | null;
  readonly onRead: (sheet: Sheet) => void;
  readonly onKeep: () => void;
}

interface ChooseOrPasteProps<Sheet extends ReadSheet> extends ChooseProps<Sheet> {
  readonly title: string;
  /** Which files are taken. */
  readonly about: ReactNode;
  readonly file: Job<Record<string, never>, Sheet>;
  readonly paste: Job<{ text: string }, Sheet>;
}

/** The first step of an import: a file, or rows copied out of one. */
export function ChooseOrPaste<Sheet extends ReadSheet>({ title, about, file, paste, pasted, onPasted, sheet, onRead, onKeep }: ChooseOrPasteProps<Sheet>) {
  const failure = file.failure ?? paste.failure;
  const ofPaste = file.failure === null && paste.failure !== null;

  async function choose(): Promise<void> {
    paste.reset();
    const read = await file.run({});
    if (read !== undefined) onRead(read);
  }

  async function readPasted(): Promise<void> {
    file.reset();
    const read = await paste.run({ text: pasted });
    if (read !== undefined) onRead(read);
  }

  return (
    <>
      <h2 tabIndex={-1}>{title}</h2>
      <ErrorSummary errors={failure === null ? [] : [{ field: ofPaste ? 'import-pasted' : 'import-file', message: failure.message }]} />
      <div className="import-ways">
        <section className="panel" aria-label="From a file">
          <h3>From a file</h3>
          <p>{about}</p>
          <div className="bar">
            <Button id="import-file" variant="primary" busy={file.busy} onClick={() => void choose()}>
              Choose a file
            </Button>
            {sheet === null ? null : <Button onClick={onKeep}>Go on with {sheet.fileName}</Button>}
          </div>
          <JobProgress call={file.name} label="Reading the file" busy={file.busy} />
        </section>
        <section className="panel" aria-label="From copied rows">
          <h3>From copied rows</h3>
          <TextArea id="import-pasted" label="Paste the rows, headings first" rows={5} value={pasted} error={ofPaste ? failure?.message : undefined} onChange={onPasted} />
          <Button busy={paste.busy} onClick={() => void readPasted()}>
            Read the pasted rows
          </Button>
          <JobProgress call={paste.name} label="Reading the rows" busy={paste.busy} />
        </section>
      </div>
      <p className="muted">Nothing is stored until you have seen what will happen and said yes.</p>
    </>
  );
}
