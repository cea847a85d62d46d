import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { enquiries, type EnquiryDetail } from '../../../preload/contract/enquiries.ts';
import { enquiryKindWords } from '../../../preload/contract/enquiries-words.ts';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { go, useLeaveGuard, useRoute } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { ChangedMeanwhile } from '../../components/changed-meanwhile.tsx';
import { TextArea } from '../../components/field.tsx';
import { LeaveDraft } from '../../components/leave-dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { RecordForm } from '../../components/record-form.tsx';
import { todayIso } from '../../lib/format.ts';
import { useHelpAt } from '../../lib/help-told.ts';
import { atBoxes, call, CallFailure, queryKeyOf, useRegister, type FieldError } from '../../lib/register.ts';
import { draftName, newestDraft, useKeptDraft } from '../../lib/use-kept-draft.ts';
import { useOnce } from '../../lib/use-once.ts';
import { DraftLine } from '../accounts/draft-line.tsx';
import { AnswerFields, EnquiryFields } from './enquiry-fields.tsx';
import { answerInput, blankEnquiry, factsInput, kindOf, type Typed, typedOfDraft, typedOfRow } from './enquiry-values.ts';

type Draft = OutputOf<'enquiries.draft'>['draft'];

/** What the form begins with, and what was typed into it before. */
interface Opened {
  readonly detail: EnquiryDetail | null;
  readonly begun: Typed;
  readonly typed: Typed;
  readonly savedAt: string | null;
}

/** Notes an enquiry, with its answer where that was given at once. */
export function NewEnquiry() {
  const { search } = useRoute();
  const officer = useSession().session?.officer?.name ?? '';
  const draft = useRegister('enquiries.draft', { id: null });
  const [opened, setOpened] = useState<Opened | null>(null);
  if (opened === null && draft.data !== undefined && !draft.isFetching) setOpened(openedWith(null, blankEnquiry(todayIso(), officer, search), draft.data.draft));
  if (opened === null) return <Opening failure={draft.error} />;
  return <Editor opened={opened} />;
}

/** Corrects an enquiry, with the reason. What was opened stays the base of the typing. */
export function EditEnquiry({ id }: { readonly id: string }) {
  const { data, error, isFetching } = useRegister('enquiries.get', { id });
  const draft = useRegister('enquiries.draft', { id });
  const [opened, setOpened] = useState<Opened | null>(null);
  if (opened === null && data !== undefined && !isFetching && draft.data !== undefined && !draft.isFetching) setOpened(openedWith(data, typedOfRow(data.row), draft.data.draft));
  if (opened === null) return <Opening failure={error ?? draft.error} />;
  return <Editor opened={opened} />;
}

function openedWith(detail: EnquiryDetail | null, begun: Typed, draft: Draft): Opened {
  const kept = newestDraft(draftName('enquiries.draft', { id: detail?.row.id ?? null }), draft);
  return { detail, begun, typed: kept === null ? begun : typedOfDraft(kept.content, begun), savedAt: kept?.savedAt ?? null };
}

function Opening({ failure }: { readonly failure: CallFailure | null }) {
  return failure === null ? <p role="status">Opening the form…</p> : <Notice kind="error" title={failure.message} />;
}

function Editor({ opened: { detail, begun, ...opened } }: { readonly opened: Opened }) {
  const id = detail?.row.id ?? null;
  const queries = useQueryClient();
  const [typed, setTyped] = useState(opened.typed);
  const [version, setVersion] = useState(detail?.row.version ?? 0);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [busy, setBusy] = useState(false);
  useHelpAt('enquiries', enquiryKindWords[kindOf(typed)]);
  const once = useOnce();
  const [savedId, setSavedId] = useState<string | null>(null);
  const keeper = useKeptDraft<NonNullable<Draft>['content']>({
    name: draftName('enquiries.draft', { id }),
    firstSavedAt: opened.savedAt,
    keep: (content) => call('enquiries.keepDraft', { id, draft: content }),
    remember: (kept) => queries.setQueryData<OutputOf<'enquiries.draft'>>(queryKeyOf('enquiries.draft', { id }), { draft: kept }),
  });
  const same = (next: Typed) => JSON.stringify(next) === JSON.stringify(begun);
  const guard = useLeaveGuard(savedId === null && !same(typed));
  useEffect(() => {
    // Only after the guard has heard that nothing would be lost.
    if (savedId !== null) go(`/enquiries/${savedId}`, { replace: true });
  }, [savedId]);

  function change(part: Typed): void {
    const next: Typed = { ...typed, ...part };
    setTyped(next);
    keeper.keep(same(next) ? null : { ...next });
  }

  async function save(over: number): Promise<void> {
    if (busy) return;
    const input = { facts: factsInput(typed), answer: answerInput(typed) };
    const adding = enquiries.add.input.safeParse(input);
    const editing = enquiries.edit.input.safeParse({ ...input, id, version: over, reason: typed['reason'] });
    const checked = id === null ? adding : editing;
    setErrors(checked.success ? [] : atBoxes(checked.error.issues));
    setFailure(null);
    if (!checked.success) return;
    setBusy(true);
    try {
      await keeper.settle();
      const saved = id === null && adding.success ? await call('enquiries.add', adding.data) : editing.success ? await call('enquiries.edit', editing.data) : null;
      setSavedId(saved?.id ?? null);
    } catch (problem) {
      // What was let go of for the saving is kept after all.
      keeper.keep({ ...typed });
      if (!(problem instanceof CallFailure)) throw problem;
      setFailure(problem);
    } finally {
      setBusy(false);
    }
  }

  const moved = failure?.code === 'conflict';
  const shown = errors.length > 0 ? errors : moved ? [] : atBoxes([], failure);
  const title = detail === null ? 'Note an enquiry' : `Correct ${detail.row.number}`;
  const kinds = detail === null ? 'new' : detail.row.facts.kind === 'advice' || detail.row.facts.kind === 'other' ? 'any' : 'fixed';
  return (
    <div className="account-editor">
      <header className="detail-head">
        <h2>{title}</h2>
      </header>
      <DraftLine
        savedAt={keeper.savedAt}
        failure={keeper.failure}
        againTitle={detail === null ? 'Start again with an empty form' : 'Start again from what is saved'}
        onAgain={() => {
          void keeper.drop();
          setTyped(begun);
          setErrors([]);
          setFailure(null);
        }}
      />
      {moved && id !== null ? <Moved id={id} onOver={(newer) => void (setVersion(newer), save(newer))} /> : null}
      <RecordForm
        errors={shown}
        busy={busy}
        saveTitle={detail === null ? 'Keep the enquiry' : 'Save the correction'}
        onSave={() => once(() => save(version))}
        onCancel={() => go(id === null ? '/enquiries' : `/enquiries/${id}`)}
      >
        <EnquiryFields typed={typed} errors={shown} onChange={change} kinds={kinds} />
        {detail === null ? null : (
          <>
            {detail.row.answer === null ? null : <AnswerFields typed={typed} errors={shown} onChange={change} optional={false} />}
            <TextArea
              id="reason"
              label="Why it is corrected"
              hint="What stood there before stays in the history"
              rows={2}
              required
              value={typed['reason'] ?? ''}
              error={shown.find(({ field }) => field === 'reason')?.message}
              onChange={(reason) => change({ reason })}
            />
          </>
        )}
      </RecordForm>
      <LeaveDraft guard={guard} keeper={keeper} text="The enquiry has not been saved." />
    </div>
  );
}

/** Somebody has changed it meanwhile: both are there, and nothing typed is lost. */
function Moved({ id, onOver }: { readonly id: string; readonly onOver: (version: number) => void }) {
  const now = useRegister('enquiries.get', { id });
  return now.data === undefined ? null : <ChangedMeanwhile what="this enquiry" onOver={() => onOver(now.data.row.version)} />;
}
