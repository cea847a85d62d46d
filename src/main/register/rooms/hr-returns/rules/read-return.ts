/** The heading under which the form has the kinds of breach. */
export const breachHeading = 'Kind of breach';

/** The form that HR was given, as far as its titles are concerned. */
interface FormTitles {
  readonly breaches: readonly { readonly title: string }[];
  readonly outcomes: readonly { readonly title: string }[];
}

/** A form as it came back: headings and rows as text. */
interface ReturnedRows {
  readonly headings: readonly string[];
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

/** Figures that were read, or what is wrong with the file and what to do. */
type ReadFigures = { readonly figures: number[][] } | { readonly problem: string };

const plain = (text: string): string => text.normalize('NFKC').toLocaleLowerCase('en-GB').replaceAll(/[\s’']+/gu, ' ').trim();

/**
 * Reads the figures out of a form that HR has filled in. Rows and columns are found by their titles, in whatever order; an empty cell is
 * none, and totals are passed over.
 */
export function readReturn({ headings, rows }: ReturnedRows, form: FormTitles): ReadFigures {
  const columnOf = (title: string): number => headings.findIndex((heading) => plain(heading) === plain(title));
  const names = columnOf(breachHeading);
  const missing = form.outcomes.filter(({ title }) => columnOf(title) === -1).map(({ title }) => title);
  if (names === -1 || missing.length > 0) {
    const lost = [...(names === -1 ? [breachHeading] : []), ...missing];
    return { problem: `This is not the form of this return: there is no column ${lost.map((title) => `“${title}”`).join(', ')}. Choose the form that was sent to HR, or type the figures.` };
  }
  const figures: number[][] = [];
  for (const { title } of form.breaches) {
    const own = rows.filter(({ cells }) => plain(cells[names] ?? '') === plain(title));
    const [row, second] = own;
    if (row === undefined) return { problem: `The row “${title}” is missing. Choose the form that was sent to HR, or type the figures.` };
    if (second !== undefined) return { problem: `The row “${title}” stands there twice, in rows ${row.number} and ${second.number}. Ask HR which one is meant.` };
    const line: number[] = [];
    for (const outcome of form.outcomes) {
      const text = (row.cells[columnOf(outcome.title)] ?? '').trim();
      if (!/^\d{0,4}$/u.test(text)) {
        return { problem: `Row ${row.number}, “${outcome.title}”: “${text.slice(0, 40)}” is not a whole number from 0 to 9,999. Ask HR what is meant, or type the figures.` };
      }
      line.push(Number(text));
    }
    figures.push(line);
  }
  return { figures };
}
