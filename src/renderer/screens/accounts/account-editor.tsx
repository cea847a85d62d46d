import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { go, useLeaveGuard } from '../../app/navigation.ts';
import { Notice } from '../../components/notice.tsx';
import { call, CallFailure, useRegister } from '../../lib/register.ts';
import { draftName, newestDraft } from '../../lib/use-kept-draft.ts';
import { useOnce } from '../../lib/use-once.ts';
import { draftBase, draftContent, draftValues, type Base } from './account-draft.ts';
import { AccountForm } from './account-form.tsx';
import { ConflictChoice } from './conflict-choice.tsx';
import { DraftLine } from './draft-line.tsx';
import { blankValues, type FormValues } from './facts-fields.ts';
import { boxOfRefusal, checkTold, checkValues, sameValues, toFacts, toTold, toValues, type FormErrors } from './facts-form.ts';
import { LeaveDraft } from '../../components/leave-dialog.tsx';
import { useAccountDraft } from './use-account-draft.ts';

type KeptDraft = OutputOf<'accounts.draft'>['draft'];

/** Adds an account. */
export function NewAccount() {
  const draft = useRegister('accounts.draft', { id: null });
  const [kept, setKept] = useState<KeptDraft | undefined>(undefined);
  // Taken once: what is kept from now on is what she types here.
  if (kept === undefined && draft.data !== undefined) setKept(newestDraft(draftName('accounts.draft', { id: null }), draft.data.draft));
  if (kept === undefined) return <Opening failure={draft.error} />;
  return <Editor opened={null} draft={kept} title="Add an account" back="/accounts" saveTitle="Add the account" />;
}

interface OpenedForm {
  readonly base: Base;
  readonly draft: KeptDraft;
}

/** Edits an account. What she opened stays the base of her typing, whatever happens to the account meanwhile. */
export function EditAccount({ id }: { readonly id: string }) {
  const { data, error, isFetching } = useRegister('accounts.get', { id });
  const draft = useRegister('accounts.draft', { id });
  const [opened, setOpened] = useState<OpenedForm | null>(null);
  // An answer held from before her last change would make her collide with herself.
  if (opened === null && data !== undefined && !isFetching && draft.data !== undefined && !draft.isFetching) {
    setOpened({ base: { id, version: data.version, values: toValues(data.facts) }, draft: newestDraft(draftName('accounts.draft', { id }), draft.data.draft) });
  }
  if (opened === null) return <Opening failure={error ?? draft.error} />;
  const { base } = opened;
  return <Editor opened={base} draft={opened.draft} title={`Edit ${base.values.name}`} back={`/accounts/${id}`} saveTitle="Save the account" />;
}

function Opening({ failure }: { readonly failure: CallFailure | null }) {
  return failure === null ? <p role="status">Opening the form…</p> : <Notice kind="error" title={failure.message} />;
}

interface EditorProps {
  /** The account as the register has it; null for a new one. */
  readonly opened: Base | null;
  readonly draft: KeptDraft;
  readonly title: string;
  readonly back: string;
  readonly saveTitle: string;
}

function Editor({ opened, draft, title, back, saveTitle }: EditorProps) {
  const choices = useRegister('accounts.choices', {});
  const [base, setBase] = useState(opened === null || draft === null ? opened : draftBase(draft.content, opened));
  const begun = base?.values ?? blankValues;
  const [values, setValues] = useState(draft === null ? begun : draftValues(draft.content, begun));
  const [round, setRound] = useState(0);
  const [errors, setErrors] = useState<FormErrors>({});
  const [general, setGeneral] = useState<readonly string[]>([]);
  const [theirs, setTheirs] = useState<Base | null>(null);
  const [busy, setBusy] = useState(false);
  const once = useOnce();
  const [savedId, setSavedId] = useState<string | null>(null);
  const keeper = useAccountDraft(opened?.id ?? null, draft?.savedAt ?? null);
  const guard = useLeaveGuard(savedId === null && !sameValues(begun, values));

  useEffect(() => {
    // Only after the guard has heard that nothing would be lost.
    if (savedId !== null) go(`/accounts/${savedId}`, { replace: true });
  }, [savedId]);

  function change(next: FormValues): void {
    setValues(next);
    keeper.keep(sameValues(begun, next) ? null : draftContent(next, base));
  }

  function startAgain(): void {
    void keeper.drop();
    setBase(opened);
    setValues(opened?.values ?? blankValues);
    setErrors({});
    setGeneral([]);
    // Another form, so that it begins in its first box again.
    setRound((last) => last + 1);
  }

  async function refused(failure: unknown, sent: FormValues): Promise<void> {
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
    const box = boxOfRefusal(failure.field ?? '', sent);
    // A form without that box says it at the top.
    const field = box === 'status' && opened !== null ? null : box;
    setErrors(field === null ? {} : { [field]: failure.message });
    setGeneral(field === null ? [failure.message] : []);
  }

  async function save(next: FormValues, version: number | null): Promise<void> {
    if (busy) return;
    const found = { ...checkValues(next, opened === null ? null : begun), ...(opened === null ? {} : checkTold(begun, next)) };
    setErrors(found);
    setGeneral([]);
    setTheirs(null);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      await keeper.settle();
      const facts = toFacts(next);
      const told = toTold(next);
      const saved =
        opened === null || version === null
          ? await call('accounts.add', facts)
          : await call('accounts.edit', { id: opened.id, version, facts, ...(told === undefined ? {} : { told }) });
      // Saving what stood there already drops no draft in the register.
      await keeper.drop();
      setSavedId(saved.id);
    } catch (failure) {
      // What was let go of for the saving is kept after all.
      keeper.keep(draftContent(next, base));
      await refused(failure, next);
    } finally {
      setBusy(false);
    }
  }

  if (choices.data === undefined) return <Opening failure={choices.error} />;
  const adding = opened === null;
  return (
    <div className="account-editor">
      <header className="detail-head">
        <h2>{title}</h2>
      </header>
      <DraftLine
        savedAt={keeper.savedAt}
        failure={keeper.failure}
        againTitle={adding ? 'Start again with an empty form' : 'Start again from what is saved'}
        onAgain={startAgain}
      />
      {theirs === null ? (
        <AccountForm
          key={round}
          adding={adding}
          values={values}
          onChange={(part) => change({ ...values, ...part })}
          errors={errors}
          general={general}
          choices={choices.data}
          onSave={() => once(() => save(values, base?.version ?? null))}
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
            once(() => save(result, theirs.version));
          }}
        />
      )}
      <LeaveDraft
        guard={guard}
        keeper={keeper}
        text={adding ? 'The new account has not been added yet.' : `Your changes to ${begun.name} have not been saved.`}
        discardTitle={adding ? 'Leave and add nothing' : 'Leave without my changes'}
      />
    </div>
  );
}
