import { useState } from 'react';
import { hrReturns } from '../../../preload/contract/hr-returns.ts';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { DateField, RadioGroup, SelectField, TextArea, TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { longDate } from '../../lib/format.ts';
import { useAccountChange } from '../accounts/use-account-change.ts';

interface AskDialogProps {
  readonly list: OutputOf<'hrReturns.list'>;
  readonly onClose: () => void;
  /** HR counts as asked: the return that was begun, its year, and the name of the message that was written, or null without one. */
  readonly onDone: (asked: { readonly id: string; readonly year: string; readonly file: string | null }) => void;
}

const ways = [
  { value: 'message', title: 'Write a message now, with the form in it' },
  { value: 'otherwise', title: 'HR was asked already, by other means' },
];

/** Asks HR for the figures of a year. */
export function AskDialog({ list, onClose, onDone }: AskDialogProps) {
  const { today, open, rows, owed } = list;
  const [newest] = rows;
  const ask = useAccountChange('hrReturns.ask', hrReturns.ask.input, 'hrReturns.list');
  const note = useAccountChange('hrReturns.noteAsked', hrReturns.noteAsked.input, 'hrReturns.list');
  const [from, setFrom] = useState(owed?.from ?? open[0]?.from ?? '');
  const [how, setHow] = useState('message');
  const [askedOf, setAskedOf] = useState('HR team');
  const [askedEmail, setAskedEmail] = useState('');
  const [askedOn, setAskedOn] = useState(today);
  const [replyBy, setReplyBy] = useState(list.replyBy);
  const [words, setWords] = useState('');
  const written = how === 'message';
  const { busy, errors, errorOf } = written ? ask : note;
  async function save(): Promise<void> {
    const asked = { from, askedOf, askedEmail, replyBy };
    const year = open.find((one) => one.from === from)?.title ?? '';
    if (written) {
      const done = await ask.carryOut({ ...asked, note: words });
      if (done !== undefined) onDone({ id: done.id, year, file: done.file.name });
    } else {
      const done = await note.carryOut({ ...asked, askedOn });
      if (done !== undefined) onDone({ id: done.id, year, file: null });
    }
  }
  return (
    <FormDialog title="Ask HR for a year" submitTitle={written ? 'Save the message' : 'Note that HR was asked'} errors={errors} busy={busy} onSubmit={() => void save()} onClose={onClose}>
      <SelectField
        id="from"
        label="Year"
        value={from}
        options={open.map((year) => ({ value: year.from, title: `${year.title} (${longDate(year.from)} to ${longDate(year.to)})` }))}
        error={errorOf('from')}
        onChange={setFrom}
      />
      <RadioGroup id="how" label="How" value={how} options={ways} onChange={setHow} />
      <TextField id="askedOf" label="Who is asked" value={askedOf} error={errorOf('askedOf')} onChange={setAskedOf} />
      <TextField
        id="askedEmail"
        label="Email address (optional)"
        hint={newest === undefined ? 'The message is addressed to it.' : 'The message is addressed to it. Nothing is sent by this app.'}
        type="email"
        value={askedEmail}
        spellCheck={false}
        error={errorOf('askedEmail')}
        onChange={setAskedEmail}
      />
      {written ? null : <DateField id="askedOn" label="Asked on" value={askedOn} error={errorOf('askedOn')} onChange={setAskedOn} />}
      <DateField id="replyBy" label="To be answered by" value={replyBy} error={errorOf('replyBy')} onChange={setReplyBy} />
      {written ? (
        <TextArea id="note" label="Words of your own (optional)" rows={2} value={words} error={errorOf('note')} onChange={setWords} />
      ) : null}
      <JobProgress call="hrReturns.ask" label="Writing the message" busy={ask.busy} />
    </FormDialog>
  );
}
