import { useState } from 'react';
import { applications } from '../../../preload/contract/applications.ts';
import type { InputOf } from '../../../preload/contract/index.ts';
import { DateField, RadioGroup, TextArea, TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { todayIso } from '../../lib/format.ts';
import { atBoxes, failureErrors, useRegister, useRegisterCall, type FieldError } from '../../lib/register.ts';
import type { StepDialogProps } from './step-dialogs.tsx';

interface DecideDialogProps extends StepDialogProps {
  /** Takes the place of the last decision, which stays on record. */
  readonly again: boolean;
}

/** Records what was decided, by whom and why; an approval says with what the account begins. One taken again begins with what stands. */
export function DecideDialog(props: DecideDialogProps) {
  const { row, form } = props.detail;
  const { accountId } = row;
  const known = props.again && accountId !== null;
  const { data, error, isFetching } = useRegister('accounts.get', { id: accountId ?? '' }, { enabled: known });
  const begun = {
    name: form.accountName === '' ? row.title : form.accountName, postingStandard: form.postingStandard, nextReviewOn: '', from: todayIso(), until: '',
  };
  const [standing, setStanding] = useState<Begun | null>(known ? null : begun);
  // What stands when the dialog opens is the base of the typing: a later change of the account does not replace it.
  if (standing === null && !isFetching && (data !== undefined || error !== null)) {
    const contribution = data?.contributors.findLast(({ application }) => application === row.number);
    setStanding(data === undefined ? begun : {
      name: data.facts.name, postingStandard: data.facts.postingStandard, nextReviewOn: data.facts.nextReviewOn ?? '',
      from: contribution?.from ?? begun.from, until: contribution?.to ?? '',
    });
  }
  return standing === null ? null : <DecideForm {...props} begun={standing} />;
}

/** What an approval says of the account, before anything is typed. */
interface Begun {
  readonly name: string;
  readonly postingStandard: string;
  /** Days as YYYY-MM-DD, empty for none. */
  readonly nextReviewOn: string;
  readonly from: string;
  readonly until: string;
}

function DecideForm({ detail, again, begun, onClose, onDone }: DecideDialogProps & { readonly begun: Begun }) {
  const { row } = detail;
  const decide = useRegisterCall('applications.decide');
  const supersede = useRegisterCall('applications.supersede');
  const [decision, setDecision] = useState<'approved' | 'declined' | ''>('');
  const [on, setOn] = useState(todayIso());
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const [interest, setInterest] = useState('');
  const [why, setWhy] = useState('');
  const [name, setName] = useState(begun.name);
  const [standard, setStandard] = useState(begun.postingStandard);
  const [nextReview, setNextReview] = useState(begun.nextReviewOn);
  const [from, setFrom] = useState(begun.from);
  const [until, setUntil] = useState(begun.until);
  const [asked, setAsked] = useState<readonly FieldError[]>([]);
  const failure = decide.failure ?? supersede.failure;
  const errors = asked.length > 0 ? asked : failureErrors(failure);
  const error = (field: string) => errors.find((entry) => entry.field === field || entry.field.endsWith(`.${field}`))?.message;
  const approving = decision === 'approved';

  async function save(): Promise<void> {
    if (decision === '') {
      setAsked([{ field: 'decision', message: 'Say what was decided.' }]);
      return;
    }
    const input: InputOf<'applications.decide'> = {
      id: detail.id, version: detail.version, decision, decidedOn: on, decidedBy: by, reason, interestReason: interest,
      account: approving && row.kind === 'new-account' ? { name, postingStandard: standard, nextReviewOn: nextReview === '' ? null : nextReview } : null,
      contributor: approving && row.kind === 'contribute' ? { from, to: until === '' ? null : until } : null,
    };
    const checked = again ? applications.supersede.input.safeParse({ ...input, supersedingReason: why }) : applications.decide.input.safeParse(input);
    const found = checked.success ? [] : atBoxes(checked.error.issues);
    setAsked(found);
    if (found.length > 0) return;
    const done = again ? await supersede.run({ ...input, supersedingReason: why }) : await decide.run(input);
    if (done === undefined) return;
    onDone(
      !approving
        ? 'Declined. The letter that says why is under “Papers”.'
        : row.kind === 'new-account'
          ? `Approved. ${name} stands on the register with its administrators and its reviews.`
          : `Approved. ${row.applicant} may contribute to ${row.title}.`,
    );
  }

  return (
    <FormDialog
      title={again ? `Decide ${row.number} again` : `Decision on ${row.number}`}
      submitTitle={approving ? `Approve ${row.number}` : decision === 'declined' ? `Decline ${row.number}` : 'Record the decision'}
      wide
      errors={errors}
      busy={decide.busy || supersede.busy}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      {again ? (
        <>
          <p>The earlier decision stays on record, marked as superseded.</p>
          <TextField id="supersedingReason" label="Why the decision is taken again" value={why} error={error('supersedingReason')} onChange={setWhy} />
        </>
      ) : null}
      <RadioGroup
        id="decision"
        label="Decision"
        inline
        value={decision}
        error={error('decision')}
        options={[
          { value: 'approved', title: 'Approved' },
          { value: 'declined', title: 'Declined' },
        ]}
        onChange={(value) => setDecision(value === 'approved' ? 'approved' : 'declined')}
      />
      <DateField id="decidedOn" label="Date of the decision" value={on} error={error('decidedOn')} onChange={setOn} />
      <TextField id="decidedBy" label="Who decided" hint="The names of those who decided, and the meeting: nobody who is named in the application decides it without a reason" value={by} error={error('decidedBy')} onChange={setBy} />
      <TextArea id="reason" label="Reason" rows={3} value={reason} error={error('reason')} onChange={setReason} />
      {error('interestReason') === undefined && interest === '' ? null : (
        <TextField
          id="interestReason"
          label="Why somebody who is named in the application decides it"
          hint={`Named are ${detail.named.map(({ name: person, as }) => `${person} (${as})`).join(', ')}`}
          value={interest}
          error={error('interestReason')}
          onChange={setInterest}
        />
      )}
      {approving && row.kind === 'new-account' ? (
        <>
          <TextField id="name" label="Name of the account" value={name} error={error('name')} onChange={setName} />
          <TextField id="postingStandard" label="Agreed posting standard" hint="For example, at least two posts a week" value={standard} error={error('postingStandard')} onChange={setStandard} />
          <DateField id="nextReviewOn" label="First review agreed for (optional)" hint="Without a date, by the end of the quarter" value={nextReview} error={error('nextReviewOn')} onChange={setNextReview} />
        </>
      ) : null}
      {approving && row.kind === 'contribute' ? (
        <>
          <DateField id="from" label="May contribute from" value={from} error={error('from')} onChange={setFrom} />
          <DateField id="to" label="Until (optional)" value={until} error={error('to')} onChange={setUntil} />
        </>
      ) : null}
    </FormDialog>
  );
}
