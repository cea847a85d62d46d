import { useState } from 'react';
import { incidentRecords, type IncidentRecord, type RecordKind, type RecordTake } from '../../../preload/contract/incident-records.ts';
import { useSession } from '../../app/session.ts';
import { TextArea } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { dayAndTime, nowTime, todayIso } from '../../lib/format.ts';
import { atBoxes, errorOf, useRegisterCall, type Issue } from '../../lib/register.ts';
import { RecordFields } from './record-fields.tsx';
import { blankRecord, boxesOf, escalatedToOf, recordFactsOf, stepBoxesOf, stepOf, type Typed, typedOfRecord } from './record-values.ts';
import { kindWords, recordName, takeWordsOf } from './record-words.ts';

interface ClosingProps {
  readonly onClose: () => void;
  /** It is kept: what to tell the officer. */
  readonly onDone: (message: string) => void;
}

/** What is typed into one of these dialogs, beginning with today and the officer at the desk. */
function useTyped(begin: (blank: Typed) => Typed) {
  const officer = useSession().session?.officer?.name ?? '';
  const [typed, setTyped] = useState(() => begin(blankRecord(todayIso(), nowTime(), officer)));
  return [typed, (change: Partial<Typed>) => setTyped({ ...typed, ...change })] as const;
}

/** Notes something new around an incident. */
export function AddRecordDialog({ incidentId, kind, onClose, onDone }: ClosingProps & { readonly incidentId: string; readonly kind: RecordKind }) {
  const add = useRegisterCall('incidentRecords.add');
  const [typed, change] = useTyped((blank) => blank);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const errors = atBoxes(issues, add.failure);
  const { title, submit } = kindWords[kind];

  async function save(): Promise<void> {
    const checked = incidentRecords.add.input.safeParse({ incidentId, facts: recordFactsOf(kind, typed) });
    setIssues(checked.success ? [] : checked.error.issues);
    add.reset();
    if (checked.success && (await add.run(checked.data)) !== undefined) onDone('Kept. It stands on the timeline, too.');
  }

  return (
    <FormDialog title={title} submitTitle={submit} errors={errors} busy={add.busy} onSubmit={() => void save()} onClose={onClose}>
      <RecordFields boxes={boxesOf(kind, typed)} typed={typed} errors={errors} onChange={change} />
    </FormDialog>
  );
}

/** Corrects what was noted, with the reason. */
export function EditRecordDialog({ record, onClose, onDone }: ClosingProps & { readonly record: IncidentRecord }) {
  const edit = useRegisterCall('incidentRecords.edit');
  const [typed, change] = useTyped((blank) => typedOfRecord(record.facts, blank));
  const [reason, setReason] = useState('');
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const errors = atBoxes(issues, edit.failure);
  const { kind } = record.facts;

  async function save(): Promise<void> {
    const checked = incidentRecords.edit.input.safeParse({ id: record.id, version: record.version, facts: recordFactsOf(kind, typed), reason });
    setIssues(checked.success ? [] : checked.error.issues);
    edit.reset();
    if (checked.success && (await edit.run(checked.data)) !== undefined) onDone('Corrected. What stood there before is in the history.');
  }

  return (
    <FormDialog title={`Correct: ${kindWords[kind].title.toLowerCase()}`} submitTitle="Save the correction" errors={errors} busy={edit.busy} onSubmit={() => void save()} onClose={onClose}>
      <RecordFields boxes={boxesOf(kind, typed)} typed={typed} errors={errors} onChange={change} />
      <TextArea id="reason" label="Why it is corrected" hint="What stood there before stays in the history" rows={2} value={reason} error={errorOf(errors, 'reason')} onChange={setReason} />
    </FormDialog>
  );
}

/** Says that what followed last was noted wrongly, or where nothing followed, all of it. */
export function UndoStepDialog({ record, onClose, onDone }: ClosingProps & { readonly record: IncidentRecord }) {
  const undo = useRegisterCall('incidentRecords.undoStep');
  const [reason, setReason] = useState('');
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const errors = atBoxes(issues, undo.failure);
  const last = record.steps.findLast(({ wrong }) => wrong === '');

  async function save(): Promise<void> {
    const checked = incidentRecords.undoStep.input.safeParse({ id: record.id, version: record.version, reason });
    setIssues(checked.success ? [] : checked.error.issues);
    undo.reset();
    if (checked.success && (await undo.run(checked.data)) !== undefined) onDone('It counts no more. It stays here and on the timeline, marked.');
  }

  return (
    <FormDialog title="Noted wrongly" submitTitle="Count it no more" errors={errors} busy={undo.busy} onSubmit={() => void save()} onClose={onClose}>
      <p className="muted">It stays, marked, and what it settled is open again.</p>
      <p>
        <b>{last === undefined ? kindWords[record.facts.kind].title : takeWordsOf(record.facts.kind, last.take).button.replace('…', '')}</b>, {last === undefined ? dayAndTime(record.facts.on, record.facts.time) : dayAndTime(last.on, last.time)}: {recordName(record.facts)}
      </p>
      <TextArea id="reason" label="What is wrong about it" rows={2} required value={reason} error={errorOf(errors, 'reason')} onChange={setReason} />
    </FormDialog>
  );
}

/** Notes what followed. */
export function RecordStepDialog({ record, take, onClose, onDone }: ClosingProps & { readonly record: IncidentRecord; readonly take: RecordTake }) {
  const step = useRegisterCall('incidentRecords.step');
  // Of the same officer who asked first it is offered that she asked again.
  const [typed, change] = useTyped((blank) => (take === 'asked-again' ? { ...blank, who: blank.by } : blank));
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const errors = atBoxes(issues, step.failure);
  const { button, submit } = takeWordsOf(record.facts.kind, take);

  async function save(): Promise<void> {
    const checked = incidentRecords.step.input.safeParse({ id: record.id, version: record.version, step: stepOf(take, typed), escalatedTo: escalatedToOf(take, typed) });
    // What it settles on the checklist is the officer's to say: no name tells it.
    const unsaid = take === 'escalated' && typed.escalatedTo === '' ? [{ path: ['escalatedTo'], message: 'Choose who that is.' }] : [];
    setIssues([...unsaid, ...(checked.success ? [] : checked.error.issues)]);
    step.reset();
    if (unsaid.length === 0 && checked.success && (await step.run(checked.data)) !== undefined) onDone('Noted. It stands on the timeline, too.');
  }

  return (
    <FormDialog title={button.replace('…', '')} submitTitle={submit} errors={errors} busy={step.busy} onSubmit={() => void save()} onClose={onClose}>
      <p className="muted">{recordName(record.facts)}</p>
      <RecordFields boxes={stepBoxesOf(record.facts.kind, take)} typed={typed} errors={errors} onChange={change} />
    </FormDialog>
  );
}
