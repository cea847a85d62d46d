import { useState } from 'react';
import { daysAfter } from '../../../preload/contract/days.ts';
import { reviewFollowUps, type FollowUpLetter } from '../../../preload/contract/reviews-follow-ups.ts';
import { DateField, RadioGroup, TextArea } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { todayIso } from '../../lib/format.ts';
import { failureErrors, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { problemsOf } from '../accounts/account-dialog-checks.ts';
import type { FollowUpDialogProps } from './follow-up-dialogs.tsx';

const asksReply: ReadonlySet<FollowUpLetter> = new Set(['concern', 'shortfall-proposed']);
const fortnight = 14;
const usualPeriod = 56;
const usualClosing = 28;

const kinds = [
  { value: 'pdf', title: 'A PDF to print and sign' },
  { value: 'eml', title: 'A message to look at and send' },
] as const;

interface LetterDialogProps extends FollowUpDialogProps {
  /** It is made: the file's name. */
  readonly onMade: (name: string) => void;
}

/** The letter to the approving manager that fits how the follow-up stands. */
export function LetterDialog({ detail, onClose, onMade }: LetterDialogProps) {
  const { kind, title } = detail.letter;
  const paper = useRegisterCall('reviews.letter');
  const message = useRegisterCall('reviews.letterDraft');
  const [as, setAs] = useState('pdf');
  const [sentOn, setSentOn] = useState(todayIso());
  const [replyBy, setReplyBy] = useState(daysAfter(todayIso(), fortnight));
  const [until, setUntil] = useState(daysAfter(todayIso(), usualPeriod));
  const [closeBy, setCloseBy] = useState(daysAfter(todayIso(), usualClosing));
  const [captured, setCaptured] = useState('');
  const [note, setNote] = useState('');
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const job = as === 'pdf' ? paper : message;
  const errors = found.length > 0 ? found : failureErrors(job.failure);
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;

  async function make(): Promise<void> {
    const input = {
      id: detail.item.id, sentOn, note, captured: kind === 'rescinded' ? captured : '',
      replyBy: asksReply.has(kind) ? replyBy : null, until: kind === 'shortfall-proposed' ? until : null, closeBy: kind === 'rescinded' ? closeBy : null,
    };
    const problems = problemsOf(reviewFollowUps.letter.input, input);
    setFound(problems);
    if (problems.length > 0) return;
    const file = await job.run(input);
    if (file === undefined) return;
    onMade(file.name);
    onClose();
  }

  return (
    <FormDialog title={title} submitTitle={as === 'pdf' ? 'Save the letter' : 'Save the message'} errors={errors} busy={job.busy} onSubmit={() => void make()} onClose={onClose}>
      <div className="dense">
        <p className="muted">{reader(detail)}</p>
        {detail.manager !== null && detail.manager.email === '' && as === 'eml' ? (
          <Notice kind="warning" title={`No email address of ${detail.manager.name} is on record`}>
            <p>The message is made without an addressee. Add the address in People, or in your mail program.</p>
          </Notice>
        ) : null}
        <DateField id="sentOn" label="Day of the letter" hint="Today, or the day on which it was sent if you note it later" value={sentOn} error={errorOf('sentOn')} onChange={setSentOn} />
        {asksReply.has(kind) ? <DateField id="replyBy" label="Reply asked by" value={replyBy} error={errorOf('replyBy')} onChange={setReplyBy} /> : null}
        {kind === 'shortfall-proposed' ? <DateField id="until" label="Day proposed for the secondary review" value={until} error={errorOf('until')} onChange={setUntil} /> : null}
        {kind === 'rescinded' ? (
          <>
            <DateField id="closeBy" label="Account closed by" value={closeBy} error={errorOf('closeBy')} onChange={setCloseBy} />
            <TextArea id="captured" label="What is kept of the account (optional)" hint="One thing on each line, such as: Posts and pictures since 2021" rows={2} value={captured} error={errorOf('captured')} onChange={setCaptured} />
          </>
        ) : null}
        <TextArea id="note" label="More for the manager (optional)" rows={3} value={note} error={errorOf('note')} onChange={setNote} />
        <RadioGroup id="as" label="Make it as" value={as} options={kinds} inline onChange={setAs} />
        <JobProgress call={as === 'pdf' ? 'reviews.letter' : 'reviews.letterDraft'} label="Writing the letter" busy={job.busy} />
      </div>
    </FormDialog>
  );
}

function reader({ manager, item }: LetterDialogProps['detail']): string {
  if (manager === null) return `${item.account} has no line manager on record. Name one in the account first.`;
  return `To ${[manager.name, manager.role, manager.email].filter((part) => part !== '').join(', ')}. What was found stands in it, point by point.`;
}
