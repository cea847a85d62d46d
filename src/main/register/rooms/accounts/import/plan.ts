import { type AccountFacts, accountFacts, type ImportPlan } from '../../../../../preload/contract/accounts.ts';
import { proseOf } from '../../../../../preload/contract/prose.ts';
import { identifiersToldOf } from '../../../identifiers-in-rows.ts';
import { directorateKey, guessedKind } from './directorate.ts';
import type { NamedPerson } from '../../people/rules.ts';
import { type KnownAccount, KnownAccounts, type Repeated, SeenRows } from './match.ts';
import { type ReadRow, readRow, type RowInput } from './read-row.ts';
import { identityIn } from './row-account.ts';
import { type Refused, type Remark, RowCells } from './row-cells.ts';
import { type Bearers, bearersOf, namedInRow } from './row-people.ts';
import type { SheetRow } from '../../../spreadsheets/read-spreadsheet.ts';

export interface PlanInput extends Omit<RowInput, 'bearers'> {
  readonly rows: readonly SheetRow[];
  readonly known: readonly KnownAccount[];
  /** Everybody whom the register knows. */
  readonly people: readonly NamedPerson[];
}

export interface PlannedAddition {
  readonly row: number;
  readonly facts: AccountFacts;
}

export interface PlannedChange {
  readonly row: number;
  readonly account: KnownAccount;
  readonly facts: AccountFacts;
}

/** What an import would do. */
export interface Plan {
  readonly added: readonly PlannedAddition[];
  readonly changed: readonly PlannedChange[];
  readonly unchanged: number;
  readonly refused: readonly Refused[];
  /** Rows that are refused for nothing but repeating another, and say nothing else: correcting means leaving them out. */
  readonly repeats: ReadonlySet<number>;
  /** What to look at in the rows that are not refused. */
  readonly warnings: readonly Refused[];
  readonly unknownDirectorates: ImportPlan['unknownDirectorates'];
}

/**
 * Works out what an import would do, row by row, without doing it. A row whose account is in doubt is refused
 * whole, with everything that is to be corrected in it. A cell that only describes the account and cannot be read is
 * left out with a warning. An empty cell never wipes out what the register knows.
 */
export function planImport(input: PlanInput): Plan {
  const known = new KnownAccounts(input.known);
  const reading: RowInput = { ...input, bearers: foreseen(input, known) };
  const seen = new SeenRows();
  const unknown = new Map<string, ImportPlan['unknownDirectorates'][number]>();
  const added: PlannedAddition[] = [];
  const changed: PlannedChange[] = [];
  const refused: Refused[] = [];
  const warnings: Refused[] = [];
  const repeats = new Set<number>();
  let unchanged = 0;

  for (const row of input.rows) {
    const read = readRow(row, reading, known);
    if (read.unknownDirectorate !== null) {
      const key = directorateKey(read.unknownDirectorate);
      const { name = read.unknownDirectorate, rows = 0 } = unknown.get(key) ?? {};
      unknown.set(key, { name, rows: rows + 1, guess: guessedKind(name) });
    }
    const taken = read.account === undefined ? undefined : known.rowOf(read.account);
    const facts = read.facts;
    const repeated = facts === null ? undefined : seen.find({ ...read, facts }, taken);
    const problems = [...read.problems, ...repeatProblems({ ...read, facts }, row.number, repeated)];
    if (problems.length > 0 || facts === null) {
      if (read.problems.length === 0 && repeated?.sure === true) repeats.add(row.number);
      refused.push(...problems, ...read.remarks.flatMap(alsoToCorrect));
      continue;
    }
    warnings.push(...read.remarks.map(warningOf), ...identifiers(row.number, facts, read.account));
    seen.add({ ...read, facts }, row.number);
    if (read.account !== undefined) known.take(read.account, row.number);
    if (read.account === undefined) added.push({ row: row.number, facts });
    else if (JSON.stringify(facts) === JSON.stringify(read.account.facts)) unchanged += 1;
    else changed.push({ row: row.number, account: read.account, facts });
  }
  return { added, changed, unchanged, refused, repeats, warnings, unknownDirectorates: [...unknown.values()] };
}

/** What identifies a private person in a row, but for what the account on the register says already. */
function identifiers(row: number, facts: AccountFacts, account: KnownAccount | undefined): Refused[] {
  // A name stands in the column of whoever bears it.
  const prose = proseOf(accountFacts, facts).map(({ path, text }) => ({ path: path.split('.')[0] ?? path, text }));
  return identifiersToldOf(prose, account === undefined ? '' : JSON.stringify(account.facts)).map((told) => ({ row, ...told }));
}

/** A row that has to be corrected anyway is corrected once, so its unread cells are named with it. */
function alsoToCorrect({ outcome, ...remark }: Remark): Refused[] {
  return outcome === null ? [] : [{ ...remark, reason: `${remark.reason} This alone does not refuse the row.` }];
}

function warningOf({ outcome, ...remark }: Remark): Refused {
  return outcome === null ? remark : { ...remark, reason: `${remark.reason} ${outcome}` };
}

function repeatProblems({ facts, account, registerId }: Pick<ReadRow, 'facts' | 'account' | 'registerId'>, row: number, first: Repeated | undefined): Refused[] {
  if (facts === null || first === undefined) return [];
  const [field, value] = facts.address === '' ? ['name', facts.name] : ['address', facts.address];
  const byId = account !== undefined && registerId.toLowerCase() === account.id;
  const other = first.sure ? '' : ` If this is another account, ${byId ? 'empty its “Register id”' : 'give its own address or handle'}.`;
  return [{ row, field, value, reason: `The same account stands in row ${first.row}. Keep one of the two rows.${other}` }];
}

/** Looks through all rows before any is read: which accounts they mean beyond doubt, and whom they name. */
function foreseen(input: PlanInput, known: KnownAccounts): Bearers {
  const named = input.rows.flatMap((row) => {
    const cells = new RowCells(row, input.columns);
    known.claim(identityIn(cells, (at) => input.channel(cells.text('channel'), at).id));
    return namedInRow(cells);
  });
  return bearersOf(input.people, named);
}
