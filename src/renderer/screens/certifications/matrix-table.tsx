import { useRef, useState, type KeyboardEvent } from 'react';
import type { CertificationMatrix } from '../../../preload/contract/certifications-values.ts';
import { StateTag } from './state-tag.tsx';
import { cellLine, stateSaid, writtenDate } from './words.ts';

type Row = CertificationMatrix['rows'][number];

interface MatrixTableProps {
  readonly matrix: CertificationMatrix;
  readonly rows: readonly Row[];
  /** The cell that is open beside it, as `cellKey` names it. */
  readonly openKey: string | null;
  readonly onOpen: (row: Row, column: number) => void;
}

/** Names a cell, also as the id of its button. */
export function cellKey(policyId: string, directorateId: string, version: string): string {
  return `cell-${policyId}-${directorateId}-${version}`;
}

/** Rows above which the table scrolls in a frame of its own, with its head in sight. */
const longTable = 12;

const steps: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** Directorates by versions of one policy. One stop for the Tab key; the arrow keys go from cell to cell, Enter opens. */
export function MatrixTable({ matrix: { policyId, policyReference, versions, rows: all }, rows, openKey, onOpen }: MatrixTableProps) {
  const table = useRef<HTMLTableElement>(null);
  const [[atRow, atColumn], setAt] = useState<readonly [number, number]>([0, 0]);
  const place: readonly [number, number] = [Math.min(atRow, rows.length - 1), Math.min(atColumn, versions.length - 1)];
  // The version in force comes first: where there is little room, it is the one that is seen.
  const shown = versions.map((version, at) => ({ version, at })).toReversed();

  function move(event: KeyboardEvent, row: number, column: number): void {
    const step = event.ctrlKey || event.altKey || event.metaKey ? undefined : steps[event.key];
    const to: readonly [number, number] | null = step !== undefined ? [row + step[0], column + step[1]]
      : event.key === 'Home' ? [row, 0] : event.key === 'End' ? [row, versions.length - 1] : null;
    if (to === null) return;
    const next = table.current?.querySelector<HTMLElement>(`[data-at="${to[0]} ${to[1]}"]`);
    event.preventDefault();
    next?.focus();
  }

  if (rows.length === 0) return <p className="muted">{all.length === 0 ? 'No directorate is in use.' : 'Nothing matches: no directorate of this policy is in that state.'}</p>;
  return (
    <div className={rows.length > longTable ? 'matrix matrix--long' : 'matrix'}>
      <table ref={table}>
        <caption className="visually-hidden">
          Certifications of {policyReference} by directorate and version. The arrow keys go from cell to cell.
        </caption>
        <thead>
          <tr>
            <th scope="col" className="matrix__who">
              Directorate
            </th>
            {shown.map(({ version }) => (
              <th key={version.number} scope="col">
                Version {version.number}
                {version.inForce ? ', in force' : ''}
                {version.date === '' ? null : <small>{writtenDate(version.date)}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.directorateId}>
              <th scope="row" className="matrix__who">
                {row.directorate}
                <small>{row.active ? `${row.level}: ${row.manager === null ? 'nobody named' : row.manager.name}` : 'No longer in use; its certificates are kept'}</small>
              </th>
              {shown.map(({ at: original }, column) => {
                const cell = row.cells[original];
                if (cell === undefined) return null;
                const key = cellKey(policyId, row.directorateId, cell.versionNumber);
                const line = cellLine(cell);
                return (
                  <td key={cell.versionNumber} className={key === openKey ? 'matrix__cell matrix__cell--open' : 'matrix__cell'}>
                    <button
                      type="button"
                      id={key}
                      data-at={`${at} ${column}`}
                      tabIndex={place[0] === at && place[1] === column ? 0 : -1}
                      aria-current={key === openKey ? 'true' : undefined}
                      onFocus={() => setAt([at, column])}
                      onKeyDown={(event) => move(event, at, column)}
                      onClick={() => onOpen(row, original)}
                    >
                      <span className="visually-hidden">
                        {row.directorate}, version {cell.versionNumber}:{' '}
                      </span>
                      <StateTag said={stateSaid(cell.state)} />
                      {line === '' ? null : <small>{line}</small>}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
