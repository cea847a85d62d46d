import type { PlanRow } from '../../../preload/contract/actions.ts';
import { go, Link } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Tag } from '../../components/tag.tsx';
import { shortDate } from '../../lib/format.ts';
import { useRegister } from '../../lib/register.ts';
import { byUrgency, dueTag, progressWords, stateWords } from './words.ts';
import './plans-of.css';

interface PlansOfProps {
  /** Which of all plans belong to the record that is shown. */
  readonly belongs: (row: PlanRow) => boolean;
  /** Said where there is none and one can begin. */
  readonly none: string;
  /** Where a new one begins, with what the record knows (see `newPlanAddress`); null where nothing asks for one: then nothing is shown unless there is one. */
  readonly start: string | null;
}

/** The action plans that follow from a record of another room, and the way to a new one (CP371 3). */
export function PlansOf({ belongs, none, start }: PlansOfProps) {
  const mayWrite = useSession().session?.officer?.role !== 'viewer';
  const { data, error } = useRegister('actions.list', {});
  const rows = (data ?? []).filter(belongs).toSorted(byUrgency);
  if (rows.length === 0 && start === null) return null;
  return (
    <section className="plans-of">
      <h3>Action plans</h3>
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {data !== undefined && rows.length === 0 ? <p className="muted">{none}</p> : null}
      {rows.length === 0 ? null : (
        <ul>
          {rows.map((row) => {
            const due = dueTag(row);
            return (
              <li key={row.id}>
                <div className="tags">
                  <Link to={`/actions/${row.id}`}>{row.title}</Link>
                  <Tag tone={stateWords[row.state].tone}>{stateWords[row.state].title}</Tag>
                  {due === null ? null : <Tag tone={due.tone}>{due.title}</Tag>}
                </div>
                <small>{[row.number, row.owner, row.dueOn === null ? '' : `due ${shortDate(row.dueOn)}`, progressWords(row)].filter((part) => part !== '').join(' · ')}</small>
              </li>
            );
          })}
        </ul>
      )}
      {start === null || !mayWrite ? null : (
        <div className="bar">
          <Button onClick={() => go(start)}>Start an action plan</Button>
        </div>
      )}
    </section>
  );
}
