import type { HrReturnDetail } from '../../../preload/contract/hr-returns.ts';
import { number } from '../../lib/format.ts';
import { cellId, sumOf } from './figures-values.ts';
import { FiguresHead } from './return-table.tsx';

interface FiguresGridProps {
  readonly detail: Pick<HrReturnDetail, 'breaches' | 'outcomes'>;
  readonly cells: readonly (readonly string[])[];
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (cells: string[][]) => void;
}

/** Boxes for the numbers, with the sums as they come to; the arrow keys go from box to box. */
export function FiguresGrid({ detail: { breaches, outcomes }, cells, errorOf, onChange }: FiguresGridProps) {
  function type(row: number, column: number, text: string): void {
    onChange(cells.map((line, at) => line.map((before, place) => (at === row && place === column ? text : before))));
  }
  return (
    <div className="hr-table-scroll">
      <table className="hr-table hr-table--form">
        <caption>
          Cases by kind of breach and outcome <small>An empty box is none. The up and down keys go from row to row.</small>
        </caption>
        <FiguresHead outcomes={outcomes} />
        <tbody>
          {breaches.map((breach, row) => (
            <tr key={breach.id}>
              <th scope="row">
                {breach.title}
                <small>{breach.clauses}</small>
              </th>
              {outcomes.map((outcome, column) => {
                const error = errorOf(cellId(row, column));
                return (
                  <td key={outcome.id} className="figure">
                    <input
                      id={cellId(row, column)}
                      className={error === undefined ? 'nhsuk-input hr-box' : 'nhsuk-input nhsuk-input--error hr-box'}
                      inputMode="numeric"
                      autoComplete="off"
                      aria-label={`${breach.title}, ${outcome.title}`}
                      aria-invalid={error === undefined ? undefined : true}
                      aria-describedby={error === undefined ? undefined : `${cellId(row, column)}--error`}
                      value={cells[row]?.[column] ?? ''}
                      onChange={(event) => type(row, column, event.currentTarget.value)}
                      onKeyDown={(event) => {
                        const next = event.key === 'ArrowDown' ? row + 1 : event.key === 'ArrowUp' ? row - 1 : null;
                        const box = next === null ? null : document.getElementById(cellId(next, column));
                        if (box === null) return;
                        event.preventDefault();
                        box.focus();
                      }}
                    />
                    {error === undefined ? null : (
                      <span className="hr-box-error" id={`${cellId(row, column)}--error`}>
                        Enter a whole number
                      </span>
                    )}
                  </td>
                );
              })}
              <td className="figure figure--total">{number(sumOf(cells[row] ?? []))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All kinds of breach</th>
            {outcomes.map(({ id }, column) => (
              <td key={id} className="figure figure--total">
                {number(sumOf(cells.map((line) => line[column])))}
              </td>
            ))}
            <td className="figure figure--total">{number(sumOf(cells.flat()))}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
