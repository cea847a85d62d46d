import type { PackChange } from '../../../preload/contract/policies-packs.ts';
import './pack.css';

const whats: Readonly<Record<PackChange['what'], string>> = { added: 'New', removed: 'Taken out', changed: 'Changed', order: 'Other order' };

interface PackChangesProps {
  readonly changes: readonly PackChange[];
  /** Of the headings. */
  readonly level?: 2 | 3 | 4;
  readonly heads?: Heads;
}

/** What the two states are called. */
type Heads = readonly [before: string, after: string];

/** What differs between two states of a policy, entry by entry, in words. */
export function PackChanges({ changes, level = 3, heads = ['As it is', 'As it would be'] }: PackChangesProps) {
  const Heading = ({ 2: 'h2', 3: 'h3', 4: 'h4' } as const)[level];
  return (
    <ul className="pack-changes">
      {changes.map((change) => (
        <li key={change.key}>
          <Heading>
            {change.name} <small>{whats[change.what]}</small>
          </Heading>
          <ChangeRows change={change} heads={heads} />
        </li>
      ))}
    </ul>
  );
}

/** What of one entry differs. */
export function ChangeRows({ change, heads, own = '' }: { readonly change: PackChange; readonly heads: Heads; readonly own?: string }) {
  const { what, rows, name } = change;
  const isLabelled = rows.some(({ label }) => label !== '');
  return (
    <table className="pack-rows">
      <caption className="visually-hidden">{name}</caption>
      <thead>
        <tr>
          {isLabelled ? <th scope="col">What</th> : null}
          {what === 'added' ? null : <th scope="col">{heads[0]}</th>}
          {own === '' ? null : <th scope="col">Ours</th>}
          {what === 'removed' ? null : <th scope="col">{heads[1]}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.label}>
            {isLabelled ? <th scope="row">{row.label}</th> : null}
            {what === 'added' ? null : <td>{shown(row.before)}</td>}
            {own === '' || index > 0 ? null : <td rowSpan={rows.length}>{own}</td>}
            {what === 'removed' ? null : <td>{shown(row.after)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function shown(words: string) {
  return words === '' ? <span className="muted">Nothing</span> : words;
}
