import { type SummaryContext, summaryOf } from './summary.ts';

/** What an entry of the trail says about itself; the rules need no more of it. */
interface EntryFacts {
  readonly sequence: number;
  readonly at: string;
  readonly officerName: string;
  readonly room: string;
  readonly recordId: string;
  readonly action: string;
}

/** What turns ids into words. */
export interface HistoryContext extends SummaryContext {
  readonly directorateName: (id: string) => string | undefined;
}

interface HistoryLine {
  sequence: number;
  at: string;
  officer: string;
  room: string;
  summary: string;
  action: string;
  changes: { field: string; from: string; to: string }[];
}

/**
 * An entry of the trail as an officer reads it: who, when, what it was about, from, to. Ids become names.
 *
 * @param details the recorded details, or null when disposal has removed them
 */
export function historyEntry(entry: EntryFacts, details: unknown, context: HistoryContext): HistoryLine {
  const changes = hasChanges(details) ? details.changes : [];
  return {
    sequence: entry.sequence,
    at: entry.at,
    officer: entry.officerName,
    room: entry.room,
    summary: summaryOf(entry, details, context),
    action: entry.action,
    changes: changes.map(({ field, from, to }) => ({
      field,
      from: readable(from, context.directorateName),
      to: readable(to, context.directorateName),
    })),
  };
}

interface Changes {
  readonly changes: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[];
}

function hasChanges(details: unknown): details is Changes {
  return typeof details === 'object' && details !== null && 'changes' in details && Array.isArray(details.changes);
}

function readable(value: unknown, directorateName: (id: string) => string | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return directorateName(value) ?? value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map((item) => readable(item, directorateName)).join(', ');
  if (typeof value === 'object' && 'name' in value && typeof value.name === 'string') {
    return 'email' in value && typeof value.email === 'string' && value.email !== '' ? `${value.name} (${value.email})` : value.name;
  }
  return JSON.stringify(value);
}
