/** What an entry of the trail says about itself; the rules need no more of it. */
interface EntryFacts {
  readonly sequence: number;
  readonly at: string;
  readonly officerName: string;
  readonly room: string;
  readonly action: string;
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
 * An entry of the trail as an officer reads it: who, when, from, to. Ids of directorates become names.
 *
 * @param details the recorded details, or null when disposal has removed them
 */
export function historyEntry(
  entry: EntryFacts, details: unknown, directorateName: (id: string) => string | undefined,
): HistoryLine {
  const changes = hasChanges(details) ? details.changes : [];
  return {
    sequence: entry.sequence,
    at: entry.at,
    officer: entry.officerName,
    room: entry.room,
    summary: '',
    action: entry.action,
    changes: changes.map(({ field, from, to }) => ({
      field,
      from: readable(from, directorateName),
      to: readable(to, directorateName),
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
  if (typeof value === 'object' && 'name' in value && typeof value.name === 'string') {
    return 'email' in value && typeof value.email === 'string' && value.email !== '' ? `${value.name} (${value.email})` : value.name;
  }
  return JSON.stringify(value);
}
