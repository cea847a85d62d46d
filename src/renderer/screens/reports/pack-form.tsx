import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { DateField, RadioGroup } from '../../components/field.tsx';
import { JobProgress } from '../../components/progress-bar.tsx';
import { longDate, todayIso } from '../../lib/format.ts';
import { periodProblems, presetPeriod, type Period, type PeriodKind, type PeriodProblem } from './periods.ts';

interface PackFormProps {
  readonly busy: boolean;
  readonly onMake: (period: Period) => void;
}

/** The button that begins the job. */
export const makeId = 'make-pack';

const kinds: readonly { readonly kind: PeriodKind; readonly title: string }[] = [
  { kind: 'this-quarter', title: 'This quarter' },
  { kind: 'last-quarter', title: 'Last quarter' },
  { kind: 'this-year', title: 'This financial year' },
  { kind: 'last-year', title: 'Last financial year' },
  { kind: 'custom', title: 'Other dates' },
];

const contents = [
  'A report (PDF/A): the register, reviews done and not done, concerns and what could not be checked, by clause; every obligation of the policies with what shows it; certificates printed',
  'The same data as CSV files',
  'The audit trail of the period with its head',
  'SHA256SUMS, by which every file can be checked without this app',
];

/** The period, what comes out, and the button. */
export function PackForm({ busy, onMake }: PackFormProps) {
  const today = todayIso();
  const [kind, setKind] = useState<PeriodKind>('this-quarter');
  const [custom, setCustom] = useState<Period>(() => presetPeriod('this-quarter', today) ?? { from: '', to: '' });
  const [problems, setProblems] = useState<readonly PeriodProblem[]>([]);
  const messageOf = (field: PeriodProblem['field']) => problems.find((problem) => problem.field === field)?.message;

  function make(): void {
    const period = presetPeriod(kind, today) ?? custom;
    const found = periodProblems(period);
    setProblems(found);
    if (found.length === 0) onMake(period);
  }

  return (
    <section className="panel pack-form" aria-labelledby="pack-title">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <h2 id="pack-title">Audit pack</h2>
        <ErrorSummary errors={problems.map(({ field, message }) => ({ field: `pack-${field}`, message }))} />
        <div className="pack-form__columns">
          <div>
            <RadioGroup
              id="pack-period"
              label="Period"
              value={kind}
              options={kinds.map(({ kind: value, title }) => ({ value, title: withDates(value, title, today) }))}
              onChange={(value) => {
                setKind(kinds.find((entry) => entry.kind === value)?.kind ?? kind);
                setProblems([]);
              }}
            />
            {kind === 'custom' ? (
              <div className="pack-form__dates">
                <DateField id="pack-from" label="First day" value={custom.from} error={messageOf('from')} onChange={(from) => setCustom({ ...custom, from })} />
                <DateField id="pack-to" label="Last day" value={custom.to} error={messageOf('to')} onChange={(to) => setCustom({ ...custom, to })} />
              </div>
            ) : null}
          </div>
          <div>
            <h3>What is in it</h3>
            <ul className="pack-form__contents">
              {contents.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        </div>
        <div className="bar">
          <Button id={makeId} type="submit" variant="primary" busy={busy}>
            Make the audit pack
          </Button>
        </div>
        <JobProgress call="reports.auditPack" label="Making the audit pack" busy={busy} />
      </form>
    </section>
  );
}

function withDates(kind: PeriodKind, title: string, today: string): string {
  const period = presetPeriod(kind, today);
  return period === null ? title : `${title}: ${longDate(period.from)} to ${longDate(period.to)}`;
}
