import { useState } from 'react';
import { daysAfter } from '../../../preload/contract/days.ts';
import { certificationRounds, type CertificationRoundItem } from '../../../preload/contract/certifications-rounds.ts';
import { DateField, RadioGroup, TextArea } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { plural, todayIso } from '../../lib/format.ts';
import { useAccountChange } from '../accounts/use-account-change.ts';
import type { Made } from './made-notice.tsx';
import { leftOutWords } from './words.ts';

interface IssueDialogProps {
  readonly round: CertificationRoundItem;
  /** The directorates that are ticked; null for all that were not made yet. */
  readonly directorateIds: readonly string[] | null;
  readonly count: number;
  readonly onClose: () => void;
  readonly onDone: (made: Made) => void;
}

const ways = [
  { value: 'messages', title: 'As messages', hint: 'A zip file with a draft for each manager, her certificates attached. You send them from your own mail program.' },
  { value: 'one-pdf', title: 'On paper, in one PDF', hint: 'A page for each directorate, to be printed and sent round.' },
  { value: 'pdfs', title: 'As a PDF for each', hint: 'A zip file with a PDF for each directorate.' },
] as const;

/** Makes the certificates of a round that were not made yet. */
export function IssueDialog({ round, directorateIds, count, onClose, onDone }: IssueDialogProps) {
  const { carryOut, busy, errors, errorOf } = useAccountChange('certifications.issue', certificationRounds.issue.input, 'certifications.round');
  const [as, setAs] = useState<(typeof ways)[number]['value']>('messages');

  async function make(): Promise<void> {
    const done = await carryOut({ roundId: round.id, directorateIds: directorateIds === null ? null : [...directorateIds], as });
    if (done === undefined) return;
    onDone({
      title: `${plural(done.certificates, 'certificate')} saved ${as === 'one-pdf' ? 'as' : 'in'} ${done.file.name}`,
      lines: [as === 'messages' ? 'Open the zip file and send each message from your own mail program. The register sends nothing itself.' : 'Each has its own number and a QR code of it.', ...leftOutWords(done)],
    });
  }

  return (
    <FormDialog title={`Make ${plural(count, 'certificate')} of ${round.number}`} submitTitle="Save the certificates" errors={errors} busy={busy} onSubmit={() => void make()} onClose={onClose}>
      <RadioGroup id="as" label="How do they go out?" value={as} options={ways} error={errorOf('as')} onChange={(value) => setAs(ways.find((way) => way.value === value)?.value ?? 'messages')} />
      <JobProgress call="certifications.issue" label="Making the certificates" busy={busy} />
    </FormDialog>
  );
}

interface ChaseDialogProps {
  /** What is chased: the number of a round or a certificate. */
  readonly what: string;
  readonly certificateIds: readonly string[];
  readonly onClose: () => void;
  readonly onDone: (made: Made) => void;
}

const chaseWays = [
  { value: 'messages', title: 'As messages', hint: 'A zip file with a draft for each manager, and the overdue forms once more.' },
  { value: 'letters', title: 'As letters', hint: 'One PDF with a letter for each manager.' },
] as const;

/** Asks the managers for what is overdue. */
export function ChaseDialog({ what, certificateIds, onClose, onDone }: ChaseDialogProps) {
  const { carryOut, busy, errors, errorOf } = useAccountChange('certifications.chase', certificationRounds.chase.input, 'certifications.round');
  const [as, setAs] = useState<'letters' | 'messages'>('messages');
  const [replyBy, setReplyBy] = useState(daysAfter(todayIso(), 14));
  const [note, setNote] = useState('');

  async function make(): Promise<void> {
    const done = await carryOut({ certificateIds: [...certificateIds], replyBy, note, as });
    if (done === undefined) return;
    onDone({
      title: `${plural(done.managers, 'manager')} chased for ${plural(done.certificates, 'certificate')}: saved ${as === 'letters' ? 'as' : 'in'} ${done.file.name}`,
      lines: [as === 'letters' ? 'Print the letters and send them.' : 'Open the zip file and send each message from your own mail program.', ...leftOutWords(done)],
    });
  }

  return (
    <FormDialog title={`Chase what is overdue of ${what}`} submitTitle={as === 'letters' ? 'Save the letters' : 'Save the messages'} errors={errors} busy={busy} onSubmit={() => void make()} onClose={onClose}>
      <p className="muted">All that one manager owes stands in one letter. Each certificate counts as chased once more.</p>
      <RadioGroup id="as" label="How?" value={as} options={chaseWays} error={errorOf('as')} onChange={(value) => setAs(value === 'letters' ? 'letters' : 'messages')} />
      <DateField id="replyBy" label="To be back by" value={replyBy} error={errorOf('replyBy')} onChange={setReplyBy} />
      <TextArea id="note" label="Words of your own (optional)" rows={3} value={note} error={errorOf('note')} onChange={setNote} />
      <JobProgress call="certifications.chase" label="Writing" busy={busy} />
    </FormDialog>
  );
}

/** Ends a round before everything is in. */
export function EndRoundDialog({ round, onClose }: { readonly round: CertificationRoundItem; readonly onClose: () => void }) {
  const { carryOut, busy, errors, errorOf } = useAccountChange('certifications.endRound', certificationRounds.endRound.input, 'certifications.round');
  const [reason, setReason] = useState('');
  const title = `End ${round.number}`;
  return (
    <FormDialog title={title} submitTitle={title} errors={errors} busy={busy} onSubmit={() => void carryOut({ id: round.id, version: round.version, reason }).then((done) => (done === undefined ? undefined : onClose()))} onClose={onClose}>
      <p className="muted">Certificates that are out stay out, and stay overdue, until they come back or are withdrawn.</p>
      <TextArea id="reason" label="Why the round ends" rows={3} value={reason} error={errorOf('reason')} onChange={setReason} />
    </FormDialog>
  );
}
