import { useState } from 'react';
import { coverageState, type CoverageState, type PolicyCoverage } from '../../../preload/contract/coverage.ts';
import { coverageStateMeanings, coverageStateWords } from '../../../preload/contract/coverage-words.ts';
import { go, useRoute } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { longDate, number, plural, todayIso } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { TablePeriod } from '../monitoring/table-period.tsx';
import { periodOf } from '../monitoring/table-periods.ts';
import { NotApplicableDialog, TakeBackDialog } from './coverage-dialogs.tsx';
import { CoverageTable } from './coverage-table.tsx';
import { type Asked, clausesWith, coveragePath } from './coverage-words.ts';
import type { PolicyPartProps } from './part-props.ts';
import '../monitoring/monitoring.css';
import './coverage.css';

/** What a policy asks for in a period: how much of it records show, and every obligation with what is missing. */
export function CoveragePart({ detail, mayChange, onDone }: PolicyPartProps) {
  if (!detail.row.on) return <p className="part-lead">This policy does not apply in your register, so nothing is looked for. It is turned on in Settings.</p>;
  return <Coverage policyId={detail.row.id} mayChange={mayChange} onDone={onDone} />;
}

function Coverage({ policyId, mayChange, onDone }: { readonly policyId: string } & Pick<PolicyPartProps, 'mayChange' | 'onDone'>) {
  const { search } = useRoute();
  const period = periodOf(search, todayIso());
  const state = coverageState.safeParse(search['state']).data ?? null;
  const { data, error } = useRegister('coverage.get', { policyId, from: period.from, to: period.to }, { keepPrevious: true });
  const [asked, setAsked] = useState<Asked | null>(null);
  const done = (message: string) => {
    setAsked(null);
    onDone(message);
  };
  return (
    <div className="coverage-part">
      <TablePeriod key={`${period.from} ${period.to}`} period={period} onChoose={(chosen) => go(coveragePath(policyId, chosen, state))} />
      {error !== null ? <Notice kind="error" title={error.message} /> : data === undefined ? <p role="status">Looking for what shows it…</p> : (
        <>
          <Summary data={data} state={state} onChoose={(chosen) => go(coveragePath(policyId, period, chosen), { replace: true })} />
          <CoverageTable clauses={clausesWith(data.clauses, state)} onAsk={mayChange ? setAsked : null} />
        </>
      )}
      {asked?.kind === 'set' ? <NotApplicableDialog policyId={policyId} asked={asked} onClose={() => setAsked(null)} onDone={done} /> : null}
      {asked?.kind === 'take-back' ? <TakeBackDialog asked={asked} onClose={() => setAsked(null)} onDone={done} /> : null}
    </div>
  );
}

interface SummaryProps {
  readonly data: PolicyCoverage;
  readonly state: CoverageState | null;
  readonly onChoose: (state: CoverageState | null) => void;
}

/** How many obligations stand how; each number narrows the list to them. */
function Summary({ data, state, onChoose }: SummaryProps) {
  const all = coverageState.options.reduce((sum, one) => sum + data.totals[one], 0);
  return (
    <section aria-labelledby="coverage-title">
      <h3 id="coverage-title">
        {longDate(data.from)} to {longDate(data.to)}
      </h3>
      <div className="coverage-states" role="group" aria-label="Show the obligations that stand so">
        <Button pressed={state === null} onClick={() => onChoose(null)}>
          All {number(all)}
        </Button>
        {coverageState.options.filter((one) => data.totals[one] > 0 || one === state).map((one) => (
          <Button key={one} pressed={state === one} onClick={() => onChoose(state === one ? null : one)}>
            {coverageStateWords[one]} {number(data.totals[one])}
          </Button>
        ))}
      </div>
      <p className="muted" role="status">
        {state === null ? `${plural(all, 'obligation')}.` : `${plural(data.totals[state], 'obligation')}: ${coverageStateMeanings[state]}`}
        {data.to > data.today ? ` Counted up to ${longDate(data.today)}.` : ''} What accounts say of themselves is told as it stands today. Incidents limited to named officers count only for those who may open
        them, and are named nowhere.
      </p>
    </section>
  );
}
