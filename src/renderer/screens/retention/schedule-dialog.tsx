import { useState } from 'react';
import { retention, type SchedulePreview, type ScheduleRow } from '../../../preload/contract/retention.ts';
import { ChangedMeanwhile } from '../../components/changed-meanwhile.tsx';
import { DateField, TextArea, TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { longDate, number, plural } from '../../lib/format.ts';
import { atBoxes, errorOf, useRegister, useRegisterCall, type FieldError, type Issue } from '../../lib/register.ts';
import { periodWords } from './words.ts';

/** Changes a row with the reason; what that would move is shown before it is saved. */
export function ScheduleDialog({ row, onClose }: { readonly row: ScheduleRow; readonly onClose: () => void }) {
  const edit = useRegisterCall('retention.editSchedule');
  // What was opened stays the base of the typing; the newest version is taken only when somebody chooses to save over it.
  const [opened] = useState(row);
  const [typed, setTyped] = useState({
    years: String(row.years), yearsIfAppealed: row.yearsIfAppealed === null ? '' : String(row.yearsIfAppealed), source: row.source, signedOffBy: row.signedOffBy, signedOffOn: row.signedOffOn ?? '', reason: '',
  });
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const moved = edit.failure?.code === 'conflict';
  const errors = found.length > 0 ? found : moved ? [] : atBoxes([], edit.failure);
  const box = (id: keyof typeof typed) => ({ id, value: typed[id], error: errorOf(errors, id), onChange: (value: string) => setTyped({ ...typed, [id]: value }) });
  const years = wholeYears(typed.years);

  async function save(version: number): Promise<void> {
    if (edit.busy) return;
    const checked = retention.editSchedule.input.safeParse({
      id: opened.id, version, reason: typed.reason,
      facts: { years: years ?? 0, yearsIfAppealed: typed.yearsIfAppealed.trim() === '' ? null : (wholeYears(typed.yearsIfAppealed) ?? 0), source: typed.source, signedOffBy: typed.signedOffBy, signedOffOn: typed.signedOffOn === '' ? null : typed.signedOffOn },
    });
    setFound(checked.success ? [] : atBoxes(checked.error.issues satisfies readonly Issue[]));
    edit.reset();
    if (checked.success && (await edit.run(checked.data)) !== undefined) onClose();
  }

  return (
    <FormDialog title={`Change: ${opened.records}`} submitTitle="Save the change" wide errors={errors} busy={edit.busy} onSubmit={() => void save(opened.version)} onClose={onClose}>
      {moved ? <ChangedMeanwhile what="this row" onOver={() => void save(row.version)} /> : null}
      <div className="dense">
        <TextField {...box('years')} label="Years" hint={`Now ${periodWords(opened)}.${opened.least === 0 ? '' : ` The policy itself prescribes ${number(opened.least)}.`}`} width={3} required />
        {years === null || years === opened.years ? null : <Preview id={opened.id} years={years} />}
        {opened.given.yearsIfAppealed === null ? null : <TextField {...box('yearsIfAppealed')} label="Years after an appeal (optional)" width={3} />}
        <TextField {...box('source')} label="Where the period comes from" required />
        <TextField {...box('signedOffBy')} label="Signed off by (optional)" hint="The post in the Trust, such as Head of Information Governance" />
        <DateField {...box('signedOffOn')} label="Signed off on (optional)" />
        <TextArea {...box('reason')} label="Why it is changed" hint="Stays in the history of this row" rows={2} required />
      </div>
    </FormDialog>
  );
}

function Preview({ id, years }: { readonly id: string; readonly years: number }) {
  const { data, error } = useRegister('retention.previewChange', { id, years }, { keepPrevious: true });
  return (
    <div className="schedule-preview" role="status">
      {error === null ? null : <p>{error.message}</p>}
      {error !== null ? null : data === undefined ? <p>Working out what that moves…</p> : <Moves preview={data} />}
    </div>
  );
}

function Moves({ preview: { sooner, later, dueAtOnce, dueNoMore } }: { readonly preview: SchedulePreview }) {
  if (sooner.count + later.count === 0) return <p>No record that is kept now would move.</p>;
  return (
    <>
      <p>
        <b>
          {[sooner.count === 0 ? '' : `${plural(sooner.count, 'record')} could go sooner`, later.count === 0 ? '' : `${plural(later.count, 'record')} would be kept longer`].filter((words) => words !== '').join(', ')}
        </b>
        {dueAtOnce === 0 ? '' : `; ${plural(dueAtOnce, 'record')} would be in the worklist at once`}
        {dueNoMore === 0 ? '' : `; ${plural(dueNoMore, 'record')} would leave the worklist`}
      </p>
      <ul>
        {[...sooner.first, ...later.first].map((move) => (
          <li key={`${move.kind}:${move.recordId}`}>
            {move.title}: {longDate(move.after)} instead of {longDate(move.before)}
          </li>
        ))}
      </ul>
    </>
  );
}

function wholeYears(typed: string): number | null {
  return /^\d{1,3}$/u.test(typed.trim()) ? Number(typed.trim()) : null;
}
