import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { go, useLeaveGuard, useRoute } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { ChangedMeanwhile } from '../../components/changed-meanwhile.tsx';
import { Notice } from '../../components/notice.tsx';
import { call, CallFailure, failureErrors, queryKeyOf, useRegister, type FieldError } from '../../lib/register.ts';
import { draftName, newestDraft, useKeptDraft } from '../../lib/use-kept-draft.ts';
import { useOnce } from '../../lib/use-once.ts';
import { DraftLine } from '../accounts/draft-line.tsx';
import { LeaveDraft } from '../../components/leave-dialog.tsx';
import { PlanForm } from './plan-form.tsx';
import {
  factsInput, movesLater, placedField, planErrors, planFromAddress, sameSource, startInput, valuesOf, valuesOfDraft, type PlanValues,
} from './plan-values.ts';

type Draft = OutputOf<'actions.draft'>['draft'];

/** Starts a plan; from a review, a concern or the monitoring table it begins with what they know. */
export function NewPlan() {
  const { search } = useRoute();
  const draft = useRegister('actions.draft', { id: null });
  const [opened, setOpened] = useState<Opened | null>(null);
  if (opened === null && draft.data !== undefined && !draft.isFetching) {
    const begun = planFromAddress(search);
    const kept = newestDraft(draftName('actions.draft', { id: null }), draft.data.draft);
    const typed = kept === null ? begun : valuesOfDraft(kept.content, begun);
    // What was begun about something else waits until it is asked for, and is not put in the place of what this is about.
    const another = kept !== null && search['source'] !== undefined && !sameSource(typed, begun);
    setOpened({ begun, typed: another ? begun : typed, savedAt: another ? null : (kept?.savedAt ?? null), another: another ? typed : null, dueOn: null, version: null });
  }
  if (opened === null) return <Opening failure={draft.error} />;
  return <Editor id={null} opened={opened} title="Start an action plan" back="/actions" saveTitle="Start the plan" />;
}

/** Edits a plan that is not over. What was opened stays the base of the typing. */
export function EditPlan({ id }: { readonly id: string }) {
  const { data, error, isFetching } = useRegister('actions.get', { id });
  const draft = useRegister('actions.draft', { id });
  const [opened, setOpened] = useState<(Opened & { readonly number: string }) | null>(null);
  if (opened === null && data !== undefined && !isFetching && draft.data !== undefined && !draft.isFetching) {
    const begun = valuesOf(data);
    const kept: Draft = newestDraft(draftName('actions.draft', { id }), draft.data.draft);
    setOpened({
      begun, typed: kept === null ? begun : valuesOfDraft(kept.content, begun), savedAt: kept?.savedAt ?? null, another: null, dueOn: data.row.dueOn,
      version: data.version, number: data.row.number,
    });
  }
  if (opened === null) return <Opening failure={error ?? draft.error} />;
  return <Editor id={id} opened={opened} title={`Edit ${opened.number}`} back={`/actions/${id}`} saveTitle="Save the plan" />;
}

function Opening({ failure }: { readonly failure: CallFailure | null }) {
  return failure === null ? <p role="status">Opening the form…</p> : <Notice kind="error" title={failure.message} />;
}

/** What the form begins with. */
interface Opened {
  readonly begun: PlanValues;
  /** With a draft on top of it. */
  readonly typed: PlanValues;
  readonly savedAt: string | null;
  /** A draft that is about something else. */
  readonly another: PlanValues | null;
  /** The day that is agreed now; null without one, and for a new plan. */
  readonly dueOn: string | null;
  readonly version: number | null;
}

interface EditorProps {
  readonly id: string | null;
  readonly opened: Opened;
  readonly title: string;
  readonly back: string;
  readonly saveTitle: string;
}

function Editor({ id, opened, title, back, saveTitle }: EditorProps) {
  const queries = useQueryClient();
  const { begun } = opened;
  const choices = useRegister('actions.choices', {});
  const [typed, setTyped] = useState(opened.typed);
  const [another, setAnother] = useState(opened.another);
  const [base, setBase] = useState(opened.version);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [busy, setBusy] = useState(false);
  const [savedId, setSavedId] = useState<string | null>(null);
  const once = useOnce();
  const [round, setRound] = useState(0);
  const key = queryKeyOf('actions.draft', { id });
  const keeper = useKeptDraft<NonNullable<Draft>['content']>({
    name: draftName('actions.draft', { id }),
    firstSavedAt: opened.savedAt,
    keep: (content) => call('actions.keepDraft', { id, draft: content }),
    remember: (kept) => queries.setQueryData<OutputOf<'actions.draft'>>(key, { draft: kept }),
  });
  const same = (next: PlanValues) => JSON.stringify(next) === JSON.stringify(begun);
  const guard = useLeaveGuard(savedId === null && !same(typed));
  const moves = movesLater(opened.dueOn, typed.dueOn);
  useEffect(() => {
    // Only after the guard has heard that nothing would be lost.
    if (savedId !== null) go(`/actions/${savedId}`, { replace: true });
  }, [savedId]);

  function change(next: PlanValues): void {
    setTyped(next);
    keeper.keep(same(next) ? null : { ...next });
  }

  function startAgain(values: PlanValues): void {
    setTyped(values);
    setAnother(null);
    setErrors([]);
    setFailure(null);
    setRound((last) => last + 1);
  }

  async function save(over: number | null): Promise<void> {
    if (busy) return;
    const found = [...planErrors(typed), ...(moves && typed.dueReason.trim() === '' ? [{ field: 'dueReason', message: 'Say why the day moves.' }] : [])];
    setErrors(found);
    setFailure(null);
    if (found.length > 0) return;
    setBusy(true);
    try {
      await keeper.settle();
      const saved =
        id === null || over === null
          ? await call('actions.start', startInput(typed))
          : await call('actions.edit', { id, version: over, facts: factsInput(typed), dueReason: moves ? typed.dueReason : '' });
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
  const refused = moved ? [] : failureErrors(failure).map(({ field, message }) => ({ field: placedField(field, typed), message }));
  return (
    <div className="account-editor">
      <header className="detail-head">
        <h2>{title}</h2>
      </header>
      {another === null ? (
        <DraftLine
          savedAt={keeper.savedAt}
          failure={keeper.failure}
          againTitle={id === null ? 'Start again with an empty form' : 'Start again from what is saved'}
          onAgain={() => {
            void keeper.drop();
            startAgain(begun);
          }}
        />
      ) : (
        <Notice kind="info" title="You began another plan and have not saved it">
          <p>{another.title === '' ? 'It has no title yet' : `“${another.title}”`}; it is kept until you type here.</p>
          <Button variant="quiet" onClick={() => startAgain(another)}>
            Go on with that one
          </Button>
        </Notice>
      )}
      {moved ? <Moved id={id ?? ''} onOver={(newer) => void (setBase(newer), save(newer))} /> : null}
      <PlanForm
        key={round}
        isNew={id === null}
        values={typed}
        agreedOn={opened.dueOn}
        errors={errors.length > 0 ? errors : refused}
        choices={choices.data}
        busy={busy}
        saveTitle={saveTitle}
        onChange={(part) => change({ ...typed, ...part })}
        onSave={() => once(() => save(base))}
        onCancel={() => go(back)}
      />
      <LeaveDraft guard={guard} keeper={keeper} text="The plan has not been saved." />
    </div>
  );
}

/** Somebody has changed the plan meanwhile: both are there, and nothing typed is lost. */
function Moved({ id, onOver }: { readonly id: string; readonly onOver: (version: number) => void }) {
  const now = useRegister('actions.get', { id });
  if (now.data === undefined) return null;
  const { version, row } = now.data;
  return <ChangedMeanwhile what={row.number} onOver={() => onOver(version)} />;
}
