import { useEffect, useState } from 'react';
import { policies } from '../../../preload/contract/policies.ts';
import { controlFields, type ControlFieldId, type PolicyDetail } from '../../../preload/contract/policies-library.ts';
import { go, useLeaveGuard } from '../../app/navigation.ts';
import { ChangedMeanwhile } from '../../components/changed-meanwhile.tsx';
import { TextArea, TextField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { RecordEditor } from '../../components/record-form.tsx';
import { errorOf, failureErrors, useRegister, useRegisterCall, type FieldError, type Issue } from '../../lib/register.ts';
import { Group } from '../accounts/account-form-parts.tsx';
import { controlFieldIds, factsOf, typedOf, type TypedControl } from './control-values.ts';
import { policyPath } from './policy-parts.ts';

/** Edits the document control of a policy. What was opened stays the base of the typing. */
export function EditControl({ id }: { readonly id: string }) {
  const { data, error, isFetching } = useRegister('policies.get', { id });
  const [opened, setOpened] = useState<PolicyDetail | null>(null);
  if (opened === null && data !== undefined && !isFetching) setOpened(data);
  if (opened === null) return error === null ? <p role="status">Opening the document control…</p> : <Notice kind="error" title={error.message} />;
  return <Edit opened={opened} />;
}

function Edit({ opened: { row, control, controlEdit } }: { readonly opened: PolicyDetail }) {
  const { id: policyId } = row;
  const edit = useRegisterCall('policies.editControl');
  const current = useRegister('policies.get', { id: policyId }).data?.controlEdit;
  const [begun] = useState(() => typedOf(control));
  const [typed, setTyped] = useState(begun);
  const [reason, setReason] = useState('');
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const [saved, setSaved] = useState(false);
  const guard = useLeaveGuard(!saved && (reason !== '' || JSON.stringify(typed) !== JSON.stringify(begun)));
  const moved = edit.failure?.code === 'conflict';
  const errors = found.length > 0 ? found : moved ? [] : failureErrors(edit.failure, 'facts.');
  useEffect(() => {
    // Only after the guard has heard that nothing would be lost.
    if (saved) go(policyPath(policyId), { replace: true });
  }, [saved, policyId]);

  async function save(base: number): Promise<void> {
    if (edit.busy) return;
    const checked = policies.editControl.input.safeParse({ policyId, edit: base, facts: factsOf(typed), reason });
    setFound(checked.success ? [] : checked.error.issues.map((issue) => atField(issue, typed)));
    edit.reset();
    if (checked.success && (await edit.run(checked.data)) !== undefined) setSaved(true);
  }

  return (
    <RecordEditor
      title={`Document control of ${row.reference}`}
      errors={errors}
      busy={edit.busy}
      saveTitle="Save the document control"
      guard={guard}
      onSave={() => void save(controlEdit)}
      onCancel={() => go(policyPath(policyId))}
    >
      {moved && current !== undefined ? <ChangedMeanwhile what="this document control" onOver={() => void save(current)} /> : null}
      <p className="part-lead">What you leave as it is goes on following the policy pack. Version and review date have buttons of their own. Posts only: no names of persons.</p>
      <Group title="The document">
        <Boxes fields={controlFieldIds.filter((field) => !field.startsWith('equality') && controlFields[field].kind === 'line')} typed={typed} errors={errors} onChange={setTyped} />
      </Group>
      <Group title="For whom, with whom and where">
        <Boxes fields={controlFieldIds.filter((field) => controlFields[field].kind === 'lines')} typed={typed} errors={errors} onChange={setTyped} />
      </Group>
      <Group title="Equality analysis">
        <Boxes fields={controlFieldIds.filter((field) => field.startsWith('equality'))} typed={typed} errors={errors} onChange={setTyped} />
        {typed.answers.map(({ question, answer }, place) => (
          <div key={question} className="form-wide">
            <TextArea
              id={answerId(place)}
              label={question}
              rows={2}
              value={answer}
              error={errorOf(errors, answerId(place))}
              onChange={(text) => setTyped({ ...typed, answers: typed.answers.map((one, at) => (at === place ? { ...one, answer: text } : one)) })}
            />
          </div>
        ))}
      </Group>
      <TextArea id="reason" label="Why it is changed" hint="What stood there before stays in the history" rows={2} required value={reason} error={errorOf(errors, 'reason')} onChange={setReason} />
    </RecordEditor>
  );
}

interface BoxesProps {
  readonly fields: readonly ControlFieldId[];
  readonly typed: TypedControl;
  readonly errors: readonly FieldError[];
  readonly onChange: (typed: TypedControl) => void;
}

function Boxes({ fields, typed, errors, onChange }: BoxesProps) {
  return fields.map((field) => {
    const { title, kind, ...more }: { title: string; kind: string; hint?: string } = controlFields[field];
    const box = { id: field, label: title, ...more, value: typed.fields[field], error: errorOf(errors, field), onChange: (value: string) => onChange({ ...typed, fields: { ...typed.fields, [field]: value } }) };
    return kind === 'line' ? <TextField key={field} {...box} /> : <TextArea key={field} {...box} hint="One entry a line" rows={4} />;
  });
}

function answerId(place: number): string {
  return `answer-${place}`;
}

/** A list is one box, and an answer has its own: what is wrong stands at the box. */
function atField({ path, message }: Issue, { answers }: TypedControl): FieldError {
  const [first, field, place] = path.map(String);
  if (first !== 'facts' || field === undefined) return { field: first ?? '', message };
  if (field !== 'equalityAnswers') return { field, message };
  const asked = answers.flatMap(({ answer }, at) => (answer.trim() === '' ? [] : [at]))[Number(place)];
  return { field: asked === undefined ? '' : answerId(asked), message };
}
