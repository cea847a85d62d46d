import { useEffect, useState } from 'react';
import { incidents, type IncidentDetail } from '../../../preload/contract/incidents.ts';
import { go, useLeaveGuard } from '../../app/navigation.ts';
import { ChangedMeanwhile } from '../../components/changed-meanwhile.tsx';
import { TextArea } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { RecordEditor } from '../../components/record-form.tsx';
import { errorOf, failureErrors, useRegister, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { IncidentFields } from './incident-fields.tsx';
import { atReportBoxes, factsOf, speakingUpOf, typedOfFacts, type TypeChoice, type Typed } from './report-values.ts';
import { LimitedDoor } from './limited-door.tsx';
import { TypeFields } from './type-fields.tsx';

/** Corrects the facts of an incident, with the reason. What was opened stays the base of the typing. */
export function EditIncident({ id }: { readonly id: string }) {
  const { data, error, isFetching } = useRegister('incidents.get', { id });
  const choices = useRegister('incidents.choices', {});
  const [opened, setOpened] = useState<IncidentDetail | null>(null);
  if (opened === null && data !== undefined && !isFetching) setOpened(data);
  if (error?.code === 'not-opened') return <LimitedDoor id={id} message={error.message} />;
  const failure = error ?? choices.error;
  if (opened === null || choices.data === undefined) return failure === null ? <p role="status">Opening the incident…</p> : <Notice kind="error" title={failure.message} />;
  return <Edit detail={opened} types={withOwn(choices.data.types, opened)} />;
}

/** The type that it has stays possible although no policy that is on has it any more. */
function withOwn(types: readonly TypeChoice[], { row, staffConduct, tell }: IncidentDetail): readonly TypeChoice[] {
  if (types.some(({ id }) => id === row.typeId)) return types;
  const own = { id: row.typeId, title: row.typeTitle, clauses: row.clauses, severity: row.severity, grossMisconduct: row.grossMisconduct, staffConduct, owesNewPassword: false, tell };
  return [...types, own];
}

function Edit({ detail, types }: { readonly detail: IncidentDetail; readonly types: readonly TypeChoice[] }) {
  const { id, number } = detail.row;
  const [begun] = useState(() => typedOfFacts(detail.facts, detail.speakingUp));
  const [typed, setTyped] = useState<Typed>(begun);
  const [version, setVersion] = useState(detail.row.version);
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [saved, setSaved] = useState<{ readonly passwordsOwed: number } | null>(null);
  const edit = useRegisterCall('incidents.edit');
  const now = useRegister('incidents.get', { id });
  const guard = useLeaveGuard(saved === null && (reason !== '' || JSON.stringify(typed) !== JSON.stringify(begun)));
  const type = types.find((one) => one.id === typed.typeId);
  useEffect(() => {
    // Only after the guard has heard that nothing would be lost.
    if (saved !== null) go(saved.passwordsOwed === 0 ? `/incidents/${id}` : `/incidents/${id}?filed=${saved.passwordsOwed}`, { replace: true });
  }, [saved, id]);

  async function save(over: number): Promise<void> {
    if (type === undefined || edit.busy) return;
    const checked = incidents.edit.input.safeParse({ id, version: over, facts: factsOf(typed), speakingUp: speakingUpOf(typed, type), reason });
    const found = [
      ...(checked.success ? [] : atReportBoxes(checked.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })))),
      ...(typed.accountId === '' && typed.address.trim() === '' ? [{ field: 'address', message: 'Choose the account, or say where it is.' }] : []),
    ];
    setErrors(found);
    edit.reset();
    if (found.length > 0 || !checked.success) return;
    const done = await edit.run(checked.data);
    if (done !== undefined) setSaved(done);
  }

  const moved = edit.failure?.code === 'conflict';
  const shown = errors.length > 0 ? errors : moved ? [] : atReportBoxes(failureErrors(edit.failure));
  return (
    <RecordEditor
      title={`Correct ${number}`}
      errors={shown}
      busy={edit.busy}
      saveTitle="Save the correction"
      guard={guard}
      onSave={() => void save(version)}
      onCancel={() => go(`/incidents/${id}`)}
    >
      {moved && now.data !== undefined ? (
        <ChangedMeanwhile
          what="this incident"
          onOver={() => {
            const newer = now.data.row.version;
            setVersion(newer);
            void save(newer);
          }}
        />
      ) : null}
      <TypeFields
        types={types}
        type={type}
        malpractice={typed.malpractice}
        errors={shown}
        mayBeReporter={false}
        onType={(chosen) => setTyped({ ...typed, typeId: chosen.id, malpractice: '' })}
        onMalpractice={(malpractice) => setTyped({ ...typed, malpractice })}
      />
      <IncidentFields type={type ?? { staffConduct: detail.staffConduct }} typed={typed} errors={shown} onChange={(part) => setTyped({ ...typed, ...part })} />
      <TextArea
        id="reason"
        label="Why the facts are corrected"
        hint="What stood there before stays in the history"
        rows={2}
        required
        value={reason}
        error={errorOf(shown, 'reason')}
        onChange={setReason}
      />
    </RecordEditor>
  );
}
