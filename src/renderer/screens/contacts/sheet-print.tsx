import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { SavedFile } from '../../components/saved-file.tsx';
import { useRegister, useRegisterCall } from '../../lib/register.ts';
import { focusIfLost } from '../accounts/focus.ts';
import './contacts.css';
import { sheetSentences, sheetTitle } from './words.ts';

const printId = 'print-bad-day-sheet';

interface SheetPrintProps {
  /** Say nothing while the sheet on the wall is right, or while none was ever printed. */
  readonly onlyWhenStale?: boolean;
}

/** How the bad-day sheet on the wall stands, and the button that prints it. */
export function SheetPrint({ onlyWhenStale = false }: SheetPrintProps) {
  const { data } = useRegister('badDay.sheet', {});
  const print = useRegisterCall('badDay.printSheet');
  const [done, setDone] = useState<OutputOf<'badDay.printSheet'> | null>(null);
  if (data === undefined) return null;
  const stale = data.state === 'changed' || data.state === 'old';
  async function run(): Promise<void> {
    setDone(null);
    print.reset();
    const made = await print.run({});
    if (made === undefined) focusIfLost(printId);
    else setDone(made);
  }
  const sentences = sheetSentences(data);
  return (
    <>
      {onlyWhenStale && !stale ? null : (
        <Notice kind={stale ? 'warning' : data.state === 'current' ? 'success' : 'info'} title={sheetTitle(data)}>
          {sentences.length === 0 ? null : <p>{sentences.join(' ')}</p>}
          <p className="sheet-print">
            <Button id={printId} variant={onlyWhenStale ? 'secondary' : 'primary'} busy={print.busy} onClick={() => void run()}>
              Print the bad-day sheet
            </Button>
          </p>
        </Notice>
      )}
      <JobProgress call="badDay.printSheet" label="Printing the bad-day sheet" busy={print.busy} />
      {print.failure === null ? null : <Notice kind="error" title={print.failure.message} onClose={print.reset} />}
      {done === null || done.withheld.length === 0 ? null : (
        <Notice kind="warning" title={withheldTitle(done)}><p>Take it out in Settings, under Contacts and the bad-day sheet, and print again. The rest of the sheet is right.</p></Notice>
      )}
      {done === null ? null : <SavedFile name={done.file.name} title={savedTitle(done)} onClose={() => setDone(null)} />}
    </>
  );
}

function savedTitle({ leftOut }: OutputOf<'badDay.printSheet'>): string {
  return leftOut.length === 0 ? 'One page, ready for the wall' : `One page, ready for the wall. There was no room for ${leftOut.join(', ')}, where the Trust has no account`;
}

/** What the paper has not, since it may be a password: whoever hangs it up has to know. */
function withheldTitle({ withheld }: OutputOf<'badDay.printSheet'>): string {
  return `Left off the sheet, because it looks like a password or a PIN: a line at ${withheld.join('; ')}`;
}
