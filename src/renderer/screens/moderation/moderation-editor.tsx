import { useEffect, useState } from 'react';
import { moderation, type ModerationRow } from '../../../preload/contract/moderation.ts';
import { go, useLeaveGuard, useRoute } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { ChangedMeanwhile } from '../../components/changed-meanwhile.tsx';
import { TextArea } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { RecordEditor } from '../../components/record-form.tsx';
import { nowTime, todayIso } from '../../lib/format.ts';
import { atBoxes, errorOf, useRegister, useRegisterCall, type FieldError, type Issue } from '../../lib/register.ts';
import { ModerationFields } from './moderation-fields.tsx';
import { blankModeration, factsOf, missingIn, typedOfRow } from './moderation-values.ts';

const root = '/incidents/moderation';

/** Notes what was hidden, deleted, muted or blocked. */
export function NewModeration() {
  const { search } = useRoute();
  const officer = useSession().session?.officer?.name ?? '';
  const add = useRegisterCall('moderation.add');
  const [begun] = useState(() => blankModeration(todayIso(), nowTime(), officer, search));
  const [typed, setTyped] = useState(begun);
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const [savedId, setSavedId] = useState<string | null>(null);
  const guard = useLeaveGuard(savedId === null && JSON.stringify(typed) !== JSON.stringify(begun));
  useSaved(savedId);
  const errors = found.length > 0 ? found : atBoxes([], add.failure);

  async function save(): Promise<void> {
    if (add.busy) return;
    const checked = moderation.add.input.safeParse({ facts: factsOf(typed) });
    const missing = merged(missingIn(typed), checked.success ? [] : atBoxes(checked.error.issues));
    setFound(missing);
    add.reset();
    if (missing.length > 0 || !checked.success) return;
    const kept = await add.run(checked.data);
    if (kept !== undefined) setSavedId(kept.id);
  }

  return (
    <RecordEditor title="Note what was moderated" errors={errors} busy={add.busy} saveTitle="Keep the entry" guard={guard} onSave={() => void save()} onCancel={() => go(root)}>
      <ModerationFields typed={typed} errors={errors} onChange={(part) => setTyped({ ...typed, ...part })} />
    </RecordEditor>
  );
}

/** Corrects an entry, with the reason. What was opened stays the base of the typing. */
export function EditModeration({ id }: { readonly id: string }) {
  const { data, error, isFetching } = useRegister('moderation.get', { id });
  const [opened, setOpened] = useState<ModerationRow | null>(null);
  if (opened === null && data !== undefined && !isFetching) setOpened(data.row);
  if (opened === null) return error === null ? <p role="status">Opening the entry…</p> : <Notice kind="error" title={error.message} />;
  return <Edit row={opened} />;
}

function Edit({ row }: { readonly row: ModerationRow }) {
  const { id, number } = row;
  const edit = useRegisterCall('moderation.edit');
  const current = useRegister('moderation.get', { id }).data?.row.version;
  const [begun] = useState(() => typedOfRow(row));
  const [typed, setTyped] = useState(begun);
  const [reason, setReason] = useState('');
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const [saved, setSaved] = useState(false);
  const guard = useLeaveGuard(!saved && (reason !== '' || JSON.stringify(typed) !== JSON.stringify(begun)));
  useSaved(saved ? id : null);
  const moved = edit.failure?.code === 'conflict';
  const errors = found.length > 0 ? found : moved ? [] : atBoxes([], edit.failure).map((error) => (edit.failure?.field === 'reason' ? { ...error, field: 'why' } : error));

  async function save(version: number): Promise<void> {
    if (edit.busy) return;
    const checked = moderation.edit.input.safeParse({ id, version, facts: factsOf(typed), reason });
    const missing = merged(missingIn(typed), checked.success ? [] : atBoxes(checked.error.issues.map(ownReason)));
    setFound(missing);
    edit.reset();
    if (missing.length === 0 && checked.success && (await edit.run(checked.data)) !== undefined) setSaved(true);
  }

  return (
    <RecordEditor title={`Correct ${number}`} errors={errors} busy={edit.busy} saveTitle="Save the correction" guard={guard} onSave={() => void save(row.version)} onCancel={() => go(`${root}/${id}`)}>
      {moved && current !== undefined ? <ChangedMeanwhile what="this entry" onOver={() => void save(current)} /> : null}
      <ModerationFields typed={typed} errors={errors} onChange={(part) => setTyped({ ...typed, ...part })} />
      <TextArea id="why" label="Why it is corrected" hint="What stood there before stays in the history" rows={2} required value={reason} error={errorOf(errors, 'why')} onChange={setReason} />
    </RecordEditor>
  );
}

/** The entry has a reason, and its correction has one: their boxes are two. */
function ownReason(issue: Issue): Issue {
  return issue.path.length === 1 && issue.path[0] === 'reason' ? { ...issue, path: ['why'] } : issue;
}

/** One message for a field: what the form says itself comes first. */
function merged(own: readonly FieldError[], others: readonly FieldError[]): readonly FieldError[] {
  return [...own, ...others.filter(({ field }) => !own.some((one) => one.field === field))];
}

function useSaved(id: string | null): void {
  useEffect(() => {
    // Only after the guard has heard that nothing would be lost.
    if (id !== null) go(`${root}/${id}`, { replace: true });
  }, [id]);
}
