import { useState } from 'react';
import { conduct, type ConductChoices, type ConductDetail, type ConductKind } from '../../../preload/contract/conduct.ts';
import { droppedBy, stepOf, waysOf } from '../../../preload/contract/conduct-standing.ts';
import { DateField, RadioGroup, SelectField, TextArea, TextField, TimeField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { todayIso } from '../../lib/format.ts';
import { failureErrors, useRegister, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { problemsOf } from '../accounts/account-dialog-checks.ts';
import { fieldsOf, stepBegun, stepTyped, type StepField, type TypedStep } from './conduct-fields.ts';
import { kindOrder, kindWords } from './conduct-words.ts';

interface ConductDialogProps {
  readonly detail: ConductDetail;
  readonly choices: ConductChoices;
  readonly kind: ConductKind;
  /** What is known of it already. */
  readonly begun: TypedStep;
  readonly onClose: () => void;
  /** It is noted: what to tell the officer. */
  readonly onDone: (message: string) => void;
}

/** Notes one step about a member of staff. A step that stands there already is replaced, and stays to be read. */
export function ConductDialog({ detail, choices, kind, begun, onClose, onDone }: ConductDialogProps) {
  const record = useRegisterCall('conduct.record');
  const people = useRegister('people.list', {}).data ?? [];
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const errors = found.length > 0 ? found : failureErrors(record.failure);
  const [typed, setTyped] = useState<TypedStep>({ on: todayIso(), ...begun });
  const { title, help, toDo } = kindWords[kind];
  const standing = detail.steps.filter(({ superseded }) => !superseded).map(({ step }) => step);
  const category = standing.find((step) => step.kind === 'person')?.category ?? '';
  const fields = fieldsOf(kind, typed, choices, { decision: stepOf(standing, 'decision'), category });
  const again = kind !== 'search' && kind !== 'assistance' && standing.some((step) => step.kind === kind);
  const begunStep = stepBegun(kind, typed, fields);
  const dropped = begunStep === null ? [] : droppedBy(detail.steps.map(({ step }) => step), begunStep, waysOf(choices));
  const names = people.map(({ name }) => name);

  function set(name: string, value: string): void {
    // Whoever is on record brings the address along.
    const email = name === 'manager' && (typed['email'] ?? '') === '' ? people.find((person) => person.name === value)?.email : undefined;
    setTyped({ ...typed, [name]: value, ...(email === undefined ? {} : { email }) });
  }

  async function save(): Promise<void> {
    const asked = { incidentId: detail.incidentId, version: detail.version, step: stepTyped(kind, typed, fields) };
    const checked = conduct.record.input.safeParse(asked);
    const undecided = kind === 'decision' && typed['formal'] === 'yes' && (typed['policy'] ?? '') === '' ? [{ field: 'step.policy', message: 'Choose the policy under which formal action is taken.' }] : [];
    const problems = problemsOf(conduct.record.input, asked, undecided);
    setFound(problems);
    record.reset();
    if (problems.length > 0 || !checked.success || (await record.run(checked.data)) === undefined) return;
    onDone(`${title}: noted.`);
  }

  return (
    <FormDialog title={title} submitTitle={again ? 'Note it again' : toDo} errors={errors} busy={record.busy} onSubmit={() => void save()} onClose={onClose}>
      <p className="muted">{help}</p>
      {again ? (
        <Notice kind="info" title="This is noted already">
          <p>What you note now takes its place. The earlier note stays to be read.</p>
        </Notice>
      ) : null}
      {kind === 'decision' && detail.adviceFirst && !standing.some((step) => step.kind === 'advice') ? (
        <Notice kind="warning" title="Speaking Up advice is not noted yet">
          <p>Formal action can be noted only after it (10022 3.4).</p>
        </Notice>
      ) : null}
      {fields.map((field) => (
        <StepBox key={field.name} field={field} value={typed[field.name] ?? ''} names={names} error={errors.find((error) => error.field === `step.${field.name}`)?.message} onChange={(value) => set(field.name, value)} />
      ))}
      <div aria-live="polite">
        {dropped.length === 0 ? null : (
          <Notice kind="warning" title="Other notes no longer stand then">
            <p>{kindOrder.filter((one) => dropped.includes(one)).map((one) => kindWords[one].title).join('; ')}. They no longer fit. Note them again where they are still needed; what is noted now stays to be read.</p>
          </Notice>
        )}
      </div>
    </FormDialog>
  );
}

interface StepBoxProps {
  readonly field: StepField;
  readonly value: string;
  /** Names of the people on the register. */
  readonly names: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function StepBox({ field: { name, label, hint, control, options = [], suggestions }, value, names, error, onChange }: StepBoxProps) {
  const box = { id: `step.${name}`, label, hint, error, value, onChange };
  switch (control) {
    case 'date':
      return <DateField {...box} />;
    case 'time':
      return <TimeField {...box} />;
    case 'area':
      return <TextArea {...box} rows={3} />;
    case 'choice':
      return <SelectField {...box} options={options} emptyOption="Choose" />;
    case 'radio':
      return <RadioGroup {...box} options={options} />;
    case 'people':
      return <TextField {...box} suggestions={names} />;
    case 'text':
      return <TextField {...box} {...(suggestions === undefined ? {} : { suggestions })} />;
  }
}
