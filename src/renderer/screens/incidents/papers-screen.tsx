import { useState } from 'react';
import { incidentLogFilter, incidentSeverity, type IncidentLogFilter } from '../../../preload/contract/incidents.ts';
import { severityTitles } from '../../../preload/contract/incidents-words.ts';
import { go } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { DateField, SelectField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { SavedFile } from '../../components/saved-file.tsx';
import { plural, todayIso } from '../../lib/format.ts';
import { useRegister, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { focusIfLost } from '../accounts/focus.ts';
import { SheetPrint } from '../contacts/sheet-print.tsx';
import { issuesOf } from '../contacts/words.ts';
import { financialYearOf } from '../reports/periods.ts';
import './incidents.css';

/** What the room puts on paper: the sheet for the wall, and the log of a period. One incident is printed where it is shown. */
export function IncidentPapersScreen() {
  return (
    <div className="page">
      <PageHeader title="Papers" sub="The bad-day sheet, and the log of incidents for a period" actions={<Button onClick={() => go('/incidents')}>Back to the incidents</Button>} />
      <SheetPrint />
      <LogForm />
      <p className="muted">One incident is printed where it is shown.</p>
    </div>
  );
}

const idOf = (field: string): string => `log-${field}`;
const severities = incidentSeverity.options.toReversed();

/** What is typed: an empty choice is all of them. */
interface Typed {
  readonly from: string;
  readonly to: string;
  readonly state: IncidentLogFilter['state'];
  readonly severity: string;
  readonly typeId: string;
}

type Call = 'incidents.printLog' | 'incidents.exportLog';

/** The log of a period: which incidents, and on paper or for a spreadsheet. */
function LogForm() {
  const types = useRegister('incidents.choices', {}).data?.types ?? [];
  const jobs = { 'incidents.printLog': useRegisterCall('incidents.printLog'), 'incidents.exportLog': useRegisterCall('incidents.exportLog') };
  const [typed, setTyped] = useState<Typed>(() => ({ ...financialYearOf(todayIso()), state: 'all', severity: '', typeId: '' }));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [saved, setSaved] = useState<{ readonly name: string; readonly incidents: number } | null>(null);
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === idOf(field))?.message;
  const failure = jobs['incidents.printLog'].failure ?? jobs['incidents.exportLog'].failure;

  async function make(call: Call): Promise<void> {
    const checked = incidentLogFilter.safeParse({
      ...typed, severity: typed.severity === '' ? null : typed.severity, typeId: typed.typeId === '' ? null : typed.typeId,
    });
    setSaved(null);
    setErrors(checked.success ? [] : issuesOf(checked.error.issues, idOf));
    for (const job of Object.values(jobs)) job.reset();
    if (!checked.success) return;
    const made = await jobs[call].run(checked.data);
    if (made === undefined) focusIfLost(idOf(call));
    else setSaved({ name: made.file.name, incidents: made.incidents });
  }

  return (
    <form
      className="panel incident-log-form"
      aria-labelledby="log-title"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void make('incidents.printLog');
      }}
    >
      <h2 id="log-title">Log of incidents</h2>
      <ErrorSummary errors={errors} />
      <div className="incident-log-form__fields">
        <DateField id={idOf('from')} label="Reported from" value={typed.from} error={errorOf('from')} onChange={(from) => setTyped({ ...typed, from })} />
        <DateField id={idOf('to')} label="Reported to" value={typed.to} error={errorOf('to')} onChange={(to) => setTyped({ ...typed, to })} />
        <SelectField
          id={idOf('state')}
          label="State"
          value={typed.state}
          options={[{ value: 'all', title: 'Open and closed' }, { value: 'open', title: 'Open' }, { value: 'closed', title: 'Closed' }]}
          onChange={(state) => setTyped({ ...typed, state: state === 'open' || state === 'closed' ? state : 'all' })}
        />
        <SelectField
          id={idOf('severity')}
          label="Severity"
          emptyOption="Any"
          value={typed.severity}
          options={severities.map((value) => ({ value, title: severityTitles[value] }))}
          onChange={(severity) => setTyped({ ...typed, severity })}
        />
        <SelectField
          id={idOf('typeId')}
          label="What it is"
          emptyOption="Anything"
          value={typed.typeId}
          options={types.map(({ id, title }) => ({ value: id, title }))}
          onChange={(typeId) => setTyped({ ...typed, typeId })}
        />
      </div>
      <p className="muted">Neither names who reported something, nor says what was seen.</p>
      <div className="bar">
        <Button id={idOf('incidents.printLog')} type="submit" variant="primary" busy={jobs['incidents.printLog'].busy}>
          Save as PDF
        </Button>
        <Button id={idOf('incidents.exportLog')} busy={jobs['incidents.exportLog'].busy} onClick={() => void make('incidents.exportLog')}>
          Save for a spreadsheet
        </Button>
      </div>
      <JobProgress call="incidents.printLog" label="Printing the log" busy={jobs['incidents.printLog'].busy} />
      <JobProgress call="incidents.exportLog" label="Writing the log" busy={jobs['incidents.exportLog'].busy} />
      {failure === null ? null : <Notice kind="error" title={failure.message} />}
      {saved === null ? null : <SavedFile name={saved.name} title={`${plural(saved.incidents, 'incident')} in the log`} onClose={() => setSaved(null)} />}
    </form>
  );
}
