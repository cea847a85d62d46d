import type { PackItem, PackPart } from '../../../preload/contract/policies-packs.ts';
import { Button } from '../../components/button.tsx';
import { DataTable, type DataTableColumn } from '../../components/data-table.tsx';
import { Tag } from '../../components/tag.tsx';
import { standingOf } from './pack-values.ts';
import './pack.css';

const columns: readonly DataTableColumn<PackItem>[] = [
  {
    id: 'title', header: 'Entry', value: (row) => `${row.title} ${row.note}`,
    cell: (row) => (
      <>
        {row.title}
        {row.note === '' ? null : <small>{row.note}</small>}
      </>
    ),
  },
  {
    id: 'standing', header: 'State', width: 160, filter: 'choice', value: (row) => standingOf(row).title,
    cell: (row) => {
      const { title, tone } = standingOf(row);
      return title === 'As it came' ? <span className="muted">{title}</span> : <Tag tone={tone}>{title}</Tag>;
    },
  },
];

interface PackListProps {
  readonly part: PackPart;
  readonly mayAdd: boolean;
  /** Null begins a new one. */
  readonly onOpen: (item: PackItem | null) => void;
}

/** The entries of one part of a policy; a part that is one entry only has no table. */
export function PackList({ part, mayAdd, onOpen }: PackListProps) {
  const { title, items, addTo } = part;
  return (
    <section className="pack-part" aria-label={title}>
      <h2>{title}</h2>
      <DataTable
        caption={title}
        what="entry"
        whatMany="entries"
        rows={items}
        rowId={({ key }) => key}
        columns={columns}
        onOpen={onOpen}
        actions={mayAdd && addTo !== null ? <Button label={`Add to: ${title}`} onClick={() => onOpen(null)}>Add</Button> : undefined}
      />
    </section>
  );
}
