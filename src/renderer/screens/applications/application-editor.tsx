import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ApplicationForm, ApplicationKind } from '../../../preload/contract/applications.ts';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { go, useLeaveGuard, useRoute } from '../../app/navigation.ts';
import { ChangedMeanwhile } from '../../components/changed-meanwhile.tsx';
import { RadioGroup, SelectField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { RecordForm } from '../../components/record-form.tsx';
import { call, CallFailure, failureErrors, queryKeyOf, useRegister, type FieldError } from '../../lib/register.ts';
import { draftName, newestDraft, useKeptDraft } from '../../lib/use-kept-draft.ts';
import { useOnce } from '../../lib/use-once.ts';
import { DraftLine } from '../accounts/draft-line.tsx';
import { LeaveDraft } from '../../components/leave-dialog.tsx';
import { ApplicationFields } from './application-fields.tsx';
import { blankForm, formErrors, formOfDraft, withAnswer } from './form-fields.ts';
import { kindWords } from './words.ts';

type Draft = OutputOf<'applications.draft'>['draft'];

/** What is being typed: the form, and which kind of application it is. */
interface Typed {
  readonly kind: ApplicationKind;
  readonly accountId: string | null;
  readonly form: ApplicationForm;
}

/** Starts an application; to contribute when it is asked for at an account. */
export function NewApplication() {
  const { search } = useRoute();
  const account = search['account'];
  const draft = useRegister('applications.draft', { id: null });
  const [kept, setKept] = useState<Draft | undefined>(undefined);
  if (kept === undefined && draft.data !== undefined) setKept(newestDraft(draftName('applications.draft', { id: null }), draft.data.draft));
  if (kept === undefined) return <Opening failure={draft.error} />;
  const begun: Typed = { kind: account === undefined ? 'new-account' : 'contribute', accountId: account ?? null, form: { ...blankForm, webAddress: search['address'] ?? '' } };
  return <Editor id={null} version={null} begun={begun} draft={kept} title="Start an application" back="/applications" saveTitle="Save the application" />;
}

/** Edits an application that is a draft or was sent back. What was opened stays the base of the typing. */
export function EditApplication({ id }: { readonly id: string }) {
  const { data, error, isFetching } = useRegister('applications.get', { id });
  const draft = useRegister('applications.draft', { id });
  const [opened, setOpened] = useState<{ readonly begun: Typed; readonly version: number; readonly draft: Draft; readonly number: string } | null>(null);
  if (opened === null && data !== undefined && !isFetching && draft.data !== undefined && !draft.isFetching) {
    const { row, form, version } = data;
    setOpened({ begun: { kind: row.kind, accountId: row.accountId, form }, version, draft: newestDraft(draftName('applications.draft', { id }), draft.data.draft), number: row.number });
  }
  if (opened === null) return <Opening failure={error ?? draft.error} />;
  return <Editor id={id} version={opened.version} begun={opened.begun} draft={opened.draft} title={`Edit ${opened.number}`} back={`/applications/${id}`} saveTitle="Save the form" />;
}

function Opening({ failure }: { readonly failure: CallFailure | null }) {
  return failure === null ? <p role="status">Opening the form…</p> : <Notice kind="error" title={failure.message} />;
}

interface EditorProps {
  readonly id: string | null;
  readonly version: number | null;
  readonly begun: Typed;
  readonly draft: Draft;
  readonly title: string;
  readonly back: string;
  readonly saveTitle: string;
}

function Editor({ id, version, begun, draft, title, back, saveTitle }: EditorProps) {
  const queries = useQueryClient();
  const choices = useRegister('applications.choices', {});
  const [typed, setTyped] = useState(() => typedOfDraft(draft?.content, begun));
  const [base, setBase] = useState(version);
  const [round, setRound] = useState(0);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [busy, setBusy] = useState(false);
  const once = useOnce();
  const [savedId, setSavedId] = useState<string | null>(null);
  const key = queryKeyOf('applications.draft', { id });
  const keeper = useKeptDraft<NonNullable<Draft>['content']>({
    name: draftName('applications.draft', { id }),
    firstSavedAt: draft?.savedAt ?? null,
    keep: (content) => call('applications.keepDraft', { id, draft: content }),
    remember: (kept) => queries.setQueryData<OutputOf<'applications.draft'>>(key, { draft: kept }),
  });
  const same = (next: Typed) => JSON.stringify(next) === JSON.stringify(begun);
  const guard = useLeaveGuard(savedId === null && !same(typed));
  useEffect(() => {
    // Only after the guard has heard that nothing would be lost.
    if (savedId !== null) go(`/applications/${savedId}`, { replace: true });
  }, [savedId]);

  function change(next: Typed): void {
    setTyped(next);
    keeper.keep(same(next) ? null : { ...next });
  }

  async function save(over: number | null): Promise<void> {
    if (busy) return;
    const found = [...formErrors(typed.form), ...(typed.kind === 'contribute' && typed.accountId === null ? [{ field: 'accountId', message: 'Choose the account to contribute to.' }] : [])];
    setErrors(found);
    setFailure(null);
    if (found.length > 0) return;
    setBusy(true);
    try {
      await keeper.settle();
      const accountId = typed.kind === 'contribute' ? typed.accountId : null;
      const saved = id === null || over === null ? await call('applications.start', { ...typed, accountId }) : await call('applications.edit', { id, version: over, accountId, form: typed.form });
      // Saving what stood there already drops no draft in the register.
      await keeper.drop();
      setSavedId(saved.id);
    } catch (problem) {
      // What was let go of for the saving is kept after all.
      keeper.keep({ ...typed });
      if (!(problem instanceof CallFailure)) throw problem;
      setFailure(problem);
    } finally {
      setBusy(false);
    }
  }

  if (choices.data === undefined) return <Opening failure={choices.error} />;
  const moved = failure?.code === 'conflict';
  const shown = errors.length > 0 ? errors : moved ? [] : failureErrors(failure, 'form.');
  return (
    <div className="account-editor">
      <header className="detail-head">
        <h2>{title}</h2>
      </header>
      <DraftLine
        savedAt={keeper.savedAt}
        failure={keeper.failure}
        againTitle={id === null ? 'Start again with an empty form' : 'Start again from what is saved'}
        onAgain={() => {
          void keeper.drop();
          setTyped(begun);
          setErrors([]);
          setRound((last) => last + 1);
        }}
      />
      <RecordForm key={round} errors={shown} busy={busy} saveTitle={saveTitle} onSave={() => once(() => save(base))} onCancel={() => go(back)}>
        {moved ? <Moved id={id ?? ''} onOver={(newer) => void (setBase(newer), save(newer))} /> : null}
        {id === null ? (
          <RadioGroup
            id="kind"
            label="What is asked for"
            inline
            value={typed.kind}
            options={Object.entries(kindWords).map(([value, words]) => ({ value, title: words }))}
            onChange={(value) => change({ ...typed, kind: value === 'contribute' ? 'contribute' : 'new-account' })}
          />
        ) : null}
        {typed.kind === 'contribute' ? (
          <SelectField
            id="accountId"
            label="Account to contribute to"
            required
            emptyOption="Choose the account"
            value={typed.accountId ?? ''}
            error={shown.find(({ field }) => field === 'accountId')?.message}
            options={choices.data.accounts.map((account) => ({ value: account.id, title: `${account.name} (${account.channelTitle})` }))}
            onChange={(value) => change({ ...typed, accountId: value === '' ? null : value })}
          />
        ) : null}
        <ApplicationFields
          kind={typed.kind}
          form={typed.form}
          errors={shown}
          choices={choices.data}
          onAnswer={(answers) => change({ ...typed, form: answers.reduce((form, [field, text]) => withAnswer(form, field, text), typed.form) })}
        />
      </RecordForm>
      <LeaveDraft guard={guard} keeper={keeper} text="The form has not been saved." />
    </div>
  );
}

/** Somebody has changed the application meanwhile: both are there, and nothing typed is lost. */
function Moved({ id, onOver }: { readonly id: string; readonly onOver: (version: number) => void }) {
  const now = useRegister('applications.get', { id });
  if (now.data === undefined) return null;
  const { version, row } = now.data;
  return <ChangedMeanwhile what={row.number} onOver={() => onOver(version)} />;
}

function typedOfDraft(content: NonNullable<Draft>['content'] | undefined, begun: Typed): Typed {
  if (content === undefined) return begun;
  const accountId = content['accountId'];
  return {
    kind: content['kind'] === 'contribute' ? 'contribute' : content['kind'] === 'new-account' ? 'new-account' : begun.kind,
    accountId: typeof accountId === 'string' ? accountId : begun.accountId,
    form: formOfDraft(content['form'], begun.form),
  };
}
