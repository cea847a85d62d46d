import type { ImportField, ImportPlan } from '../../../../../preload/contract/accounts.ts';
import { readableLine } from '../../../../../preload/contract/values.ts';
import { meantText } from '../../../reports/csv.ts';
import type { SheetRow } from '../../../spreadsheets/read-spreadsheet.ts';

/** A reason for which a row is refused. */
export type Refused = ImportPlan['refused'][number];

/** Something to look at that does not keep the row out. */
export interface Remark extends Refused {
  /** What became of a cell that could not be read; null where the cell was read and only its reading is to be checked. */
  readonly outcome: string | null;
}

/** Which column holds which field. */
export type Columns = Readonly<Partial<Record<ImportField, number>>>;

/** The cells of one row by field, and what was found wrong in them. */
export class RowCells {
  readonly problems: Refused[] = [];
  readonly remarks: Remark[] = [];
  readonly #row: SheetRow;
  readonly #columns: Columns;

  constructor(row: SheetRow, columns: Columns) {
    this.#row = row;
    this.#columns = columns;
  }

  /** @returns whether the spreadsheet has a column for this field */
  has(field: ImportField): boolean {
    return this.#columns[field] !== undefined;
  }

  /** @returns the cell as it stands, without what our own files put before a formula; empty without a column */
  exact(field: ImportField): string {
    const column = this.#columns[field];
    return column === undefined ? '' : meantText((this.#row.cells[column] ?? '').trim());
  }

  /**
   * @returns the cell as it was meant: in fields of one line a line break (Alt+Enter) or tab is a space, and marks that
   *   nobody sees are left out with a remark
   */
  text(field: ImportField): string {
    const meant = this.exact(field);
    if (field === 'purpose') return meant;
    const broken = meant.replaceAll(/\s*[\r\n\u2028\u2029]+\s*/gu, ' ');
    const text = readableLine(broken);
    if (text !== broken && text !== broken.replaceAll(/\t+/gu, ' ').trim()) this.#remarkHidden(field, text);
    return text;
  }

  /**
   * What the row says in a field of plain text. An empty cell wipes nothing out, and one that says what stands there
   * already changes nothing, however its lines are broken.
   */
  words(field: ImportField, old: string): string {
    return plainBreaks(this.exact(field)) === plainBreaks(old) ? old : this.text(field) || old;
  }

  #remarkHidden(field: ImportField, text: string): void {
    const reason = 'Hidden characters were taken out of this cell. Check that it reads as it should.';
    if (this.remarks.some((remark) => remark.field === field && remark.reason === reason)) return;
    this.remarks.push({ row: this.#row.number, field, value: text.slice(0, 200), reason, outcome: null });
  }

  refuse(field: string, value: string, reason: string): void {
    this.problems.push({ row: this.#row.number, field, value: value.slice(0, 200), reason });
  }

  remark(field: ImportField, reason: string, outcome: string | null): void {
    this.remarks.push({ row: this.#row.number, field, value: this.text(field).slice(0, 200), reason, outcome });
  }
}

function plainBreaks(text: string): string {
  return text.replaceAll(/\r\n?/gu, '\n');
}
