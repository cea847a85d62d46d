import type { ReviewSheet } from '../../../preload/contract/reviews-import.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { TextArea } from '../../components/field.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { useRegisterCall } from '../../lib/register.ts';

interface ImportChooseProps {
  readonly pasted: string;
  readonly onPasted: (text: string) => void;
  /** What was read before, when she has come back. */
  readonly sheet: ReviewSheet | null;
  readonly onRead: (sheet: ReviewSheet) => void;
  readonly onKeep: () => void;
}

/** Step 1: a file, or rows copied out of one. */
export function ImportChoose({ pasted, onPasted, sheet, onRead, onKeep }: ImportChooseProps) {
  const file = useRegisterCall('reviews.readReturns');
  const paste = useRegisterCall('reviews.readPastedReturns');
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
      <h2 tabIndex={-1}>Choose a list or paste rows</h2>
      <ErrorSummary errors={failure === null ? [] : [{ field: ofPaste ? 'import-pasted' : 'import-file', message: failure.message }]} />
      <div className="import-ways">
        <section className="panel" aria-label="From a file">
          <h3>From a file</h3>
          <p>
            A table that a line manager filled in and sent back, or a list of past reviews with an account, a date and an outcome in each row. An Excel
            workbook (.xlsx) or a CSV file; what the headings are called does not matter.
          </p>
          <div className="bar">
            <Button id="import-file" variant="primary" busy={file.busy} onClick={() => void choose()}>
              Choose a file
            </Button>
            {sheet === null ? null : <Button onClick={onKeep}>Go on with {sheet.fileName}</Button>}
          </div>
          <JobProgress call="reviews.readReturns" label="Reading the file" busy={file.busy} />
        </section>
        <section className="panel" aria-label="From copied rows">
          <h3>From copied rows</h3>
          <TextArea id="import-pasted" label="Paste the rows, headings first" rows={5} value={pasted} error={ofPaste ? failure?.message : undefined} onChange={onPasted} />
          <Button busy={paste.busy} onClick={() => void readPasted()}>
            Read the pasted rows
          </Button>
          <JobProgress call="reviews.readPastedReturns" label="Reading the rows" busy={paste.busy} />
        </section>
      </div>
      <p className="muted">Nothing is stored until you have seen what will happen and said yes.</p>
    </>
  );
}
