import { useState } from 'react';
import { type DecisionInput, type KeptRecord, retention } from '../../../preload/contract/retention.ts';
import { type DecisionTake, holdGround, holdGroundTitles } from '../../../preload/contract/retention-words.ts';
import { DateField, SelectField, TextArea, TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { number, plural, todayIso } from '../../lib/format.ts';
import { atBoxes, errorOf, useRegisterCall, type FieldError, type Issue } from '../../lib/register.ts';

/** What a dialog asks for; a hold is lifted where it is shown. */
export type DialogTake = DecisionTake;

/** On the button for several. */
export const bulkTitles: Readonly<Record<DialogTake, string>> = {
  propose: 'Propose disposal', withdraw: 'Take proposal back', confirm: 'Confirm disposal', 'keep-longer': 'Keep longer', hold: 'Set a hold', lift: 'Lift hold', transfer: 'Transfer',
};

interface DecisionDialogProps {
  readonly take: DialogTake;
  readonly rows: readonly KeptRecord[];
  /** The hold that is to be lifted. */
  readonly hold?: string;
  /** There is no second officer. */
  readonly alone: boolean;
  readonly onClose: () => void;
  readonly onDone: (message: string) => void;
}

const namesShown = 50;

/** Decides on one record or on several alike. */
export function DecisionDialog({ take, rows, hold = '', alone, onClose, onDone }: DecisionDialogProps) {
  const decide = useRegisterCall('retention.decide');
  const [typed, setTyped] = useState<Typed>({ ground: '', reason: '', reference: '', party: '', until: '', on: todayIso() });
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const errors = atBoxes(issues, decide.failure);
  const [only] = rows;
  const what = rows.length === 1 && only !== undefined ? only.title : plural(rows.length, 'record');

  async function save(): Promise<void> {
    const subjects = rows.map(({ kind, recordId, decisions }) => ({ kind, recordId, decisions }));
    const checked = retention.decide.input.safeParse({ subjects, decision: inputOf(take, typed, hold) });
    setIssues(checked.success ? [] : checked.error.issues.map(readableIssue));
    decide.reset();
    if (checked.success && (await decide.run(checked.data)) !== undefined) onDone(doneWords(take, what));
  }

  return (
    <FormDialog title={`${bulkTitles[take]}: ${what}`} submitTitle={bulkTitles[take]} danger={take === 'confirm'} errors={errors} busy={decide.busy} onSubmit={() => void save()} onClose={onClose}>
      <p className="muted">{leadOf(take, alone)}</p>
      <DecisionFields take={take} typed={typed} errors={errors} onChange={(part) => setTyped({ ...typed, ...part })} />
      {rows.length === 1 ? null : (
        <details className="bulk-names">
          <summary>Which {what}</summary>
          <ul>
            {rows.slice(0, namesShown).map((row) => (
              <li key={`${row.kind}:${row.recordId}`}>
                {row.title} <span className="muted">{row.sub}</span>
              </li>
            ))}
            {rows.length > namesShown ? <li className="muted">and {number(rows.length - namesShown)} more</li> : null}
          </ul>
        </details>
      )}
    </FormDialog>
  );
}

interface Typed {
  readonly ground: string;
  readonly reason: string;
  readonly reference: string;
  readonly party: string;
  readonly until: string;
  readonly on: string;
}

interface DecisionFieldsProps {
  readonly take: DialogTake;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly onChange: (part: Partial<Typed>) => void;
}

function DecisionFields({ take, typed, errors, onChange }: DecisionFieldsProps) {
  const box = (id: keyof Typed) => ({ id, value: typed[id], error: errorOf(errors, id), onChange: (value: string) => onChange({ [id]: value }) });
  const reason = <TextArea {...box('reason')} label={take === 'propose' ? 'Reason (optional)' : 'Reason'} rows={3} required={take !== 'propose'} />;
  switch (take) {
    case 'confirm':
      return null;
    case 'propose':
    case 'withdraw':
    case 'lift':
      return reason;
    case 'keep-longer':
      return (
        <>
          <DateField {...box('until')} label="Keep until" hint="After this day it stands in the worklist again." required />
          {reason}
        </>
      );
    case 'hold':
      return (
        <>
          <SelectField {...box('ground')} label="Why it must not go" emptyOption="Choose a ground" required options={holdGround.options.map((value) => ({ value, title: holdGroundTitles[value] }))} />
          <TextField {...box('party')} label="Who asked for it" hint="A post or a team" required />
          <TextField {...box('reference')} label="Reference (optional)" spellCheck={false} />
          {reason}
        </>
      );
    case 'transfer':
      return (
        <>
          <TextField {...box('party')} label="To whom" hint="An archive or another organisation" required />
          <TextField {...box('reference')} label="Its reference (optional)" spellCheck={false} />
          <DateField {...box('on')} label="Handed over on" required />
        </>
      );
  }
}

function inputOf(take: DialogTake, { ground, reason, reference, party, until, on }: Typed, hold: string): unknown {
  const inputs: Readonly<Record<DialogTake, Readonly<Record<string, string>>>> = {
    propose: { reason }, withdraw: { reason }, confirm: {}, 'keep-longer': { until, reason }, hold: { ground, reason, reference, party }, lift: { hold, reason }, transfer: { party, reference, on },
  };
  return { take, ...inputs[take] } satisfies { take: DecisionInput['take'] };
}

/** A ground that was not chosen is no wrong choice. */
function readableIssue(issue: Issue): Issue {
  return issue.path.at(-1) === 'ground' ? { ...issue, message: 'Choose why it must not go.' } : issue;
}

function leadOf(take: DialogTake, alone: boolean): string {
  switch (take) {
    case 'propose':
      return alone ? 'You are the only officer, so you will confirm it yourself; the record will say so. Nothing is removed yet.' : 'Another officer has to confirm it. Nothing is removed yet.';
    case 'confirm':
      return alone ? 'There is no second officer: the record will say that you proposed and confirmed it. It can then be disposed of; until then this can be taken back.' : 'It can then be disposed of; until then this can be taken back.';
    case 'withdraw':
      return 'It stands in the worklist again.';
    case 'keep-longer':
      return 'The periods of the schedule are minimums: what is still needed can be kept longer.';
    case 'hold':
      return 'It cannot be disposed of until the hold is lifted, nor what belongs to it.';
    case 'lift':
      return 'It can be decided on again once no other hold is set.';
    case 'transfer':
      return 'This notes that a copy was handed over. The record itself stays until its disposal is proposed and confirmed.';
  }
}

function doneWords(take: DialogTake, what: string): string {
  const words: Readonly<Record<DialogTake, string>> = {
    propose: 'Disposal proposed', withdraw: 'Proposal taken back', confirm: 'Disposal confirmed', 'keep-longer': 'Kept longer', hold: 'Hold set', lift: 'Hold lifted', transfer: 'Transfer noted',
  };
  return `${words[take]}: ${what}`;
}
