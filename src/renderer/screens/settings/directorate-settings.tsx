import { useState } from 'react';
import type { Directorate } from '../../../preload/contract/settings.ts';
import { Button } from '../../components/button.tsx';
import { DataTable, type DataTableColumn } from '../../components/data-table.tsx';
import { Tag } from '../../components/tag.tsx';
import { DirectorateDialog } from './directorate-dialog.tsx';

interface DirectorateSettingsProps {
  readonly directorates: readonly Directorate[];
  readonly mayEdit: boolean;
}

const columns: readonly DataTableColumn<Directorate>[] = [
  { id: 'name', header: 'Directorate', value: (row) => row.name, sortable: true },
  {
    id: 'kind',
    header: 'Kind',
    width: 150,
    value: (row) => (row.kind === 'clinical' ? 'Clinical' : 'Not clinical'),
    sortable: true,
    filter: 'choice',
  },
  {
    id: 'active',
    header: 'State',
    width: 130,
    value: (row) => (row.active ? 'In use' : 'No longer in use'),
    cell: (row) => (row.active ? <Tag tone="green">In use</Tag> : <Tag tone="grey">No longer in use</Tag>),
    sortable: true,
  },
];

/** The directorates, each clinical or not. None is ever deleted: certificates name them for six years. */
export function DirectorateSettings({ directorates, mayEdit }: DirectorateSettingsProps) {
  const [open, setOpen] = useState<Directorate | 'new' | null>(null);
  return (
    <section className="panel settings__wide" aria-labelledby="directorate-settings">
      <h2 id="directorate-settings">Directorates</h2>
      <DataTable
        caption="Directorates"
        what="directorate"
        rows={directorates}
        rowId={(row) => row.id}
        columns={columns}
        {...(mayEdit ? { onOpen: setOpen } : {})}
        actions={mayEdit ? <Button variant="quiet" onClick={() => setOpen('new')}>Add a directorate</Button> : undefined}
      />
      {open === null ? null : <DirectorateDialog directorate={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </section>
  );
}
