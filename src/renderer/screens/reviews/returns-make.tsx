import { useState } from 'react';
import { daysAfter } from '../../../preload/contract/days.ts';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { DateField, RadioGroup, SelectField, TextArea } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { longDate, plural } from '../../lib/format.ts';
import { failureErrors, useRegisterCall } from '../../lib/register.ts';
import { forWhom, leftOutWords, writtenWords } from './returns-words.ts';

/** What goes out to line managers. */
export type Making = 'worksheets' | 'messages' | 'chase';

interface MakeDialogProps {
  readonly making: Making;
  readonly month: OutputOf<'reviews.returns'>;
  /** The line managers that are ticked; null for all. */
  readonly managerIds: readonly string[] | null;
  readonly onClose: () => void;
  readonly onMade: (made: { readonly title: string; readonly lines: readonly string[] }) => void;
}

/** Asks what exactly is to be made, and makes it. */
export function MakeDialog(props: MakeDialogProps) {
  return props.making === 'chase' ? <ChaseDialog {...props} /> : <WorksheetsDialog {...props} />;
}

function WorksheetsDialog({ making, month, managerIds, onClose, onMade }: MakeDialogProps) {
  const isPaper = making === 'worksheets';
  const print = useRegisterCall('reviews.worksheets');
  const messages = useRegisterCall('reviews.worksheetMessages');
  const running = isPaper ? print : messages;
  const [only, setOnly] = useState('all');
  const whom = forWhom(managerIds?.length ?? 0, month.managers.length);

  async function make(): Promise<void> {
    const input = { period: month.period.id, managerIds: managerIds === null ? null : [...managerIds], onlyMissing: only === 'missing' };
    if (isPaper) {
      const done = await print.run(input);
      if (done !== undefined) onMade({ title: `Worksheets of ${plural(done.accounts, 'account')} saved as ${done.file.name}`, lines: leftOutWords(done) });
      return;
    }
    const done = await messages.run(input);
    if (done === undefined) return;
    onMade({
      title: `${plural(done.managers, 'message')} saved in ${done.file.name}`,
      lines: ['Open the zip file and send each message from your own mail program. The register sends nothing itself.', ...leftOutWords(done)],
    });
  }

  return (
    <FormDialog
      title={isPaper ? `Print the worksheets of ${month.period.title}` : `Make messages with the worksheets of ${month.period.title}`}
      submitTitle={isPaper ? `Print for ${whom}` : `Make for ${whom}`}
      errors={failureErrors(running.failure).map(({ message }) => ({ field: 'make-only', message }))}
      busy={running.busy}
      onSubmit={() => void make()}
      onClose={onClose}
    >
      <p>
        {isPaper
          ? 'One PDF: those of each line manager together, a sheet for each account, to be filled in by hand.'
          : 'A zip file with a draft for each line manager. Her worksheets are attached, and a table that she can fill in on screen instead.'}
      </p>
      <RadioGroup
        id="make-only"
        label="Which accounts?"
        value={only}
        options={[
          { value: 'all', title: 'All their accounts' },
          { value: 'missing', title: 'Only what is not back', hint: 'Line managers with nothing missing are left out.' },
        ]}
        onChange={setOnly}
      />
      <JobProgress call={isPaper ? 'reviews.worksheets' : 'reviews.worksheetMessages'} label={isPaper ? 'Printing the worksheets' : 'Writing the messages'} busy={running.busy} />
    </FormDialog>
  );
}

const spans: readonly { readonly value: string; readonly title: string }[] = [
  { value: '0', title: 'Only this month' },
  { value: '2', title: 'This month and the 2 before it' },
  { value: '5', title: 'This month and the 5 before it' },
  { value: '11', title: 'This month and the 11 before it' },
];

function ChaseDialog({ month, managerIds, onClose, onMade }: MakeDialogProps) {
  const chase = useRegisterCall('reviews.chase');
  const [as, setAs] = useState<'letters' | 'messages'>('messages');
  const [before, setBefore] = useState('0');
  // While their day lies ahead the reviews are asked for by it: a later day would be one on which they count for the next month.
  const due = month.dueNextOn;
  const [replyBy, setReplyBy] = useState(due ?? daysAfter(month.today, 14));
  const [note, setNote] = useState('');
  const errors = failureErrors(chase.failure).map(({ field, message }) => ({ field: field === 'replyBy' ? 'chase-reply' : field === 'note' ? 'chase-note' : 'chase-as', message }));

  async function make(): Promise<void> {
    const done = await chase.run({
      period: month.period.id, managerIds: managerIds === null ? null : [...managerIds], monthsBefore: Number(before), replyBy, note, as,
    });
    if (done === undefined) return;
    onMade({
      title: `${plural(done.managers, 'line manager')} ${writtenWords(done.accounts, done.reminded)}: saved ${as === 'letters' ? 'as' : 'in'} ${done.file.name}`,
      lines: [as === 'letters' ? 'Print the letters and send them.' : 'Open the zip file and send each message from your own mail program.', ...leftOutWords(done)],
    });
  }

  return (
    <FormDialog
      title={due === null ? `Chase what is missing of ${month.period.title}` : `Remind line managers of ${month.period.title}`}
      submitTitle={`${as === 'letters' ? 'Print letters' : 'Make messages'} for ${forWhom(managerIds?.length ?? 0, month.managers.length)}`}
      errors={errors}
      busy={chase.busy}
      onSubmit={() => void make()}
      onClose={onClose}
    >
      {due === null ? (
        <p>Each line manager is chased only for what has not come back, and told how often it was chased before. A day counts once on each account.</p>
      ) : (
        <p>
          These reviews are due by {longDate(due)}. Until that day has passed each line manager is reminded of what has not come back, and that does not count as chasing. What is overdue is chased in
          the same letter.
        </p>
      )}
      <RadioGroup
        id="chase-as"
        label="How?"
        value={as}
        options={[
          { value: 'messages', title: 'As messages', hint: 'A zip file with a draft for each, and the missing worksheets attached.' },
          { value: 'letters', title: 'As letters', hint: 'One PDF with a letter for each.' },
        ]}
        onChange={(value) => setAs(value === 'letters' ? 'letters' : 'messages')}
      />
      <SelectField id="chase-before" label="Which months?" value={before} options={spans} onChange={setBefore} />
      <DateField id="chase-reply" label="Return by" value={replyBy} error={errors.find(({ field }) => field === 'chase-reply')?.message} onChange={setReplyBy} />
      <TextArea id="chase-note" label="Further words (optional)" rows={3} value={note} error={errors.find(({ field }) => field === 'chase-note')?.message} onChange={setNote} />
      <JobProgress call="reviews.chase" label="Writing" busy={chase.busy} />
    </FormDialog>
  );
}
