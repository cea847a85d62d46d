import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { hrReturns, type HrReturnDetail } from '../../../preload/contract/hr-returns.ts';
import { laterOf } from '../../../preload/contract/days.ts';
import { DateField, RadioGroup, TextArea, TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { todayIso } from '../../lib/format.ts';
import { futureProblem } from '../accounts/account-dialog-checks.ts';
import { useAccountChange } from '../accounts/use-account-change.ts';
import { confirmationRead } from './confirmation-read.ts';

interface ReturnDialogProps {
  readonly detail: HrReturnDetail;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const ways = [
  { value: 'message', title: 'Write a message now, with the form in it' },
  { value: 'otherwise', title: 'HR was asked again already, by other means' },
];

/** Asks HR again. */
export function ChaseDialog({ detail, replyBy: proposed, onClose, onWritten }: Omit<ReturnDialogProps, 'onDone'> & { readonly replyBy: string; readonly onWritten: (file: string | null) => void }) {
  const chase = useAccountChange('hrReturns.chase', hrReturns.chase.input, 'hrReturns.get');
  const note = useAccountChange('hrReturns.noteChase', hrReturns.noteChase.input, 'hrReturns.get');
  const [how, setHow] = useState('message');
  const [on, setOn] = useState(todayIso());
  const [replyBy, setReplyBy] = useState(laterOf(detail.row.replyBy, proposed));
  const [words, setWords] = useState('');
  const written = how === 'message';
  const { busy, errors, errorOf } = written ? chase : note;
  const { id, version, title } = detail.row;
  async function save(): Promise<void> {
    if (written) {
      const done = await chase.carryOut({ id, version, replyBy, note: words });
      if (done !== undefined) onWritten(done.file.name);
    } else if ((await note.carryOut({ id, version, on, replyBy }, futureProblem('on', on, todayIso()))) !== undefined) onWritten(null);
  }
  return (
    <FormDialog title={`Ask HR again for ${title}`} submitTitle={written ? 'Save the message' : 'Note that HR was asked again'} errors={errors} busy={busy} onSubmit={() => void save()} onClose={onClose}>
      <RadioGroup id="how" label="How" value={how} options={ways} onChange={setHow} />
      {written ? null : <DateField id="on" label="Asked again on" value={on} error={errorOf('on')} onChange={setOn} />}
      <DateField id="replyBy" label="To be answered by" value={replyBy} error={errorOf('replyBy')} onChange={setReplyBy} />
      {written ? <TextArea id="note" label="Words of your own (optional)" rows={2} value={words} error={errorOf('note')} onChange={setWords} /> : null}
      <JobProgress call="hrReturns.chase" label="Writing the message" busy={chase.busy} />
    </FormDialog>
  );
}

/** HR has confirmed the figures. */
export function ConfirmDialog({ detail, onClose, onDone }: ReturnDialogProps) {
  const { carryOut, busy, errors, errorOf } = useAccountChange('hrReturns.confirm', hrReturns.confirm.input, 'hrReturns.get');
  const { id, version, title } = detail.row;
  const queries = useQueryClient();
  const [said] = useState(() => confirmationRead(queries, id, version));
  const [on, setOn] = useState(said?.on ?? todayIso());
  const [by, setBy] = useState(said?.by ?? '');
  const [role, setRole] = useState(said?.role ?? '');
  async function save(): Promise<void> {
    if (await carryOut({ id, version, on, by, role }, futureProblem('on', on, todayIso()))) onDone();
  }
  return (
    <FormDialog title={`Confirmed by HR: ${title}`} submitTitle="Note the confirmation" errors={errors} busy={busy} onSubmit={() => void save()} onClose={onClose}>
      <p className="muted">HR says that the figures are right as they stand. The report then says on which day, and names nobody.</p>
      {said === null ? null : <p className="muted">What stands here was read from {said.fileName}, which HR sent back. See that it is right.</p>}
      <DateField id="on" label="Confirmed on" value={on} error={errorOf('on')} onChange={setOn} />
      <TextField id="by" label="Who in HR confirms them" value={by} spellCheck={false} error={errorOf('by')} onChange={setBy} />
      <TextField id="role" label="In what post" hint="Such as HR business partner" value={role} error={errorOf('role')} onChange={setRole} />
    </FormDialog>
  );
}

/** Nobody holds a former report any more. */
export function TakeBackDialog({ detail, onClose, onDone }: ReturnDialogProps) {
  const { carryOut, busy, errors, errorOf } = useAccountChange('hrReturns.takeBack', hrReturns.takeBack.input, 'hrReturns.get');
  const [reason, setReason] = useState('');
  const { id, version, title } = detail.row;
  async function save(): Promise<void> {
    if (await carryOut({ id, version, reason })) onDone();
  }
  return (
    <FormDialog title={`Reports for ${title} taken back`} submitTitle="Note that they were taken back" errors={errors} busy={busy} onSubmit={() => void save()} onClose={onClose}>
      <p className="muted">
        Only when every copy on paper and every file with figures of {title} is back or destroyed, reports of later years too. Whoever still has one could compare it with the next and work out a small number.
      </p>
      <TextArea id="reason" label="How you know that nobody holds one any more" rows={3} value={reason} error={errorOf('reason')} onChange={setReason} />
    </FormDialog>
  );
}

/** The report was presented. */
export function PresentDialog({ detail, onClose, onDone }: ReturnDialogProps) {
  const { carryOut, busy, errors, errorOf } = useAccountChange('hrReturns.present', hrReturns.present.input, 'hrReturns.get');
  const [on, setOn] = useState(todayIso());
  const { id, version, title } = detail.row;
  async function save(): Promise<void> {
    if (await carryOut({ id, version, on }, futureProblem('on', on, todayIso()))) onDone();
  }
  return (
    <FormDialog title={`Report for ${title} presented`} submitTitle="Note the day" errors={errors} busy={busy} onSubmit={() => void save()} onClose={onClose}>
      <DateField id="on" label={`Presented to the ${detail.reportsTo} on`} value={on} error={errorOf('on')} onChange={setOn} />
    </FormDialog>
  );
}
