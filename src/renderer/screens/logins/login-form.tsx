import { useEffect, useState } from 'react';
import { secretText, type LoginFacts, type LoginRow } from '../../../preload/contract/logins.ts';
import { go, useLeaveGuard, useRoute } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { DateField, TextField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { RecordEditor } from '../../components/record-form.tsx';
import { failureErrors, useRegister, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { LoginFields } from './login-fields.tsx';
import { blankLogin, factsOfRow, loginErrors } from './login-values.ts';
import { PasswordInput } from './password-input.tsx';
import { useSecretCall } from './use-secret-call.ts';

/** Adds a login, with its password when it is known. */
export function NewLogin() {
  const { search } = useRoute();
  const [begun] = useState<LoginFacts>({ ...blankLogin, accountId: search['account'] ?? '' });
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const add = useSecretCall('logins.add');
  const form = useLoginForm(begun, password !== '');

  async function save(): Promise<void> {
    const weak = password === '' ? undefined : secretText.safeParse(password).error?.issues[0]?.message;
    if (!form.check(weak === undefined ? [] : [{ field: 'password', message: weak }])) return;
    const saved = await add.run({ facts: form.facts, password: password === '' ? null : password, ...(again.trim() === '' ? {} : { again }) });
    if (saved === undefined) return;
    setPassword('');
    form.done(saved.id);
  }

  return (
    <Form
      title="Add a login"
      isNew
      form={form}
      failure={failureErrors(add.failure, 'facts.')}
      busy={add.busy}
      saveTitle="Add the login"
      onSave={() => void save()}
      onCancel={() => go('/logins')}
    >
      <PasswordInput
        id="password"
        label="Password (optional)"
        hint="It goes straight into the keychain of this computer, never into the register"
        value={password}
        error={form.errors.find(({ field }) => field === 'password')?.message ?? (add.failure?.field === 'password' ? add.failure.message : undefined)}
        known={[form.facts.userName, form.facts.email]}
        onChange={setPassword}
      />
      {add.failure?.code === 'used-before' || again !== '' ? (
        <TextField
          id="again"
          label="Why is a password that was used before kept again? (optional)"
          hint="For example: added to the wrong account first. A new one is then owed."
          value={again}
          onChange={setAgain}
        />
      ) : null}
    </Form>
  );
}

/** Edits what is known of a login; its password is changed elsewhere. */
export function EditLogin({ id }: { readonly id: string }) {
  const { data, error } = useRegister('logins.get', { id });
  const [opened, setOpened] = useState<LoginRow | null>(null);
  // What was opened stays the base of the typing, whatever happens to the login meanwhile.
  if (opened === null && data !== undefined) setOpened(data.row);
  if (opened === null) return error === null ? <p role="status">Opening the login…</p> : <Notice kind="error" title={error.message} />;
  return <Edit row={opened} />;
}

function Edit({ row }: { readonly row: LoginRow }) {
  const [begun] = useState(() => factsOfRow(row));
  const [version, setVersion] = useState(row.version);
  const edit = useRegisterCall('logins.edit');
  const now = useRegister('logins.get', { id: row.id });
  const [toldOn, setToldOn] = useState('');
  const [toldBy, setToldBy] = useState('');
  const form = useLoginForm(begun, toldOn !== '' || toldBy !== '');
  const moved = edit.failure?.code === 'conflict';

  async function save(): Promise<void> {
    const half = (toldOn === '') !== (toldBy.trim() === '');
    if (!form.check(half ? [{ field: toldOn === '' ? 'on' : 'by', message: 'Say both: on which day Communications was told, and by whom.' }] : [])) return;
    const saved = await edit.run({ id: row.id, version, facts: form.facts, ...(toldOn === '' ? {} : { told: { on: toldOn, by: toldBy } }) });
    if (saved !== undefined) form.done(row.id);
  }

  return (
    <Form
      title={`Edit ${row.userName}`}
      isNew={false}
      form={form}
      failure={moved ? [] : failureErrors(edit.failure, 'facts.')}
      busy={edit.busy}
      saveTitle="Save the login"
      onSave={() => void save()}
      onCancel={() => go(`/logins/${row.id}`)}
    >
      {moved && now.data !== undefined ? (
        <Notice kind="warning" title="Somebody has changed this login since you opened it">
          <p>
            It now reads: user name {now.data.row.userName}, email {now.data.row.email === '' ? 'not known' : now.data.row.email}. Your typing is still
            here.
          </p>
          <Button
            onClick={() => {
              setVersion(now.data.row.version);
              edit.reset();
            }}
          >
            Keep my typing and save it over theirs
          </Button>
        </Notice>
      ) : null}
      <div role="group" aria-label="Change of details">
        <p className="muted">A change of a user name or email must be told to Communications (CP371 App 2). Say here when it was.</p>
        <DateField id="on" label="Told on (optional)" value={toldOn} error={form.errors.find(({ field }) => field === 'on')?.message} onChange={setToldOn} />
        <TextField id="by" label="Told by (optional)" value={toldBy} error={form.errors.find(({ field }) => field === 'by')?.message} onChange={setToldBy} />
      </div>
    </Form>
  );
}

interface LoginForm {
  readonly facts: LoginFacts;
  readonly errors: readonly FieldError[];
  readonly change: (change: Partial<LoginFacts>) => void;
  /** Says what is wrong; true when nothing is. */
  readonly check: (more: readonly FieldError[]) => boolean;
  readonly done: (id: string) => void;
  readonly guard: ReturnType<typeof useLeaveGuard>;
}

function useLoginForm(begun: LoginFacts, more: boolean): LoginForm {
  const [facts, setFacts] = useState(begun);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [savedId, setSavedId] = useState<string | null>(null);
  const guard = useLeaveGuard(savedId === null && (more || JSON.stringify(facts) !== JSON.stringify(begun)));
  useEffect(() => {
    // Only after the guard has heard that nothing would be lost.
    if (savedId !== null) go(`/logins/${savedId}`, { replace: true });
  }, [savedId]);
  return {
    facts,
    errors,
    guard,
    change: (change) => setFacts((now) => ({ ...now, ...change })),
    check: (found) => {
      const all = [...loginErrors(facts), ...found];
      setErrors(all);
      return all.length === 0;
    },
    done: setSavedId,
  };
}

interface FormProps {
  readonly title: string;
  readonly isNew: boolean;
  readonly form: LoginForm;
  readonly failure: readonly FieldError[];
  readonly busy: boolean;
  readonly saveTitle: string;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly children?: React.ReactNode;
}

function Form({ title, isNew, form, failure, busy, saveTitle, onSave, onCancel, children }: FormProps) {
  const accounts = useRegister('accounts.list', {});
  const errors = form.errors.length > 0 ? form.errors : failure;
  // Nobody signs in to an account that is closed; a login that it has keeps it.
  const offered = (accounts.data ?? []).filter(({ status }) => !isNew || (status !== 'closed' && status !== 'rescinded'));
  return (
    <RecordEditor title={title} errors={errors} busy={busy} saveTitle={saveTitle} guard={form.guard} onSave={onSave} onCancel={onCancel}>
      <LoginFields facts={form.facts} errors={errors} isNew={isNew} accounts={offered} onChange={form.change} />
      {children}
    </RecordEditor>
  );
}
