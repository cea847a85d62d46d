import { useEffect, useState } from 'react';
import { go, useLeaveGuard } from '../../app/navigation.ts';
import { Notice } from '../../components/notice.tsx';
import { call, CallFailure, useRegister } from '../../lib/register.ts';
import { LeaveDialog } from '../../components/leave-dialog.tsx';
import { PersonForm } from './person-form.tsx';
import {
  blankPerson, checkPerson, onTopOf, personFieldOf, samePersonValues, toPersonFacts, toPersonValues, type PersonErrors, type PersonValues,
} from './person-values.ts';

interface Base {
  readonly id: string;
  readonly version: number;
  readonly values: PersonValues;
}

/** Adds a person. */
export function NewPerson() {
  return <Editor opened={null} title="Add a person" back="/people" saveTitle="Add the person" />;
}

/** Edits a person. What was opened stays the base of the typing, whatever happens to the record meanwhile. */
export function EditPerson({ id }: { readonly id: string }) {
  const { data, error, isFetching } = useRegister('people.get', { id });
  const [opened, setOpened] = useState<Base | null>(null);
  // An answer held from before the last change would make an officer collide with herself.
  if (opened === null && data !== undefined && !isFetching) setOpened({ id, version: data.version, values: toPersonValues(data.facts) });
  if (opened === null) return error === null ? <p role="status">Opening the form…</p> : <Notice kind="error" title={error.message} />;
  return <Editor opened={opened} title={`Edit ${opened.values.name}`} back={`/people/${id}`} saveTitle="Save the person" />;
}

interface EditorProps {
  /** The person as the register has them; null for a new one. */
  readonly opened: Base | null;
  readonly title: string;
  readonly back: string;
  readonly saveTitle: string;
}

const changedMeanwhile =
  'Somebody changed this person while you were editing. Your changes stand in the form on top of theirs: look through it and save again.';

function Editor({ opened, title, back, saveTitle }: EditorProps) {
  const settings = useRegister('settings.get', {});
  const [base, setBase] = useState(opened);
  const begun = base?.values ?? blankPerson;
  const [values, setValues] = useState(begun);
  const [errors, setErrors] = useState<PersonErrors>({});
  const [general, setGeneral] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const [savedId, setSavedId] = useState<string | null>(null);
  const guard = useLeaveGuard(savedId === null && !samePersonValues(begun, values));

  useEffect(() => {
    // Only after the guard has heard that nothing would be lost.
    if (savedId !== null) go(`/people/${savedId}`, { replace: true });
  }, [savedId]);

  async function refused(failure: unknown): Promise<void> {
    if (!(failure instanceof CallFailure)) throw failure;
    if (failure.code === 'conflict' && base !== null) {
      try {
        const now = await call('people.get', { id: base.id });
        const theirs = toPersonValues(now.facts);
        setValues(onTopOf(base.values, values, theirs));
        setBase({ id: base.id, version: now.version, values: theirs });
        setGeneral([changedMeanwhile]);
        return;
      } catch {
        // The person cannot be read any more: the first message says what happened.
      }
    }
    const field = personFieldOf(failure.field ?? '');
    setErrors(field === null ? {} : { [field]: failure.message });
    setGeneral(field === null ? [failure.message] : []);
  }

  async function save(): Promise<void> {
    if (busy) return;
    const found = checkPerson(values);
    setErrors(found);
    setGeneral([]);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      const facts = toPersonFacts(values);
      const saved = base === null ? await call('people.add', facts) : await call('people.edit', { id: base.id, version: base.version, facts });
      setSavedId(saved.id);
    } catch (failure) {
      await refused(failure);
    } finally {
      setBusy(false);
    }
  }

  if (settings.data === undefined) {
    return settings.error === null ? <p role="status">Opening the form…</p> : <Notice kind="error" title={settings.error.message} />;
  }
  return (
    <div className="person-editor">
      <header className="detail-head">
        <h2>{title}</h2>
      </header>
      <PersonForm
        values={values}
        onChange={(change) => setValues({ ...values, ...change })}
        errors={errors}
        general={general}
        directorates={settings.data.directorates}
        onSave={() => void save()}
        onCancel={() => go(back)}
        busy={busy}
        saveTitle={saveTitle}
      />
      <LeaveDialog
        guard={guard}
        title="Leave without saving?"
        text={opened === null ? 'The new person has not been added yet.' : `Your changes to ${opened.values.name} have not been saved.`}
        leaveTitle={opened === null ? 'Leave and add nobody' : 'Leave without my changes'}
      />
    </div>
  );
}
