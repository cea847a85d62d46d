import { useState } from 'react';
import { incidents, type IncidentDetail } from '../../../preload/contract/incidents.ts';
import type { PersonalData } from '../../../preload/contract/incidents-runbook.ts';
import { Button } from '../../components/button.tsx';
import { Facts } from '../../components/facts.tsx';
import { DateField, RadioGroup, TextArea, TextField, TimeField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { dateTime, dayAndTime, nowTime, todayIso } from '../../lib/format.ts';
import { useAccountChange } from '../accounts/use-account-change.ts';
import { ClockTag } from './clock-tag.tsx';

interface PersonalDataProps {
  readonly detail: IncidentDetail;
  readonly working: boolean;
}

/** Whether personal information was exposed; "yes" starts the 72 hours, and what was decided about the regulator stops them. */
export function PersonalDataPart({ detail, working }: PersonalDataProps) {
  const { personalData, steps } = detail;
  const [open, setOpen] = useState<'answer' | 'regulator' | null>(null);
  const asked = steps.some(({ does }) => does === 'personal-data');
  if (!asked && personalData.exposed === 'not-asked') return null;
  const close = () => setOpen(null);
  return (
    <section>
      <h3>Personal information</h3>
      <Said data={personalData} />
      {working ? (
        <div className="bar">
          <Button onClick={() => setOpen('answer')}>{personalData.exposed === 'not-asked' ? 'Answer: was it exposed?' : 'Another answer…'}</Button>
          {personalData.exposed === 'yes' ? (
            <Button onClick={() => setOpen('regulator')}>{personalData.regulator === null ? 'Note what was decided…' : 'Correct the decision…'}</Button>
          ) : null}
        </div>
      ) : null}
      {open === 'answer' ? <AnswerDialog detail={detail} onClose={close} /> : null}
      {open === 'regulator' ? <RegulatorDialog detail={detail} onClose={close} /> : null}
    </section>
  );
}

function Said({ data: { exposed, awareOn, awareTime, dueAt, regulator } }: { readonly data: PersonalData }) {
  if (exposed === 'no') return <p>None was exposed.</p>;
  if (exposed === 'not-asked') return <p className="part-lead">Not answered yet. If it was, the regulator is told within 72 hours of the Trust becoming aware (UK GDPR article 33).</p>;
  if (exposed === 'not-known') return <p>Not known yet. Find out soon: the 72 hours run from the moment the Trust is aware of it.</p>;
  if (regulator === null) {
    return (
      <Notice kind="error" title={`The 72 hours end ${dueAt === null ? '' : dateTime(dueAt)}`}>
        <p>
          {dueAt === null ? null : <ClockTag dueAt={dueAt} />} The Trust has known since {dayAndTime(awareOn, awareTime)}. Tell Information Governance now: they decide
          whether the regulator is told.
        </p>
      </Notice>
    );
  }
  return (
    <Facts
      items={[
        { term: 'Exposed', value: `Yes; known since ${dayAndTime(awareOn, awareTime)}` },
        { term: 'Regulator', value: regulator.decision === 'reported' ? `Told ${dayAndTime(regulator.on, regulator.time)}${regulator.late ? ', after the 72 hours' : ''}` : `Need not be told; decided ${dayAndTime(regulator.on, regulator.time)}` },
        { term: 'Decided by', value: regulator.by },
        ...(regulator.reference === '' ? [] : [{ term: 'Reference', value: regulator.reference }]),
        ...(regulator.reason === '' ? [] : [{ term: 'Reason', value: regulator.reason }]),
      ]}
    />
  );
}

/** Asks what comes next about personal information: the answer, or once it is yes what was decided about the regulator. */
export function PersonalDataDialog(props: DialogProps) {
  return props.detail.personalData.exposed === 'yes' ? <RegulatorDialog {...props} /> : <AnswerDialog {...props} />;
}

interface DialogProps {
  readonly detail: IncidentDetail;
  readonly onClose: () => void;
}

const answers = [
  { value: 'yes', title: 'Yes' },
  { value: 'no', title: 'No' },
  { value: 'not-known', title: 'Not known yet' },
] as const;

type Answer = (typeof answers)[number]['value'];

function AnswerDialog({ detail: { row, personalData, facts }, onClose }: DialogProps) {
  const change = useAccountChange('incidents.answerPersonalData', incidents.answerPersonalData.input, 'incidents.get');
  const [exposed, setExposed] = useState<Answer | ''>('');
  // The Trust has known since it was reported, unless somebody says otherwise: a later moment would be a later deadline.
  const known = personalData.awareOn === null ? { on: facts.reportedOn, time: facts.reportedTime } : { on: personalData.awareOn, time: personalData.awareTime };
  const [on, setOn] = useState(known.on);
  const [time, setTime] = useState(known.time);
  const [reason, setReason] = useState('');
  const again = personalData.exposed !== 'not-asked';

  async function save(): Promise<void> {
    const yes = exposed === 'yes';
    const input = { id: row.id, version: row.version, exposed: exposed === '' ? ('not-known' as const) : exposed, awareOn: yes ? on : null, awareTime: yes ? time : '', reason };
    if (await change.carryOut(input, exposed === '' ? [{ field: 'exposed', message: 'Choose an answer.' }] : [])) onClose();
  }

  return (
    <FormDialog title="Was personal information exposed?" submitTitle="Keep the answer" errors={change.errors} busy={change.busy} onSubmit={() => void save()} onClose={onClose}>
      <p className="muted">Names, pictures, messages, lists: of patients, visitors or staff, also when only few saw it.</p>
      {personalData.regulator === null ? null : (
        <Notice kind="warning" title="What was decided about the regulator will no longer stand">
          <p>It follows from the answer: it is decided anew, and stays in the history. Where only the decision is wrong, cancel and correct the decision.</p>
        </Notice>
      )}
      <RadioGroup
        id="exposed"
        label="Answer"
        inline
        value={exposed}
        options={answers}
        error={change.errorOf('exposed')}
        onChange={(value) => setExposed(answers.find((answer) => answer.value === value)?.value ?? '')}
      />
      {exposed === 'yes' ? (
        <>
          <DateField id="awareOn" label="The Trust became aware on" value={on} error={change.errorOf('awareOn')} onChange={setOn} />
          <TimeField id="awareTime" label="At (optional)" value={time} error={change.errorOf('awareTime')} onChange={setTime} />
        </>
      ) : null}
      <TextArea
        id="reason"
        label={again ? 'What has come to light since' : 'What makes you sure (optional)'}
        rows={3}
        required={again}
        value={reason}
        error={change.errorOf('reason')}
        onChange={setReason}
      />
    </FormDialog>
  );
}

const decisions = [
  { value: 'reported', title: 'The regulator was told' },
  { value: 'not-reportable', title: 'The regulator need not be told' },
] as const;

function RegulatorDialog({ detail: { row, personalData: { regulator: former } }, onClose }: DialogProps) {
  const change = useAccountChange('incidents.decideRegulator', incidents.decideRegulator.input, 'incidents.get');
  const [decision, setDecision] = useState<(typeof decisions)[number]['value']>(former?.decision ?? 'reported');
  const [on, setOn] = useState(former?.on ?? todayIso());
  const [time, setTime] = useState(former?.time ?? nowTime());
  const [by, setBy] = useState(former?.by ?? '');
  const [reference, setReference] = useState(former?.reference ?? '');
  const [reason, setReason] = useState(former?.reason ?? '');
  const [correctedBecause, setCorrectedBecause] = useState('');

  // Another decision was taken at another time and for another reason: what stands in the boxes is that of the former one.
  function decide(value: string): void {
    const next = decisions.find((one) => one.value === value)?.value ?? 'reported';
    if (next === decision) return;
    setDecision(next);
    if (former === null) return;
    const again = next === former.decision ? former : null;
    setOn(again?.on ?? todayIso());
    setTime(again?.time ?? nowTime());
    setReference(again?.reference ?? '');
    setReason(again?.reason ?? '');
  }

  async function save(): Promise<void> {
    if (await change.carryOut({ id: row.id, version: row.version, decision, on, time, by, reference, reason, correctedBecause })) onClose();
  }

  return (
    <FormDialog
      title={former === null ? 'What was decided about the regulator' : 'Correct what was decided about the regulator'}
      submitTitle={former === null ? 'Keep the decision' : 'Save the correction'}
      errors={change.errors}
      busy={change.busy}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <RadioGroup
        id="decision"
        label="Decision of Information Governance"
        value={decision}
        options={decisions}
        onChange={decide}
      />
      <DateField id="on" label={decision === 'reported' ? 'Told on' : 'Decided on'} value={on} error={change.errorOf('on')} onChange={setOn} />
      <TimeField id="time" label="At" value={time} error={change.errorOf('time')} onChange={setTime} />
      <TextField id="by" label="Decided by" required value={by} error={change.errorOf('by')} onChange={setBy} />
      <TextField id="reference" label="Reference (DSPT or ICO, optional)" value={reference} error={change.errorOf('reference')} onChange={setReference} />
      <TextArea
        id="reason"
        label={decision === 'reported' ? 'Reason, if it was after the 72 hours' : 'Why it need not be told'}
        rows={3}
        value={reason}
        error={change.errorOf('reason')}
        onChange={setReason}
      />
      {former === null ? null : (
        <TextArea
          id="correctedBecause"
          label="Why the decision is corrected"
          hint="What stood there before stays in the history"
          rows={2}
          required
          value={correctedBecause}
          error={change.errorOf('correctedBecause')}
          onChange={setCorrectedBecause}
        />
      )}
    </FormDialog>
  );
}
