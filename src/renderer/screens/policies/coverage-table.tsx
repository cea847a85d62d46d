import type { CoveredClause, CoveredObligation, RecordBehind } from '../../../preload/contract/coverage.ts';
import { coverageStateWords } from '../../../preload/contract/coverage-words.ts';
import { Link } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/tag.tsx';
import { longDate, plural, shortDate } from '../../lib/format.ts';
import { type Asked, isClauseOut, recordPath, stateTones } from './coverage-words.ts';

interface CoverageTableProps {
  readonly clauses: readonly CoveredClause[];
  /** Null for somebody who only looks. */
  readonly onAsk: ((asked: Asked) => void) | null;
}

/** Clause by clause what is asked, with what is on record and what is not side by side. */
export function CoverageTable({ clauses, onAsk }: CoverageTableProps) {
  return (
    <table className="coverage">
      <caption className="visually-hidden">Obligations by clause</caption>
      <thead>
        <tr>
          <th scope="col">What is asked</th>
          <th scope="col">What shows it</th>
        </tr>
      </thead>
      {clauses.map((clause) => (
        <tbody key={clause.clause}>
          <tr className="coverage__clause">
            <th scope="rowgroup" colSpan={2}>
              <span>
                {clause.clause} {clause.title}
                <small>{clause.about}</small>
              </span>
              {onAsk === null || clause.obligations.length === 0 || isClauseOut(clause) ? null : (
                <Button variant="quiet" label={`Clause does not apply: ${clause.clause}`} onClick={() => onAsk({ kind: 'set', clause: clause.clause, obligation: null })}>
                  Clause does not apply…
                </Button>
              )}
            </th>
          </tr>
          {clause.obligations.map((one) => (
            <Row key={one.id} clause={clause.clause} one={one} onAsk={onAsk} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ clause, one, onAsk }: { readonly clause: string; readonly one: CoveredObligation } & Pick<CoverageTableProps, 'onAsk'>) {
  const { notApplicable } = one;
  return (
    <tr>
      <th scope="row">
        {one.duty}
        <small>
          {one.who} · {one.often}
        </small>
        {onAsk === null ? null : notApplicable === null ? (
          <Button variant="quiet" label={`Does not apply: ${one.duty}`} onClick={() => onAsk({ kind: 'set', clause, obligation: one })}>
            Does not apply…
          </Button>
        ) : (
          <Button variant="quiet" label={`Applies again: ${one.duty}`} onClick={() => onAsk({ kind: 'take-back', clause, exemption: notApplicable })}>
            Applies again…
          </Button>
        )}
      </th>
      <td>
        <p>
          <Tag tone={stateTones[one.state]}>{coverageStateWords[one.state]}</Tag>
        </p>
        {notApplicable === null ? null : (
          <p>
            {notApplicable.reason}
            <small>
              {notApplicable.wholeClause ? 'Said of the whole clause by ' : ''}
              {notApplicable.by}, {longDate(notApplicable.on)}
            </small>
          </p>
        )}
        {one.nothingKept === '' ? null : <p>{one.nothingKept}</p>}
        <Lines title="Not on record" words={one.missing} />
        <Lines title="On record" words={one.shownBy} />
        {one.records.length === 0 ? null : <Records one={one} />}
      </td>
    </tr>
  );
}

function Lines({ title, words }: { readonly title: string; readonly words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <p>
      <b>{title}:</b> {words.join('; ')}
    </p>
  );
}

function Records({ one }: { readonly one: CoveredObligation }) {
  const all = one.records.length + one.recordsLeft;
  return (
    <details>
      <summary>
        {plural(all, 'record')} behind it<span className="visually-hidden">: {one.duty}</span>
      </summary>
      <ul>
        {one.records.map((record) => (
          <Behind key={`${record.link?.room ?? ''} ${record.link?.id ?? ''} ${record.title} ${record.says}`} record={record} />
        ))}
        {one.recordsLeft === 0 ? null : <li className="muted">{plural(one.recordsLeft, 'more record')}, in the room that keeps them</li>}
      </ul>
    </details>
  );
}

function Behind({ record: { title, says, on, link } }: { readonly record: RecordBehind }) {
  return (
    <li>
      {link === null ? title : <Link to={recordPath(link)}>{title}</Link>}
      <small>
        {says}
        {on === null ? '' : `, ${shortDate(on)}`}
      </small>
    </li>
  );
}
