import { useState } from 'react';
import { enquiries, type EnquiryDetail, type EnquiryKind } from '../../../preload/contract/enquiries.ts';
import { enquiryKindWords } from '../../../preload/contract/enquiries-words.ts';
import { daysAfter } from '../../../preload/contract/days.ts';
import { Button } from '../../components/button.tsx';
import { AddEvidence, EvidenceDialog } from '../../components/evidence-dialog.tsx';
import { Evidence } from '../../components/evidence-list.tsx';
import { DateField, SelectField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { SavedFile } from '../../components/saved-file.tsx';
import { todayIso } from '../../lib/format.ts';
import { atBoxes, call, failureErrors, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { optionsOf } from '../accounts/account-form-parts.tsx';

interface JobPartProps {
  readonly id: string;
  readonly button: string;
  readonly writes: 'enquiries.print' | 'enquiries.equalityMessage';
  readonly label: string;
  /** Said when the file is written. */
  readonly done: string;
}

/** A button that writes a file, with what came of it. */
function JobPart({ id, button, writes, label, done }: JobPartProps) {
  const job = useRegisterCall(writes);
  const [saved, setSaved] = useState<string | null>(null);
  async function run(): Promise<void> {
    setSaved(null);
    job.reset();
    const file = await job.run({ id });
    if (file !== undefined) setSaved(file.name);
  }
  return (
    <>
      <Button busy={job.busy} onClick={() => void run()}>
        {button}
      </Button>
      <JobProgress call={writes} label={label} busy={job.busy} />
      {job.failure === null ? null : <Notice kind="error" title={job.failure.message} />}
      {saved === null ? null : <SavedFile name={saved} title={done} onClose={() => setSaved(null)} />}
    </>
  );
}

/** The message that tells Equality and Diversity of a translation. */
export function EqualityMessage({ id }: { readonly id: string }) {
  return (
    <div className="enquiry-write">
      <JobPart
        id={id}
        button="Write to Equality and Diversity"
        writes="enquiries.equalityMessage"
        label="Writing the message"
        done="The message is saved. Send it from your mail program, then note that they were told"
      />
    </div>
  );
}

/** The enquiry on paper. */
export function EnquiryPapers({ id }: { readonly id: string }) {
  return (
    <section>
      <h3>Papers</h3>
      <JobPart id={id} button="Print the enquiry" writes="enquiries.print" label="Printing" done="The enquiry is saved" />
    </section>
  );
}

/** Files kept with it. */
export function EnquiryEvidence({ detail, mayAdd }: { readonly detail: EnquiryDetail; readonly mayAdd: boolean }) {
  return (
    <Evidence
      id={detail.row.id}
      items={detail.evidence}
      none="No file is kept with this enquiry."
      save={useRegisterCall('enquiries.saveEvidence')}
      picture={(evidenceId) => call('enquiries.picture', { id: detail.row.id, evidenceId })}
    >
      {mayAdd ? <AddEvidence id={detail.row.id} dialog={detail.row.facts.kind === 'consent' ? ConsentFileDialog : FileDialog} /> : null}
    </Evidence>
  );
}

interface FileDialogProps {
  readonly id: string;
  readonly onClose: () => void;
}

function FileDialog(props: FileDialogProps) {
  return <AttachDialog {...props} hint="A copy is kept inside the register, encrypted. Cover what names a patient first" />;
}

function ConsentFileDialog(props: FileDialogProps) {
  return <AttachDialog {...props} hint="Never the consent form itself, nor a picture of anybody: only who holds the form is noted here" />;
}

const suggestions = ['Message that approved it', 'Permission', 'What was asked', 'Translation', 'Screenshot of the post'];

function AttachDialog({ id, hint, onClose }: FileDialogProps & { readonly hint: string }) {
  const attach = useRegisterCall('enquiries.attach');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  async function choose(kind: string): Promise<boolean> {
    const checked = enquiries.attach.input.safeParse({ id, kind });
    setErrors(checked.success ? [] : atBoxes(checked.error.issues));
    attach.reset();
    return checked.success && (await attach.run(checked.data)) !== undefined;
  }
  return (
    <EvidenceDialog title="Attach a file" hint={hint} suggestions={suggestions} errors={errors.length > 0 ? errors : failureErrors(attach.failure)} busy={attach.busy} onChoose={choose} onClose={onClose} />
  );
}

interface LogDialogProps {
  /** The kind to which the list is narrowed; empty for all. */
  readonly kind: string;
  /** Those there are: a log of any other kind would be empty. */
  readonly kinds: readonly EnquiryKind[];
  readonly onSaved: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for the period of the log that is saved. */
export function LogDialog({ kind: first, kinds, onSaved, onClose }: LogDialogProps) {
  const job = useRegisterCall('enquiries.saveLog');
  const [from, setFrom] = useState(daysAfter(todayIso(), -364));
  const [to, setTo] = useState(todayIso());
  const [kind, setKind] = useState(first);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const shown = errors.length > 0 ? errors : failureErrors(job.failure);
  const at = (field: string) => shown.find((error) => error.field === field)?.message;

  async function save(): Promise<void> {
    const checked = enquiries.saveLog.input.safeParse({ from, to, kind: kind === '' ? null : kind });
    setErrors(checked.success ? [] : atBoxes(checked.error.issues));
    job.reset();
    if (!checked.success) return;
    const file = await job.run(checked.data);
    if (file !== undefined) onSaved(file.name);
  }

  return (
    <FormDialog title="Save the log of enquiries" submitTitle="Save the log" errors={shown} busy={job.busy} onSubmit={() => void save()} onClose={onClose}>
      <div className="account-form">
        <p>What was noted in these days, as a paper or, with a name that ends in .csv, as a table.</p>
        <DateField id="from" label="From" required value={from} error={at('from')} onChange={setFrom} />
        <DateField id="to" label="To" required value={to} error={at('to')} onChange={setTo} />
        <SelectField id="kind" label="Kind" value={kind} emptyOption="All kinds" options={optionsOf(Object.fromEntries(kinds.map((one) => [one, enquiryKindWords[one]])))} onChange={setKind} />
      </div>
      <JobProgress call="enquiries.saveLog" label="Saving the log" busy={job.busy} />
    </FormDialog>
  );
}
