import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { accountRecords, type SavedView } from '../../../preload/contract/accounts-records.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { failureErrors, queryKeyOf, useRegister, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { focusIfLost } from './focus.ts';
import type { ListView } from '../../lib/list-address.ts';
import { accountList, contentOf, looksLike, viewed, viewNamed } from './list-view.ts';

interface ListViewsProps {
  readonly list: ListView;
  readonly onList: (list: ListView) => void;
}

/** The select, where the focus goes when a button of this bar has done its work and is gone. */
export const viewId = 'accounts-view';

const noViews: readonly SavedView[] = [];
const { whole, columns } = accountList;

/** Saved ways to look at the list: taken up, kept under a name, replaced, removed. */
export function ListViews({ list, onList }: ListViewsProps) {
  const views = useRegister('accounts.views', {}).data ?? noViews;
  const [asking, setAsking] = useState<'save' | 'remove' | null>(null);
  const taken = views.find(({ id }) => id === list.viewId);
  /** The button that did it may be gone afterwards, and the focus with it. */
  const take = (next: ListView): void => {
    onList(next);
    focusIfLost(viewId);
  };
  const changed = taken === undefined ? !looksLike(list, contentOf(whole)) : !looksLike(list, taken.content);
  return (
    <>
      <span className={taken === undefined ? 'filter' : 'filter filter--on'}>
        <label className="filter__label" htmlFor={viewId}>
          View
        </label>
        <select
          id={viewId}
          value={taken?.id ?? ''}
          onChange={(event) => {
            const view = views.find(({ id }) => id === event.currentTarget.value);
            onList(view === undefined ? whole : viewed(view, columns));
          }}
        >
          <option value="">{taken === undefined && changed ? 'not saved' : 'all accounts'}</option>
          {views.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </span>
      {changed ? (
        <>
          {/* A select does not tell when what is chosen already is chosen again. */}
          <Button variant="quiet" onClick={() => take(taken === undefined ? whole : viewed(taken, columns))}>
            {taken === undefined ? 'Show all accounts' : 'Back to the view'}
          </Button>
          <Button variant="quiet" onClick={() => setAsking('save')}>
            Save view…
          </Button>
        </>
      ) : null}
      {taken === undefined ? null : (
        <Button variant="quiet" label={`Remove view “${taken.name}”`} onClick={() => setAsking('remove')}>
          Remove view…
        </Button>
      )}
      {asking === 'save' ? (
        <SaveView views={views} list={list} first={taken?.name ?? ''} onClose={() => setAsking(null)} onSaved={(id) => take({ ...list, viewId: id })} />
      ) : null}
      {asking === 'remove' && taken !== undefined ? (
        <RemoveView view={taken} onClose={() => setAsking(null)} onRemoved={() => take({ ...list, viewId: null })} />
      ) : null}
    </>
  );
}

interface SaveViewProps {
  readonly views: readonly SavedView[];
  readonly list: ListView;
  readonly first: string;
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
}

function SaveView({ views, list, first, onClose, onSaved }: SaveViewProps) {
  const save = useRegisterCall('accounts.saveView');
  const refresh = useRefreshedViews();
  const [name, setName] = useState(first);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const shown = errors.length > 0 ? errors : failureErrors(save.failure);
  const same = viewNamed(views, name);

  async function keep(): Promise<void> {
    const checked = accountRecords.saveView.input.safeParse({ name, content: contentOf(list) });
    setErrors(checked.success ? [] : checked.error.issues.map(({ path, message }) => ({ field: path[0] === 'name' ? 'view-name' : '', message })));
    save.reset();
    if (!checked.success) return;
    const kept = await save.run(checked.data);
    if (kept === undefined) return;
    await refresh();
    onSaved(kept.id);
    onClose();
  }

  return (
    <FormDialog
      title="Save this view"
      submitTitle={same === undefined ? 'Save the view' : `Replace the view “${same.name}”`}
      errors={shown}
      busy={save.busy}
      onSubmit={() => void keep()}
      onClose={onClose}
    >
      <TextField
        id="view-name"
        label="Name of the view"
        hint="Kept are the filters, the search, the order and the columns. Only you see it, not the other officers of this register."
        value={name}
        required
        error={shown.find(({ field }) => field === 'view-name')?.message}
        suggestions={views.map((view) => view.name)}
        onChange={setName}
      />
    </FormDialog>
  );
}

function RemoveView({ view, onClose, onRemoved }: { readonly view: SavedView; readonly onClose: () => void; readonly onRemoved: () => void }) {
  const remove = useRegisterCall('accounts.removeView');
  const refresh = useRefreshedViews();

  async function removeNow(): Promise<void> {
    if ((await remove.run({ id: view.id })) === undefined) return;
    await refresh();
    onRemoved();
    onClose();
  }

  return (
    <FormDialog
      title="Remove this view?"
      submitTitle={`Remove the view “${view.name}”`}
      errors={failureErrors(remove.failure)}
      busy={remove.busy}
      onSubmit={() => void removeNow()}
      onClose={onClose}
    >
      <p>Only the way to look at the list goes. No account is changed.</p>
    </FormDialog>
  );
}

/** Views are no record of the register, so no change is announced when they are kept. */
function useRefreshedViews(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: queryKeyOf('accounts.views', {}) });
}
