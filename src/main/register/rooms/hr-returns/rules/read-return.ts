import { formAnswers, formYearLabel } from '../../../../../preload/contract/hr-returns-words.ts';

/** The heading under which the form has the kinds of breach. */
export const breachHeading = 'Kind of breach';

/** The form that HR was given, as far as its titles are concerned. */
interface FormTitles {
  /** "2025/26" */
  readonly year: string;
  readonly breaches: readonly { readonly title: string }[];
  readonly outcomes: readonly { readonly title: string }[];
}

/** A form as it came back: headings and rows as text. */
interface ReturnedRows {
  readonly headings: readonly string[];
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

interface ReadForm {
  readonly figures: number[][];
  /** HR says that there was nothing: an empty form alone does not. */
  readonly nil: boolean;
  /** The form says for which year it is: the one that is asked for. */
  readonly yearSaid: boolean;
  /** As HR wrote it; may be empty. */
  readonly confirmedBy: string;
  readonly confirmedOn: string;
}

/** What was read, or what is wrong with the file and what to do. */
type ReadFigures = ReadForm | { readonly problem: string };

const plain = (text: string): string => text.normalize('NFKC').toLocaleLowerCase('en-GB').replaceAll(/[\s’']+/gu, ' ').trim();

/**
 * Reads the figures out of a form that HR has filled in. Rows and columns are found by their titles, in whatever order; an empty cell is
 * none, and totals are passed over. Below them stands whether it is a nil return, and who confirms it. All that is wrong is told at once.
 */
export function readReturn({ headings, rows }: ReturnedRows, form: FormTitles): ReadFigures {
  const columnOf = (title: string): number => headings.findIndex((heading) => plain(heading) === plain(title));
  const names = columnOf(breachHeading);
  const missing = form.outcomes.filter(({ title }) => columnOf(title) === -1).map(({ title }) => title);
  if (names === -1 || missing.length > 0) {
    const lost = [...(names === -1 ? [breachHeading] : []), ...missing];
    return { problem: `This is not the form of this return: there is no column ${lost.map((title) => `“${title}”`).join(', ')}. Choose the form that was sent to HR, or type the figures.` };
  }
  const problems: string[] = [];
  const figures = form.breaches.map(({ title }) => {
    const [row, second] = rows.filter(({ cells }) => plain(cells[names] ?? '') === plain(title));
    if (row === undefined) {
      problems.push(`The row “${title}” is missing. Choose the form that was sent to HR, or type the figures.`);
      return [];
    }
    if (second !== undefined) problems.push(`The row “${title}” stands there twice, in rows ${row.number} and ${second.number}. Ask HR which one is meant.`);
    return form.outcomes.map((outcome) => {
      const text = (row.cells[columnOf(outcome.title)] ?? '').trim();
      if (!/^\d{0,4}$/u.test(text)) {
        problems.push(`Row ${row.number}, “${outcome.title}”: “${text.slice(0, 40)}” is not a whole number from 0 to 9,999. Ask HR what is meant, or type the figures.`);
      }
      return Number(text);
    });
  });
  const known = new Set(['', plain(formYearLabel), ...totals, ...Object.values(formAnswers).map(plain), ...form.breaches.map(({ title }) => plain(title))]);
  for (const { number, cells } of rows) {
    const title = (cells[names] ?? '').trim();
    const says = form.outcomes.some((outcome) => !/^0*$/u.test((cells[columnOf(outcome.title)] ?? '').trim()));
    // A figure that stands under no breach of the form would be lost without a word.
    if (says && !known.has(plain(title))) problems.push(`Row ${number}, “${title.slice(0, 40)}”, is no kind of breach of this form. Ask HR to which one it belongs.`);
  }
  const answer = (label: string): string => {
    const beside = rows.filter(({ cells }) => plain(cells[names] ?? '') === plain(label)).flatMap(({ cells }) => cells.slice(names + 1));
    return beside.map((cell) => cell.trim()).find((cell) => cell !== '')?.slice(0, mostRead) ?? '';
  };
  const year = answer(formYearLabel);
  // Spreadsheet programs like to take 2025/26 for something else.
  if (year !== '' && year.replaceAll(/\D/gu, '') !== form.year.replaceAll(/\D/gu, '')) {
    problems.unshift(`This table is for ${year.slice(0, 40)}, and these are the figures for ${form.year}. Choose the table of ${form.year}, or type the figures.`);
  }
  const nil = !['', 'no', 'n', '0', '-', 'none', 'n/a'].includes(plain(answer(formAnswers.nil)));
  if (nil && figures.flat().some((value) => value > 0)) problems.push('The form says that it is a nil return, and has numbers. Ask HR which is meant.');
  return problems.length === 0 ? { figures, nil, yearSaid: year !== '', confirmedBy: answer(formAnswers.confirmedBy), confirmedOn: answer(formAnswers.confirmedOn) } : { problem: severalProblems(problems) };
}

/** What HR may have added below its figures. */
const totals: readonly string[] = ['total', 'totals', 'sum', 'all'];

/** Characters of an answer: who it is and in what post. */
const mostRead = 200;

/** Problems that one message names; more would not be read. */
const mostNamed = 4;

function severalProblems(problems: readonly string[]): string {
  const left = problems.length - mostNamed;
  return [...problems.slice(0, mostNamed), ...(left > 0 ? [`And ${left} more.`] : [])].join(' ');
}
