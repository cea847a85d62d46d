import { useEffect, useRef, useState } from 'react';
import type { ReturnedForms } from '../../../preload/contract/applications-papers.ts';
import { go } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { CheckboxField, TextArea } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { plural } from '../../lib/format.ts';
import { useRegisterCall } from '../../lib/register.ts';
import '../accounts/desk.css';
import '../accounts/import.css';
import './applications.css';
import { kindWords } from './words.ts';

type Form = ReturnedForms['forms'][number];

/** A form that came back: pasted or from a spreadsheet. It is seen first, and comes in as a draft. */
export function ReturnedFormScreen() {
  const file = useRegisterCall('applications.readForms');
  const paste = useRegisterCall('applications.readPastedForms');
  const bringIn = useRegisterCall('applications.importForms');
  const [pasted, setPasted] = useState('');
  const [read, setRead] = useState<ReturnedForms | null>(null);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const failure = file.failure ?? paste.failure;
  const ofPaste = file.failure === null && paste.failure !== null;

  function take(forms: ReturnedForms | undefined): void {
    if (forms === undefined) return;
    bringIn.reset();
    setRead(forms);
    setLeft(new Set());
  }

  const chosen = (read?.forms ?? []).filter((form) => form.refused === '' && !left.has(form.row));

  async function save(): Promise<void> {
    if (read === null) return;
    const done = await bringIn.run({ source: read.source, rows: chosen.map(({ row }) => row), fingerprint: read.fingerprint });
    if (done === undefined) return;
    const [only] = done.ids;
    go(done.ids.length === 1 && only !== undefined ? `/applications/${only}` : '/applications');
  }

  return (
    <div className="page import">
      <PageHeader title="Bring in a returned form" sub="Appendix 2, as rows of a spreadsheet or as one form with its questions" />
      <ErrorSummary errors={failure === null ? [] : [{ field: ofPaste ? 'pasted' : 'form-file', message: failure.message }]} />
      <div className="import-ways">
        <section className="panel" aria-label="From a file">
          <h2>From a file</h2>
          <p>A spreadsheet with the form’s questions as headings and one form in each row, or with a question and its answer side by side in each row.</p>
          <Button
            id="form-file"
            variant={read === null ? 'primary' : 'secondary'}
            busy={file.busy}
            onClick={() => {
              paste.reset();
              void file.run({}).then(take);
            }}
          >
            Choose a file
          </Button>
          <JobProgress call="applications.readForms" label="Reading the file" busy={file.busy} />
        </section>
        <section className="panel" aria-label="From a copied form">
          <h2>From a copied form</h2>
          <TextArea
            id="pasted"
            label="Paste the table of the form, or rows with their headings"
            rows={5}
            value={pasted}
            error={ofPaste ? failure?.message : undefined}
            onChange={setPasted}
          />
          <Button
            busy={paste.busy}
            onClick={() => {
              file.reset();
              void paste.run({ text: pasted }).then((forms) => {
                take(forms);
                // The text may hold a password, which must not go on standing in the window.
                if (forms !== undefined) setPasted('');
              });
            }}
          >
            Read what is pasted
          </Button>
          <JobProgress call="applications.readPastedForms" label="Reading the form" busy={paste.busy} />
        </section>
      </div>
      {read === null ? (
        <p className="muted">Nothing is stored until you have seen what was understood and said yes. A password on the form is left out.</p>
      ) : (
        <Found key={read.source} read={read} left={left} onLeft={setLeft} />
      )}
      {read === null ? null : (
        <>
          {bringIn.failure === null ? null : <Notice kind="error" title={bringIn.failure.message} />}
          <div className="bar">
            <Button variant="primary" busy={bringIn.busy} disabled={chosen.length === 0} onClick={() => void save()}>
              Bring in {plural(chosen.length, 'draft')}
            </Button>
            <Button onClick={() => go('/applications')}>Cancel</Button>
          </div>
        </>
      )}
    </div>
  );
}

interface FoundProps {
  readonly read: ReturnedForms;
  readonly left: ReadonlySet<number>;
  readonly onLeft: (left: ReadonlySet<number>) => void;
}

/** What was understood, form by form. */
function Found({ read, left, onLeft }: FoundProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: false }), []);
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {plural(read.forms.length, 'form')} in {read.fileName}
      </h2>
      {read.leftOut.length === 0 ? null : <Notice kind="info" title={`Left out, because nothing was made of it: ${read.leftOut.join(', ')}`} />}
      {read.forms.map((form) => (
        <FoundForm
          key={form.row}
          form={form}
          taken={!left.has(form.row)}
          onTake={(take) => onLeft(new Set(take ? [...left].filter((row) => row !== form.row) : [...left, form.row]))}
        />
      ))}
    </section>
  );
}

function FoundForm({ form, taken, onTake }: { readonly form: Form; readonly taken: boolean; readonly onTake: (take: boolean) => void }) {
  const title = `${form.title === '' ? 'Account not named' : form.title}, ${form.applicant === '' ? 'applicant not named' : form.applicant}`;
  return (
    <div className="panel">
      {form.refused === '' ? (
        <CheckboxField id={`form-${form.row}`} label={`Row ${form.row}: ${title}`} hint={kindWords[form.kind]} value={taken} onChange={onTake} />
      ) : (
        <Notice kind="error" title={`Row ${form.row}: ${title}`}>
          <p>{form.refused}</p>
        </Notice>
      )}
      {form.warnings.length === 0 ? null : (
        <ul>
          {form.warnings.map((warning) => (
            <li key={`${warning.field} ${warning.reason}`}>{warning.reason}</li>
          ))}
        </ul>
      )}
      <details className="application-form">
        <summary>{plural(form.answers.length, 'answer')} understood</summary>
        <dl>
          {form.answers.map((answer) => (
            <div key={answer.field}>
              <dt>{answer.label}</dt>
              <dd>{answer.value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
