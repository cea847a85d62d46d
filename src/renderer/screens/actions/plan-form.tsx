import type { OutputOf } from '../../../preload/contract/index.ts';
import { Button } from '../../components/button.tsx';
import { Facts } from '../../components/facts.tsx';
import { DateField, SelectField, TextArea, TextField } from '../../components/field.tsx';
import { RecordForm } from '../../components/record-form.tsx';
import { longDate } from '../../lib/format.ts';
import type { FieldError } from '../../lib/register.ts';
import { blankStep, movesLater, type PlanValues, type StepValues } from './plan-values.ts';
import { sourceLine, sourceWords } from './words.ts';

interface PlanFormProps {
  readonly isNew: boolean;
  readonly values: PlanValues;
  /** The day that is agreed now; moving it later asks why. */
  readonly agreedOn: string | null;
  readonly errors: readonly FieldError[];
  readonly choices: OutputOf<'actions.choices'>;
  readonly busy: boolean;
  readonly saveTitle: string;
  readonly onChange: (part: Partial<PlanValues>) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** Everything an officer types of a plan; its steps only while it is new, later they are changed one by one. */
export function PlanForm({ isNew, values, agreedOn, errors, choices, busy, saveTitle, onChange, onSave, onCancel }: PlanFormProps) {
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <RecordForm errors={errors} busy={busy} saveTitle={saveTitle} onSave={onSave} onCancel={onCancel}>
      <div className="form-grid">
        <div className="form-wide">
          <TextField id="facts.title" label="Title" hint="What will be different, in a few words" required autoFocus value={values.title} error={errorOf('facts.title')} onChange={(title) => onChange({ title })} />
        </div>
        <TextField
          id="facts.clause"
          label="Clause that is not met"
          hint="For example, CP371 2.3.1"
          required
          value={values.clause}
          suggestions={choices.clauses.map(({ clause }) => clause)}
          error={errorOf('facts.clause')}
          onChange={(clause) => onChange({ clause })}
        />
        <SelectField
          id="facts.accountId"
          label="Account (optional)"
          emptyOption="No single account"
          value={values.accountId}
          error={errorOf('facts.accountId')}
          options={choices.accounts.map(({ id, name }) => ({ value: id, title: name }))}
          onChange={(accountId) => onChange({ accountId })}
        />
        <div className="form-wide">
          <TextArea id="facts.why" label="Why it is needed" hint="What was seen, and what is not met" required rows={4} value={values.why} error={errorOf('facts.why')} onChange={(why) => onChange({ why })} />
        </div>
        {isNew ? <Source values={values} errors={errors} onChange={onChange} /> : null}
        <TextField
          id="facts.owner"
          label="Owner (optional)"
          hint="Who carries it out. May wait while the plan is developed"
          value={values.owner}
          suggestions={choices.people}
          spellCheck={false}
          error={errorOf('facts.owner')}
          onChange={(owner) => onChange({ owner })}
        />
        <DateField id="facts.dueOn" label="Due (optional)" hint="May wait, too. For example, 31 October 2026 or 31/10/2026" value={values.dueOn} error={errorOf('facts.dueOn')} onChange={(dueOn) => onChange({ dueOn })} />
        {movesLater(agreedOn, values.dueOn) ? (
          <div className="form-wide">
            <TextField
              id="dueReason"
              label="Why the day moves"
              hint={`It was agreed for ${longDate(agreedOn)}. Both days stay in the history`}
              required
              value={values.dueReason}
              error={errorOf('dueReason')}
              onChange={(dueReason) => onChange({ dueReason })}
            />
          </div>
        ) : null}
      </div>
      {isNew ? <Steps steps={values.steps} people={choices.people} errors={errors} onChange={(steps) => onChange({ steps })} /> : null}
    </RecordForm>
  );
}

interface SourceProps {
  readonly values: PlanValues;
  readonly errors: readonly FieldError[];
  readonly onChange: (part: Partial<PlanValues>) => void;
}

/** What the plan follows from: asked for, unless the record itself has opened the form. */
function Source({ values: { source }, errors, onChange }: SourceProps) {
  if (source.id !== '') {
    return (
      <div className="form-wide">
        <Facts items={[{ term: 'Follows from', value: sourceLine({ ...source, id: source.id }) || sourceWords[source.kind] }]} />
      </div>
    );
  }
  return (
    <TextField
      id="source.label"
      label="Follows from (optional)"
      hint="In words. A plan that follows from a review, concern, incident or day of monitoring is started there, and knows it."
      value={source.label}
      error={errors.find(({ field }) => field === 'source.label')?.message}
      onChange={(label) => onChange({ source: { ...source, label } })}
    />
  );
}

interface StepsProps {
  readonly steps: readonly StepValues[];
  readonly people: readonly string[];
  readonly errors: readonly FieldError[];
  readonly onChange: (steps: readonly StepValues[]) => void;
}

const mostSteps = 50;

function Steps({ steps, people, errors, onChange }: StepsProps) {
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const change = (index: number, part: Partial<StepValues>) => onChange(steps.map((step, place) => (place === index ? { ...step, ...part } : step)));
  return (
    <fieldset className="nhsuk-fieldset plan-form-steps">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Steps</legend>
      {places(steps).map((index) => (
        <div className="plan-form-step" key={index}>
          <div className="plan-form-step__what">
            <TextField id={`steps.${index}.what`} label={`Step ${index + 1}: what is to be done`} value={steps[index]?.what ?? ''} error={errorOf(`steps.${index}.what`)} onChange={(what) => change(index, { what })} />
          </div>
          <TextField
            id={`steps.${index}.owner`}
            label="Who (optional)"
            hint="Left empty, the owner"
            value={steps[index]?.owner ?? ''}
            suggestions={people}
            spellCheck={false}
            error={errorOf(`steps.${index}.owner`)}
            onChange={(owner) => change(index, { owner })}
          />
          <DateField id={`steps.${index}.dueOn`} label="By when (optional)" hint="Left empty, the plan’s day" value={steps[index]?.dueOn ?? ''} error={errorOf(`steps.${index}.dueOn`)} onChange={(dueOn) => change(index, { dueOn })} />
        </div>
      ))}
      <div className="bar">
        {steps.length < mostSteps ? (
          <Button variant="quiet" onClick={() => onChange([...steps, blankStep])}>
            Add another step
          </Button>
        ) : null}
        {steps.length > 1 ? (
          <Button variant="quiet" label={`Remove step ${steps.length}`} onClick={() => onChange(steps.slice(0, -1))}>
            Remove the last step
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}

/** A step of the form is known by its place: only the last one is ever taken away. */
function places(steps: readonly StepValues[]): number[] {
  return steps.map((_step, index) => index);
}
