import type { HrReturnDetail } from '../../../preload/contract/hr-returns.ts';
import { number } from '../../lib/format.ts';

interface ReturnTableProps {
  readonly caption: string;
  readonly detail: Pick<HrReturnDetail, 'breaches' | 'outcomes'>;
  /** Rows of cells with the total of each, and below them the totals of each outcome; null is withheld. */
  readonly cells: readonly (readonly (number | null)[])[];
  readonly rowTotals: readonly (number | null)[];
  readonly columnTotals: readonly (number | null)[];
  readonly total: number | null;
}

/** Cases by kind of breach and outcome, with their totals. */
export function ReturnTable({ caption, detail, cells, rowTotals, columnTotals, total }: ReturnTableProps) {
  return (
    <div className="hr-table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="hr-table">
        <caption className="visually-hidden">{caption}</caption>
        <FiguresHead outcomes={detail.outcomes} />
        <tbody>
          {detail.breaches.map(({ id, title, clauses }, row) => (
            <tr key={id}>
              <th scope="row">
                {title}
                <small>{clauses}</small>
              </th>
              {detail.outcomes.map((outcome, column) => (
                <Figure key={outcome.id} value={cells[row]?.[column]} />
              ))}
              <Figure value={rowTotals[row]} total />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All kinds of breach</th>
            {detail.outcomes.map((outcome, column) => (
              <Figure key={outcome.id} value={columnTotals[column]} total />
            ))}
            <Figure value={total} total />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** The columns of figures: one for each outcome, and their sum. */
export function FiguresHead({ outcomes }: Pick<HrReturnDetail, 'outcomes'>) {
  return (
    <thead>
      <tr>
        <th scope="col">Kind of breach</th>
        {outcomes.map(({ id, title }) => (
          <th key={id} scope="col" className="figure">
            {title}
          </th>
        ))}
        <th scope="col" className="figure">
          All outcomes
        </th>
      </tr>
    </thead>
  );
}

function Figure({ value, total = false }: { readonly value: number | null | undefined; readonly total?: boolean }) {
  const name = total ? 'figure figure--total' : 'figure';
  if (value === null || value === undefined) {
    return (
      <td className={`${name} figure--withheld`}>
        <abbr title="Withheld">[c]</abbr>
      </td>
    );
  }
  return <td className={value === 0 ? `${name} figure--none` : name}>{number(value)}</td>;
}

/** Exact figures with their totals, as the table takes them. */
export function withTotals(figures: readonly (readonly number[])[]): Pick<ReturnTableProps, 'cells' | 'rowTotals' | 'columnTotals' | 'total'> {
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
  const rowTotals = figures.map(sum);
  return { cells: figures, rowTotals, columnTotals: (figures[0] ?? []).map((_, column) => sum(figures.map((row) => row[column] ?? 0))), total: sum(rowTotals) };
}
