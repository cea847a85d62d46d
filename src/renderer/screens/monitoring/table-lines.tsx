import type { OutputOf } from '../../../preload/contract/index.ts';
import type { TableLine } from '../../../preload/contract/monitoring-table.ts';
import { go, Link } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { number, shortDate } from '../../lib/format.ts';
import { actionPath } from './words.ts';

/** The five lines: what was not done has a column of its own beside what was. */
export function TableLines({ table }: { readonly table: OutputOf<'monitoring.table'> }) {
  const mayPlan = useSession().session?.officer?.role !== 'viewer';
  return (
    <div className="monitoring-lines-scroll">
      <table className="monitoring-lines">
        <caption className="visually-hidden">Requirements, how they are monitored, results and action plans</caption>
        <thead>
          <tr>
            <th scope="col">Requirement</th>
            <th scope="col">How it is monitored</th>
            <th scope="col" className="figure">
              Done
            </th>
            <th scope="col" className="figure">
              Not done
            </th>
            <th scope="col" className="figure">
              Not yet due
            </th>
            <th scope="col" className="figure">
              Found
            </th>
            <th scope="col">Results</th>
            <th scope="col">Action plan</th>
          </tr>
        </thead>
        <tbody>
          {table.lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                {line.requirement}
                <small>{line.clause}</small>
              </th>
              <td>
                {line.process}
                <small>
                  {line.often} · {line.who}
                </small>
                <small>Results to: {line.reviewedBy}</small>
              </td>
              <Figure line={line} value={line.figures.done} />
              <Figure line={line} value={line.figures.notDone} missing />
              {line.unit === 'day' ? <td className="figure muted">–</td> : <Figure line={line} value={line.figures.notYetDue} />}
              <Figure line={line} value={line.figures.findings} />
              <td>
                {line.results.map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
              </td>
              <td>
                {line.plans.map((plan) => (
                  <p key={plan.id}>
                    <Link to={`/actions/${plan.id}`}>{plan.title}</Link>
                    <small>{[plan.owner, plan.dueOn === null ? '' : `due ${shortDate(plan.dueOn)}`, plan.state].filter((part) => part !== '').join(' · ')}</small>
                  </p>
                ))}
                {line.plans.length === 0 ? <p>None</p> : null}
                {mayPlan ? (
                  <Button variant="quiet" onClick={() => go(actionPath(line.id, line.requirement))}>
                    Start one<span className="visually-hidden"> for: {line.requirement}</span>
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A figure; where the register does not keep what would answer, a nought would read as praise. */
function Figure({ line, value, missing = false }: { readonly line: TableLine; readonly value: number; readonly missing?: boolean }) {
  if (!line.kept) return <td className="figure muted">Not asked</td>;
  return <td className={missing && value > 0 ? 'figure figure--missing' : 'figure'}>{number(value)}</td>;
}
