import { useState } from 'react';
import type { AccountRow } from '../../../preload/contract/accounts.ts';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { plural } from '../../lib/format.ts';
import { useRegisterCall } from '../../lib/register.ts';
import { focusIfLost } from './focus.ts';

interface Saved {
  readonly file: OutputOf<'accounts.export'>;
  readonly accounts: number;
  readonly how: 'exported' | 'printed';
}

export const exportId = 'accounts-export';
export const printId = 'accounts-print';

/** Export and print of accounts, in the order they are shown, and what became of it. */
export function useListFiles() {
  const exporting = useRegisterCall('accounts.export');
  const printing = useRegisterCall('reports.printRegister');
  const [saved, setSaved] = useState<Saved | null>(null);

  async function write(rows: readonly AccountRow[], how: Saved['how']): Promise<void> {
    setSaved(null);
    exporting.reset();
    printing.reset();
    const job = how === 'exported' ? exporting : printing;
    const file = await job.run({ accountIds: rows.map(({ id }) => id) });
    if (file === undefined) focusIfLost(how === 'exported' ? exportId : printId);
    else setSaved({ file, accounts: rows.length, how });
  }

  return {
    write: (rows: readonly AccountRow[], how: Saved['how']) => void write(rows, how),
    exporting: exporting.busy,
    printing: printing.busy,
    failure: exporting.failure ?? printing.failure,
    saved,
    forget: () => {
      setSaved(null);
      exporting.reset();
      printing.reset();
    },
  };
}

export type ListFiles = ReturnType<typeof useListFiles>;

/** How far it is, and where the file lies. */
export function ListFilesResult({ files }: { readonly files: ListFiles }) {
  const show = useRegisterCall('desktop.showSaved');
  const { saved, failure } = files;
  return (
    <>
      <JobProgress call="accounts.export" label="Writing the spreadsheet" busy={files.exporting} />
      <JobProgress call="reports.printRegister" label="Printing the register" busy={files.printing} />
      {failure === null ? null : <Notice kind="error" title={failure.message} onClose={files.forget} />}
      {saved === null ? null : (
        <Notice kind="success" title={`${plural(saved.accounts, 'account')} ${saved.how}`} onClose={files.forget}>
          <p>
            Saved as {saved.file.name}.{' '}
            {saved.how === 'exported' ? 'It carries no password, and it can be imported again.' : ''}
          </p>
          <Button variant="quiet" onClick={() => void show.run({})}>
            Show in folder
          </Button>
        </Notice>
      )}
    </>
  );
}
