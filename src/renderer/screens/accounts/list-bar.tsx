import { useState, type ReactNode } from 'react';
import type { AccountRow } from '../../../preload/contract/accounts.ts';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { Button } from '../../components/button.tsx';
import { plural, number } from '../../lib/format.ts';
import type { ListView } from '../../lib/list-address.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import type { BulkField } from './bulk-change.ts';
import { exportId, printId, type ListFiles } from './list-files.tsx';
import { ListViews } from './list-views.tsx';

interface ListBarProps {
  /** Rows as they are shown. */
  readonly shown: readonly AccountRow[];
  /** Rows chosen, shown or not, in the order of the list. */
  readonly chosen: readonly AccountRow[];
  readonly list: ListView;
  readonly files: ListFiles;
  readonly chooseColumns: ReactNode;
  /** A file is about to be written: older messages have had their time. */
  readonly onFiles: () => void;
  /** An officer who may change accounts. */
  readonly mayChange: boolean;
  readonly onList: (list: ListView) => void;
  readonly onClear: () => void;
  readonly onNotice: (rows: readonly AccountRow[]) => void;
  readonly onChanged: (result: OutputOf<'accounts.bulkEdit'>) => void;
}

const changes: readonly { readonly field: BulkField; readonly title: string }[] = [
  { field: 'lineManager', title: 'Change line manager…' },
  { field: 'directorateId', title: 'Change directorate…' },
  { field: 'nextReviewOn', title: 'Agree next review…' },
];

/** Below the filters: the views and what is done with the list as it is shown; or, while rows are chosen, what is done with those. */
export function ListBar(props: ListBarProps) {
  const { shown, chosen, list, files, chooseColumns, mayChange, onFiles, onList, onClear, onNotice, onChanged } = props;
  const [asking, setAsking] = useState<BulkField | null>(null);
  const busy = files.exporting || files.printing;

  function write(how: 'exported' | 'printed', rows: readonly AccountRow[]): void {
    onFiles();
    files.write(rows, how);
  }

  if (chosen.length === 0) {
    return (
      <div className="bar list-bar">
        <ListViews list={list} onList={onList} />
        <span className="list-bar__end">
          {chooseColumns}
          {mayChange ? (
            <Button id={exportId} variant="quiet" busy={busy} disabled={shown.length === 0} label={`Export ${plural(shown.length, 'account')}`} onClick={() => write('exported', shown)}>
              Export…
            </Button>
          ) : null}
          <Button id={printId} variant="quiet" busy={busy} disabled={shown.length === 0} label={`Print ${plural(shown.length, 'account')}`} onClick={() => write('printed', shown)}>
            Print…
          </Button>
        </span>
      </div>
    );
  }
  const ids = new Set(shown.map(({ id }) => id));
  const hidden = chosen.filter(({ id }) => !ids.has(id)).length;
  return (
    <div className="bar list-bar list-bar--chosen" role="group" aria-label="Selected accounts">
      <p>
        <b>{plural(chosen.length, 'account')}</b> selected{hidden === 0 ? '' : `, ${number(hidden)} not shown`}
      </p>
      {mayChange ? (
        <>
          {changes.map(({ field, title }) => (
            <Button key={field} variant="quiet" onClick={() => setAsking(field)}>
              {title}
            </Button>
          ))}
          <Button variant="quiet" onClick={() => onNotice(chosen)}>
            Write a notice…
          </Button>
          <Button id={exportId} variant="quiet" busy={busy} label={`Export ${plural(chosen.length, 'account')}`} onClick={() => write('exported', chosen)}>
            Export…
          </Button>
        </>
      ) : null}
      <Button id={printId} variant="quiet" busy={busy} label={`Print ${plural(chosen.length, 'account')}`} onClick={() => write('printed', chosen)}>
        Print…
      </Button>
      <Button variant="quiet" label="Clear selection" onClick={onClear}>
        Clear
      </Button>
      {asking === null ? null : <BulkDialog field={asking} rows={chosen} onClose={() => setAsking(null)} onDone={onChanged} />}
    </div>
  );
}

/** The chosen rows in the order of the list: first those shown, then those that a filter hides. */
export function chosenRows(rows: readonly AccountRow[], shown: readonly AccountRow[], chosen: ReadonlySet<string>): readonly AccountRow[] {
  if (chosen.size === 0) return [];
  const ids = new Set(shown.map(({ id }) => id));
  return [...shown.filter(({ id }) => chosen.has(id)), ...rows.filter(({ id }) => chosen.has(id) && !ids.has(id))];
}
