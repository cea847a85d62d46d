import { useEffect, useState } from 'react';
import { go, useLeaveGuard } from '../../app/navigation.ts';
import { Notice } from '../../components/notice.tsx';
import { call, CallFailure, useRegister } from '../../lib/register.ts';
import { AccountForm } from './account-form.tsx';
import { ConflictChoice } from './conflict-choice.tsx';
import {
  blankValues, checkValues, fieldOfPath, sameValues, toFacts, toValues, type FormErrors, type FormValues,
} from './facts-form.ts';
import { LeaveDialog } from './leave-dialog.tsx';

/** The text an edit began from. */
interface Base {
  readonly id: string;
  readonly version: number;
  readonly values: FormValues;
}

/** Adds an account. */
export function NewAccount() {
  return <Editor opened={null} title="Add an account" back="/accounts" saveTitle="Add the account" />;
}

/** Edits an account. What she opened stays the base of her typing, whatever happens to the account meanwhile. */
export function EditAccount({ id }: { readonly id: string }) {
  const { data, error, isFetching } = useRegister('accounts.get', { id });
  const [opened, setOpened] = useState<Base | null>(null);
  // An answer held from before her last change would make her collide with herself.
  if (opened === null && data !== undefined && !isFetching) setOpened({ id, version: data.version, values: toValues(data.facts) });
  if (opened === null) return error === null ? <p role="status">Opening the account…</p> : <Notice kind="error" title={error.message} />;
  return <Editor opened={opened} title={`Edit ${opened.values.name}`} back={`/accounts/${id}`} saveTitle="Save the account" />;
}

interface EditorProps {
  readonly opened: Base | null;
  readonly title: string;
  readonly back: string;
  readonly saveTitle: string;
}

function Editor({ opened, title, back, saveTitle }: EditorProps) {
  const choices = useRegister('accounts.choices', {});
  const begun = opened?.values ?? blankValues;
  const [values, setValues] = useState(begun);
  const [errors, setErrors] = useState<FormErrors>({});
  const [general, setGeneral] = useState<readonly string[]>([]);
  const [theirs, setTheirs] = useState<Base | null>(null);
  const [busy, setBusy] = useState(false);
  const [savedId, setSavedId] = useState<string | null>(null);
  const guard = useLeaveGuard(savedId === null && !sameValues(begun, values));

  useEffect(() => {
    // Only after the guard has heard that nothing would be lost.
    if (savedId !== null) go(`/accounts/${savedId}`, { replace: true });
  }, [savedId]);

  async function refused(failure: unknown): Promise<void> {
    if (!(failure instanceof CallFailure)) throw failure;
    if (failure.code === 'conflict' && opened !== null) {
      try {
        const now = await call('accounts.get', { id: opened.id });
        setTheirs({ id: opened.id, version: now.version, values: toValues(now.facts) });
        return;
      } catch {
        // The account cannot be read any more: the first message says what happened.
      }
    }
    const field = fieldOfPath(failure.field ?? '');
    setErrors(field === null ? {} : { [field]: failure.message });
    setGeneral(field === null ? [failure.message] : []);
  }

  async function save(next: FormValues, version: number | null): Promise<void> {
    if (busy) return;
    const found = checkValues(next);
    setErrors(found);
    setGeneral([]);
    setTheirs(null);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      const facts = toFacts(next);
      const saved =
        opened === null || version === null
          ? await call('accounts.add', facts)
          : await call('accounts.edit', { id: opened.id, version, facts });
      setSavedId(saved.id);
    } catch (failure) {
      await refused(failure);
    } finally {
      setBusy(false);
    }
  }

  if (choices.data === undefined) {
    return choices.error === null ? <p role="status">Opening the form…</p> : <Notice kind="error" title={choices.error.message} />;
  }
  return (
    <div className="account-editor">
      <header className="detail-head">
        <h2>{title}</h2>
      </header>
      {theirs === null ? (
        <AccountForm
          values={values}
          onChange={(change) => setValues((current) => ({ ...current, ...change }))}
          errors={errors}
          general={general}
          choices={choices.data}
          onSave={() => void save(values, opened?.version ?? null)}
          onCancel={() => go(back)}
          busy={busy}
          saveTitle={saveTitle}
        />
      ) : (
        <ConflictChoice
          base={begun}
          mine={values}
          theirs={theirs.values}
          names={choices.data}
          onBack={() => setTheirs(null)}
          onSave={(result) => {
            setValues(result);
            void save(result, theirs.version);
          }}
        />
      )}
      <LeaveDialog
        guard={guard}
        title="Leave without saving?"
        text={opened === null ? 'The new account has not been added yet.' : `Your changes to ${begun.name} have not been saved.`}
        leaveTitle={opened === null ? 'Leave and add nothing' : 'Leave without my changes'}
      />
    </div>
  );
}
