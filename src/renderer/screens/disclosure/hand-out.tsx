import { useState } from 'react';
import { disclosure, requestKindTitles } from '../../../preload/contract/disclosure.ts';
import { allLeftOut } from '../../../preload/contract/left-out.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { CheckboxField, DateField, RadioGroup, TextField } from '../../components/field.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { SavedFile } from '../../components/saved-file.tsx';
import { longDate, plural } from '../../lib/format.ts';
import { atBoxes, errorOf, useRegister, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { optionsOf } from '../accounts/account-form-parts.tsx';
import { handOutOf, requestKindOf, type Desk, type Typed } from './find-values.ts';

interface HandOutProps {
  readonly desk: Desk;
  readonly onChange: (change: Partial<Typed>) => void;
}

interface Made {
  readonly name: string;
  readonly title: string;
}

/** The request that is answered, and what is handed out for it: a list on paper, or files. */
export function HandOutForm({ desk, onChange }: HandOutProps) {
  const print = useRegisterCall('disclosure.print');
  const save = useRegisterCall('disclosure.export');
  const [files, setFiles] = useState(true);
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const [made, setMade] = useState<Made | null>(null);
  const { typed, result } = desk;
  const out = allLeftOut(result?.entries ?? [], new Map(Object.entries(desk.leftOut)));
  const kept = result?.entries.filter(({ key, file }) => file !== null && !out.has(key)) ?? [];
  const errors = found.length > 0 ? found : atBoxes([], print.failure ?? save.failure);

  async function run(as: 'list' | 'files'): Promise<void> {
    setMade(null);
    print.reset();
    save.reset();
    const checked = disclosure.print.input.safeParse(handOutOf(desk));
    setFound(checked.success ? [] : atBoxes(checked.error.issues));
    if (!checked.success) return;
    const done = as === 'list' ? await print.run(checked.data) : await save.run({ ...checked.data, files: files && kept.length > 0 });
    if (done === undefined) return;
    const left = done.leftOut === 0 ? '' : `, ${plural(done.leftOut, 'entry', 'entries')} left out`;
    setMade({ name: done.file.name, title: `${done.number}: ${plural(done.found - done.leftOut, 'entry', 'entries')} handed out${left}` });
  }

  return (
    <section className="panel find-out" aria-labelledby="hand-out-title">
      <h2 id="hand-out-title">Hand out</h2>
      <ErrorSummary errors={errors} />
      <div className="find-form__columns">
        <div>
          <RadioGroup id="request-kind" label="What kind of request is it?" value={typed.requestKind} options={optionsOf(requestKindTitles)} onChange={(value) => onChange({ requestKind: requestKindOf(value) })} />
        </div>
        <div>
          <TextField id="reference" label="Reference of the request" hint="As whoever keeps requests calls it" required spellCheck={false} value={typed.reference} error={errorOf(errors, 'reference')} onChange={(reference) => onChange({ reference })} />
          <DateField id="receivedOn" label="Received on (optional)" value={typed.receivedOn} error={errorOf(errors, 'receivedOn')} onChange={(receivedOn) => onChange({ receivedOn })} />
          <Deadline typed={typed} />
        </div>
      </div>
      {kept.length === 0 ? null : <CheckboxField id="hand-out-files" label={`With ${plural(kept.length, 'kept file')}`} hint="Open them before: their insides were not searched." value={files} onChange={setFiles} />}
      <div className="bar">
        <Button variant="primary" busy={print.busy} onClick={() => void run('list')}>
          Print the list
        </Button>
        <Button busy={save.busy} onClick={() => void run('files')}>
          Export as files
        </Button>
      </div>
      <JobProgress call="disclosure.print" label="Printing the list" busy={print.busy} />
      <JobProgress call="disclosure.export" label="Writing the files" busy={save.busy} />
      {made === null ? null : <SavedFile {...made} onClose={() => setMade(null)} />}
    </section>
  );
}

/** By when the request is to be answered, once it is known when it came. */
function Deadline({ typed: { requestKind: kind, receivedOn } }: { readonly typed: Typed }) {
  const whole = disclosure.deadline.input.safeParse({ kind, receivedOn });
  const { data } = useRegister('disclosure.deadline', { kind, receivedOn }, { enabled: whole.success });
  if (!whole.success || data === undefined || data.answerBy === null) return null;
  return (
    <p className="find-deadline" role="status">
      To be answered by <b>{longDate(data.answerBy)}</b>. <span className="muted">{data.rule}</span>
    </p>
  );
}
