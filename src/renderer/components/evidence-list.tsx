import { useState, type ComponentType, type ReactNode } from 'react';
import type { EvidenceItem } from '../../preload/contract/accounts-records.ts';
import { dateTime, fileSize } from '../lib/format.ts';
import type { Job } from '../lib/register.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { JobProgress } from './progress-bar.tsx';
import { SavedFile } from './saved-file.tsx';

interface EvidenceListProps {
  readonly items: readonly EvidenceItem[];
  /** A copy is being saved. */
  readonly busy: boolean;
  readonly onSave: (item: EvidenceItem) => void;
  /** What a room shows of a file beside the usual. */
  readonly more?: (item: EvidenceItem) => ReactNode;
}

/** Files that are kept inside the register, each with the way to a copy of it. */
export function EvidenceList({ items, busy, onSave, more }: EvidenceListProps) {
  return (
    <ul className="cards">
      {items.map((item) => (
        <li key={item.id}>
          <div className="cards__head">
            <b>{item.kind}</b>
            <Button variant="quiet" label={`Save a copy of ${item.name}`} disabled={busy} onClick={() => onSave(item)}>
              Save a copy
            </Button>
          </div>
          <p>
            {item.name}, {fileSize(item.bytes)}{' '}
            <small>
              {item.addedBy} · {dateTime(item.addedAt)}
            </small>
          </p>
          {more?.(item)}
        </li>
      ))}
    </ul>
  );
}

interface EvidenceProps extends Pick<EvidenceListProps, 'items' | 'more'> {
  /** Said where there is no file. */
  readonly none: string;
  /** The record that the files belong to. */
  readonly id: string;
  readonly save: Job<{ id: string; evidenceId: string }, { readonly name: string }>;
  readonly mayAdd: boolean;
  readonly addTitle: string;
  /** The dialog that asks for another file. */
  readonly addDialog: ComponentType<{ readonly id: string; readonly onClose: () => void }>;
}

/** The part of a record that holds its files. */
export function Evidence({ id, items, none, more, save, mayAdd, addTitle, addDialog: AddDialog }: EvidenceProps) {
  const [adding, setAdding] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  return (
    <section>
      <h3>Evidence</h3>
      {items.length === 0 ? <p className="part-lead">{none}</p> : null}
      {save.failure === null ? null : <Notice kind="error" title={save.failure.message} onClose={save.reset} />}
      <JobProgress call={save.name} label="Saving the copy" busy={save.busy} />
      {saved === null ? null : <SavedFile name={saved} title="The copy is saved" onClose={() => setSaved(null)} />}
      <EvidenceList
        items={items}
        busy={save.busy}
        {...(more === undefined ? {} : { more })}
        onSave={(item) => {
          setSaved(null);
          void save.run({ id, evidenceId: item.id }).then((file) => setSaved(file?.name ?? null));
        }}
      />
      {mayAdd ? (
        <Button variant="quiet" onClick={() => setAdding(true)}>
          {addTitle}
        </Button>
      ) : null}
      {adding ? <AddDialog id={id} onClose={() => setAdding(false)} /> : null}
    </section>
  );
}
