import { useState } from 'react';
import { Button } from './button.tsx';
import { CheckboxField } from './checkbox-field.tsx';
import { Dialog } from './dialog.tsx';

interface ChoosableColumn {
  readonly id: string;
  readonly header: string;
}

interface ChooseColumnsProps {
  /** All but the first, which names the row and always stays. */
  readonly columns: readonly ChoosableColumn[];
  readonly shown: readonly string[];
  /** Ids in the table's order; null takes back the columns that it begins with. */
  readonly onChange: (shown: readonly string[] | null) => void;
}

/** Says which columns a table shows. Every tick counts at once, so that the table behind can be watched. */
export function ChooseColumns({ columns, shown, onChange }: ChooseColumnsProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" label="Choose columns" onClick={() => setOpen(true)}>
        Columns
      </Button>
      {open ? (
        <Dialog
          title="Columns to show"
          keepsTyping
          onClose={() => setOpen(false)}
          actions={
            <>
              <Button variant="primary" onClick={() => setOpen(false)}>
                Done
              </Button>
              <Button onClick={() => onChange(null)}>Standard columns</Button>
            </>
          }
        >
          <p className="sub">Where there is no room for all of them, the rest stands below each name.</p>
          <div className="column-choice">
            {columns.map(({ id, header }) => (
              <CheckboxField
                key={id}
                id={`show-column-${id}`}
                label={header}
                value={shown.includes(id)}
                onChange={(on) => onChange(columns.map((column) => column.id).filter((known) => (known === id ? on : shown.includes(known))))}
              />
            ))}
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
