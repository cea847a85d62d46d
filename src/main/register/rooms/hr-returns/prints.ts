import { publishedTable, type ReturnFigures, returnFigures } from '../../../../preload/contract/hr-returns.ts';
import type { HrReturnFiguresTable, HrReturnsTable } from '../../database/tables-hr-returns.ts';
import { Refusal } from '../../refusal.ts';
import type { Work } from '../../work.ts';
import { allWithheld, published, type PublishedTable } from './rules/suppression.ts';
import { endPrint, figuresRows, insertPrint, standingPrint } from './table.ts';

/*
 * What of a year's figures everybody may see (10022 6.2). It is decided once, with the first report: two reports of one year that
 * withhold different numbers give them away together. So a threshold counts for years that were not printed yet, and figures that
 * are corrected after that are withheld until nobody holds the former report any more.
 */

/** A year as everybody may see it. */
export interface ShownFigures {
  /** Of the figures, as they are counted. */
  readonly number: number;
  readonly table: PublishedTable;
  /** Numbers from 1 up to just below it are withheld. */
  readonly threshold: number;
  /** When it was printed first, since when it stays as it is; null where it never was. YYYY-MM-DD. */
  readonly printedOn: string | null;
  /** When other figures of this year were printed, because of which all are withheld; null where none were. YYYY-MM-DD. */
  readonly withheldSince: string | null;
}

/**
 * What everybody may see of a return.
 *
 * @param usual the threshold that is set now
 * @returns null while there are no figures; for a viewer, until an officer has first printed them
 */
export function shownFigures(work: Work, row: Pick<HrReturnsTable, 'id'>, usual: number): ShownFigures | null {
  const versions = figuresRows(work.db, row.id);
  const [newest] = versions;
  if (newest === undefined) return null;
  const { number } = newest;
  const print = standingPrint(work.db, row.id);
  if (print === undefined) {
    // Nobody has seen them but officers, who can still correct them.
    return work.officer.role === 'viewer' ? null : { number, table: published(figuresIn(newest), usual), threshold: usual, printedOn: null, withheldSince: null };
  }
  const { threshold, printed_on: printedOn } = print;
  const same = versions.find((version) => version.number === print.number)?.figures === newest.figures;
  if (same) return { number, table: publishedTable.parse(JSON.parse(print.printed)), threshold, printedOn, withheldSince: null };
  return { number, table: allWithheld(figuresIn(newest)), threshold, printedOn: null, withheldSince: printedOn };
}

/** Whether a table as it may be seen says that there was nothing. */
export function isNil(table: PublishedTable): boolean {
  return table.total === 0;
}

/**
 * Keeps what of a return has been printed, written or presented, where nothing of it was before.
 *
 * @param seen as it stands in the report
 * @throws Refusal `conflict` where figures or threshold were changed while the report was made
 */
export function keepPrinted(work: Work, row: Pick<HrReturnsTable, 'id'>, seen: ShownFigures, usual: number): void {
  const now = shownFigures(work, row, usual);
  if (now === null || JSON.stringify(now.table) !== JSON.stringify(seen.table)) throw new Refusal('conflict', 'The figures were changed while the report was made. Make it again.');
  if (now.printedOn !== null || now.withheldSince !== null) return;
  insertPrint(work.db, {
    id: work.newId(), return_id: row.id, number: now.number, threshold: now.threshold, printed: JSON.stringify(now.table), printed_on: work.clock.today(), taken_back_on: null,
  });
}

/** Ends what was printed of a return: nobody holds it any more. @throws Refusal `invalid` where nothing was printed */
export function endPrinted(work: Work, row: Pick<HrReturnsTable, 'id'>): { readonly printedOn: string } {
  const print = standingPrint(work.db, row.id);
  if (print === undefined) throw new Refusal('invalid', 'No report with figures of this year was printed. There is nothing to take back.');
  endPrint(work.db, print.id, work.clock.today());
  return { printedOn: print.printed_on };
}

/** @throws ZodError when the register was changed by something else */
export function figuresIn(row: Pick<HrReturnFiguresTable, 'figures'>): ReturnFigures {
  return returnFigures.parse(JSON.parse(row.figures));
}
