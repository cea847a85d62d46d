import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FiguresDraft, FiguresVersion, HrReturnDetail } from '../../../preload/contract/hr-returns.ts';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { go, useRoute } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { ChangedMeanwhile } from '../../components/changed-meanwhile.tsx';
import { CheckboxField, DateField, TextArea } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RecordForm } from '../../components/record-form.tsx';
import { longDate, todayIso } from '../../lib/format.ts';
import { call, failureErrors, queryKeyOf, useRegister, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { draftName, newestDraft, useKeptDraft } from '../../lib/use-kept-draft.ts';
import { useOnce } from '../../lib/use-once.ts';
import { DraftLine } from '../accounts/draft-line.tsx';
import '../accounts/desk.css';
import { FiguresGrid } from './figures-grid.tsx';
import { begunFigures, cellId, cellText, checkedFigures, enteredOf, restoredFigures } from './figures-values.ts';
import './hr-returns.css';

type Draft = OutputOf<'hrReturns.draft'>['draft'];

/** Enters what HR returned, or corrects it with a reason. What was typed before is still there. */
export function FiguresScreen() {
  const id = useRoute().params['id'] ?? '';
  const detail = useRegister('hrReturns.get', { id });
  const figures = useRegister('hrReturns.figures', { id });
  const { data, isFetching, error } = useRegister('hrReturns.draft', { id });
  const [opened, setOpened] = useState<{ readonly draft: Draft; readonly detail: HrReturnDetail; readonly standing: FiguresVersion | undefined } | null>(null);
  // An answer held from before the last typing would lose some of it.
  if (opened === null && data !== undefined && !isFetching && detail.data !== undefined && figures.data !== undefined) {
    setOpened({ draft: newestDraft(draftName('hrReturns.draft', { id }), data.draft), detail: detail.data, standing: figures.data[0] });
  }
  const failure = error ?? detail.error ?? figures.error;
  if (failure !== null) {
    return (
      <div className="page hr-returns">
        <PageHeader title="Figures of HR" />
        <Notice kind="error" title={failure.message} />
      </div>
    );
  }
  return opened === null ? <p role="status">Opening the form…</p> : <Opened {...opened} />;
}

function Opened({ detail, standing, draft }: { readonly detail: HrReturnDetail; readonly standing: FiguresVersion | undefined; readonly draft: Draft }) {
  const queries = useQueryClient();
  const { id, title } = detail.row;
  const [version, setVersion] = useState(detail.row.version);
  const enter = useRegisterCall('hrReturns.enter');
  const correct = useRegisterCall('hrReturns.correct');
  const once = useOnce();
  const read = useRegisterCall('hrReturns.readReturn');
  const [begun] = useState(() => begunFigures(detail, standing, todayIso()));
  const restored = restoredFigures(draft?.content, version, begun);
  const [typed, setTyped] = useState(restored ?? begun);
  const [readFrom, setReadFrom] = useState<OutputOf<'hrReturns.readReturn'> | null>(null);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const key = queryKeyOf('hrReturns.draft', { id });
  const keeper = useKeptDraft<FiguresDraft>({
    name: draftName('hrReturns.draft', { id }),
    firstSavedAt: restored === null ? null : (draft?.savedAt ?? null),
    keep: (content) => call('hrReturns.keepDraft', { id, draft: content }),
    remember: (kept) => queries.setQueryData<OutputOf<'hrReturns.draft'>>(key, { draft: kept }),
  });
  const saving = standing === undefined ? enter : correct;
  const conflict = saving.failure?.code === 'conflict';
  const shown = errors.length > 0 ? errors : conflict ? [] : failureErrors(saving.failure ?? read.failure);
  const errorOf = (field: string): string | undefined => shown.find((error) => error.field === field)?.message;
  const back = () => go(`/hr-returns/${id}`);

  function change(part: Partial<typeof typed>): void {
    const next = { ...typed, ...part };
    setTyped(next);
    keeper.keep({ ...next, version });
  }

  async function fromFile(): Promise<void> {
    read.reset();
    setErrors([]);
    const found = await read.run({ id });
    if (found === undefined) return;
    setReadFrom(found);
    change({ cells: found.figures.map((line) => line.map(cellText)), nil: found.nil });
    // On from the button into the form, so that the keys that save it do.
    document.getElementById(cellId(0, 0))?.focus();
  }

  async function save(based = version): Promise<void> {
    if (saving.busy) return;
    const checked = checkedFigures(typed, detail, standing !== undefined);
    setErrors('errors' in checked ? checked.errors : []);
    saving.reset();
    if ('errors' in checked) return;
    await keeper.settle();
    const entered = { id, version: based, ...enteredOf(typed, checked.figures) };
    const done = standing === undefined ? await enter.run(entered) : await correct.run({ ...entered, reason: typed.reason });
    if (done === undefined) {
      // What was let go of for the saving is kept after all.
      keeper.keep({ ...typed, version: based });
      return;
    }
    queries.setQueryData<OutputOf<'hrReturns.draft'>>(key, { draft: null });
    back();
  }

  async function over(): Promise<void> {
    const { row } = await call('hrReturns.get', { id });
    setVersion(row.version);
    await save(row.version);
  }

  function again(): void {
    void keeper.drop();
    setTyped(begun);
    setErrors([]);
  }

  return (
    <div className="page hr-returns">
      <PageHeader
        title={standing === undefined ? `What HR returned for ${title}` : `Correct the figures for ${title}`}
        sub={`Cases of formal action from ${longDate(detail.row.from)} to ${longDate(detail.row.to)}, as HR counted them`}
        actions={
          <Button busy={read.busy} onClick={() => void fromFile()}>
            Read the form that came back
          </Button>
        }
      />
      <DraftLine savedAt={keeper.savedAt} failure={keeper.failure} againTitle={standing === undefined ? 'Start again with an empty form' : 'Start again from what stands'} onAgain={again} />
      {readFrom === null ? null : (
        <Notice kind="info" title={`Read from ${readFrom.fileName}${readFrom.nil ? ': a nil return' : ''}`} onClose={() => setReadFrom(null)}>
          <p>Nothing is saved yet. Compare the numbers with the form, then save.</p>
          {readFrom.yearSaid ? null : <p>The table does not say for which year it is. See that it is the one for {title}.</p>}
          <p>{confirmedInForm(readFrom)}</p>
        </Notice>
      )}
      {conflict ? <ChangedMeanwhile what="this return" onOver={() => void over()} /> : null}
      <RecordForm errors={shown} busy={saving.busy} saveTitle={standing === undefined ? 'Save the figures' : 'Save the correction'} onSave={() => once(() => save())} onCancel={back}>
        <DateField id="returnedOn" label="Returned by HR on" autoFocus value={typed.returnedOn} error={errorOf('returnedOn')} onChange={(returnedOn) => change({ returnedOn })} />
        <FiguresGrid detail={detail} cells={typed.cells} errorOf={errorOf} onChange={(cells) => change({ cells })} />
        <CheckboxField
          id="nil"
          label="Nil return"
          hint="HR had nothing to report for this year."
          value={typed.nil}
          error={errorOf('nil')}
          onChange={(nil) => change({ nil })}
        />
        {standing === undefined ? null : (
          <TextArea
            id="reason"
            label="Why the figures are corrected"
            hint="Leave the numbers out of it: everybody who opens the register can read the reason. HR has to confirm the figures again."
            rows={2}
            value={typed.reason}
            error={errorOf('reason')}
            onChange={(reason) => change({ reason })}
          />
        )}
      </RecordForm>
    </div>
  );
}

/** Who confirms it, as the form that came back says. */
function confirmedInForm({ confirmedBy, confirmedOn }: OutputOf<'hrReturns.readReturn'>): string {
  if (confirmedBy === '') return 'The form does not say who confirms it for HR. Ask HR.';
  return `Confirmed for HR by ${confirmedBy}${confirmedOn === '' ? '' : `, ${confirmedOn}`}. Note the confirmation when the figures are saved.`;
}
