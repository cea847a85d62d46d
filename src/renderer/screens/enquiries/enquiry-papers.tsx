import { useState } from 'react';
import { enquiries, enquiryKind, type EnquiryDetail } from '../../../preload/contract/enquiries.ts';
import { enquiryKindWords } from '../../../preload/contract/enquiries-words.ts';
import { daysAfter } from '../../../preload/contract/days.ts';
import { Button } from '../../components/button.tsx';
import { EvidenceDialog } from '../../components/evidence-dialog.tsx';
import { Evidence } from '../../components/evidence-list.tsx';
import { DateField, SelectField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { SavedFile } from '../../components/saved-file.tsx';
import { todayIso } from '../../lib/format.ts';
import { failureErrors, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { optionsOf } from '../accounts/account-form-parts.tsx';
import { atBoxes } from './enquiry-editor.tsx';

/** The enquiry on paper, and of a translation the message to Equality and Diversity. */
export function EnquiryPapers({ detail: { row }, mayChange }: { readonly detail: EnquiryDetail; readonly mayChange: boolean }) {
  const print = useRegisterCall('enquiries.print');
  const message = useRegisterCall('enquiries.equalityMessage');
  const [saved, setSaved] = useState<{ readonly name: string; readonly title: string } | null>(null);
  const failure = print.failure ?? message.failure;
  async function run(title: string, job: typeof print | typeof message): Promise<void> {
    setSaved(null);
    print.reset();
    message.reset();
    const file = await job.run({ id: row.id });
    if (file !== undefined) setSaved({ name: file.name, title });
  }
  return (
    <section>
      <h3>Papers</h3>
      <div className="bar">
        <Button busy={print.busy} onClick={() => void run('The enquiry is saved', print)}>
          Print the enquiry
        </Button>
        {mayChange && row.facts.kind === 'translation' && row.facts.origin === 'requested' ? (
          <Button busy={message.busy} onClick={() => void run('The message is saved. Send it from your mail program, then note that they were told', message)}>
            Write to Equality and Diversity
          </Button>
        ) : null}
      </div>
      <JobProgress call="enquiries.print" label="Printing" busy={print.busy} />
      {failure === null ? null : <Notice kind="error" title={failure.message} />}
      {saved === null ? null : <SavedFile {...saved} onClose={() => setSaved(null)} />}
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
      mayAdd={mayAdd}
      addTitle="Attach a file"
      addDialog={detail.row.facts.kind === 'consent' ? ConsentFileDialog : FileDialog}
    />
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
  readonly onSaved: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for the period of the log that is saved. */
export function LogDialog({ kind: first, onSaved, onClose }: LogDialogProps) {
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
        <SelectField id="kind" label="Kind" value={kind} emptyOption="All kinds" options={optionsOf(Object.fromEntries(enquiryKind.options.map((one) => [one, enquiryKindWords[one]])))} onChange={setKind} />
      </div>
      <JobProgress call="enquiries.saveLog" label="Saving the log" busy={job.busy} />
    </FormDialog>
  );
}
