import { useEffect, useState } from 'react';
import { enquiries, type EnquiryDetail } from '../../../preload/contract/enquiries.ts';
import { go, useLeaveGuard, useRoute } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { ChangedMeanwhile } from '../../components/changed-meanwhile.tsx';
import { TextArea } from '../../components/field.tsx';
import { identifierErrors } from '../../components/identifier-guard.tsx';
import { Notice } from '../../components/notice.tsx';
import { RecordEditor } from '../../components/record-form.tsx';
import { todayIso } from '../../lib/format.ts';
import { failureErrors, useRegister, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { AnswerFields, EnquiryFields, EnquiryGuard } from './enquiry-fields.tsx';
import { answerOf, blankEnquiry, factsOf, textsOf, typedOfRow, type Typed } from './enquiry-values.ts';

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Errors at the boxes of the form. */
const atBoxes = (issues: readonly Issue[]): readonly FieldError[] => issues.map(({ path, message }) => ({ field: String(path.at(-1) ?? ''), message }));
const boxesOf = (errors: readonly FieldError[]): readonly FieldError[] => errors.map(({ field, message }) => ({ field: field.split('.').at(-1) ?? field, message }));

/** Notes an enquiry, with its answer where that was given at once. */
export function NewEnquiry() {
  const { search } = useRoute();
  const officer = useSession().session?.officer?.name ?? '';
  const [begun] = useState(() => blankEnquiry(todayIso(), officer, search['account'] ?? ''));
  const [typed, setTyped] = useState(begun);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [savedId, setSavedId] = useState<string | null>(null);
  const add = useRegisterCall('enquiries.add');
  const guard = useLeaveGuard(savedId === null && JSON.stringify(typed) !== JSON.stringify(begun));
  useSaved(savedId);
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part });

  async function save(): Promise<void> {
    if (add.busy) return;
    const checked = enquiries.add.input.safeParse({ facts: factsOf(typed), answer: answerOf(typed), keptBecause: typed.keptBecause });
    const found = [...(checked.success ? [] : atBoxes(checked.error.issues)), ...identifierErrors(textsOf(typed), typed.keptBecause)];
    setErrors(found);
    add.reset();
    if (found.length > 0 || !checked.success) return;
    const done = await add.run(checked.data);
    if (done !== undefined) setSavedId(done.id);
  }

  const shown = errors.length > 0 ? errors : boxesOf(failureErrors(add.failure));
  return (
    <RecordEditor title="Note an enquiry" errors={shown} busy={add.busy} saveTitle="Keep the enquiry" guard={guard} onSave={() => void save()} onCancel={() => go('/enquiries')}>
      <EnquiryFields typed={typed} errors={shown} onChange={change} />
      <AnswerFields typed={typed} errors={shown} onChange={change} optional />
      <EnquiryGuard typed={typed} errors={shown} onChange={change} />
    </RecordEditor>
  );
}

/** Corrects an enquiry, with the reason. What was opened stays the base of the typing. */
export function EditEnquiry({ id }: { readonly id: string }) {
  const { data, error, isFetching } = useRegister('enquiries.get', { id });
  const [opened, setOpened] = useState<EnquiryDetail | null>(null);
  if (opened === null && data !== undefined && !isFetching) setOpened(data);
  if (opened === null) return error === null ? <p role="status">Opening the enquiry…</p> : <Notice kind="error" title={error.message} />;
  return <Edit detail={opened} />;
}

function Edit({ detail }: { readonly detail: EnquiryDetail }) {
  const { id, number } = detail.row;
  const [begun] = useState(() => typedOfRow(detail.row, detail.keptBecause));
  const [typed, setTyped] = useState(begun);
  const [version, setVersion] = useState(detail.row.version);
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [savedId, setSavedId] = useState<string | null>(null);
  const edit = useRegisterCall('enquiries.edit');
  const now = useRegister('enquiries.get', { id });
  const guard = useLeaveGuard(savedId === null && (reason !== '' || JSON.stringify(typed) !== JSON.stringify(begun)));
  useSaved(savedId);
  const answered = detail.row.answer !== null;
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part });

  async function save(over: number): Promise<void> {
    if (edit.busy) return;
    const { answer, answeredOn, answeredBy } = typed;
    const checked = enquiries.edit.input.safeParse({
      id, version: over, facts: factsOf(typed), answer: answered ? { answer, answeredOn, answeredBy } : null, reason, keptBecause: typed.keptBecause,
    });
    const found = [...(checked.success ? [] : atBoxes(checked.error.issues)), ...identifierErrors([...textsOf(typed), reason], typed.keptBecause)];
    setErrors(found);
    edit.reset();
    if (found.length > 0 || !checked.success) return;
    if ((await edit.run(checked.data)) !== undefined) setSavedId(id);
  }

  const moved = edit.failure?.code === 'conflict';
  const shown = errors.length > 0 ? errors : moved ? [] : boxesOf(failureErrors(edit.failure));
  return (
    <RecordEditor title={`Correct ${number}`} errors={shown} busy={edit.busy} saveTitle="Save the correction" guard={guard} onSave={() => void save(version)} onCancel={() => go(`/enquiries/${id}`)}>
      {moved && now.data !== undefined ? (
        <ChangedMeanwhile
          what="this enquiry"
          onOver={() => {
            const newer = now.data.row.version;
            setVersion(newer);
            void save(newer);
          }}
        />
      ) : null}
      <EnquiryFields typed={typed} errors={shown} onChange={change} />
      {answered ? <AnswerFields typed={typed} errors={shown} onChange={change} optional={false} /> : null}
      <EnquiryGuard typed={typed} errors={shown} onChange={change} />
      <TextArea
        id="reason"
        label="Why it is corrected"
        hint="What stood there before stays in the history"
        rows={2}
        required
        value={reason}
        error={shown.find(({ field }) => field === 'reason')?.message}
        onChange={setReason}
      />
    </RecordEditor>
  );
}

function useSaved(id: string | null): void {
  useEffect(() => {
    // Only after the guard has heard that nothing would be lost.
    if (id !== null) go(`/enquiries/${id}`, { replace: true });
  }, [id]);
}
