import { useState } from 'react';
import { settings, type Directorate } from '../../../preload/contract/settings.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { CheckboxField, RadioGroup, TextField } from '../../components/field.tsx';
import { failureErrors, useRegisterCall, type FieldError } from '../../lib/register.ts';

interface DirectorateDialogProps {
  /** null adds one. */
  readonly directorate: Directorate | null;
  readonly onClose: () => void;
}

/** Adds or changes one directorate. */
export function DirectorateDialog({ directorate, onClose }: DirectorateDialogProps) {
  const add = useRegisterCall('settings.addDirectorate');
  const edit = useRegisterCall('settings.editDirectorate');
  const [name, setName] = useState(directorate?.name ?? '');
  const [kind, setKind] = useState<Directorate['kind']>(directorate?.kind ?? 'clinical');
  const [active, setActive] = useState(directorate?.active ?? true);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const shown = errors.length > 0 ? errors : failureErrors(directorate === null ? add.failure : edit.failure);

  async function save(): Promise<void> {
    const checked = settings.addDirectorate.input.safeParse({ name, kind });
    setErrors(checked.success ? [] : checked.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), message })));
    if (!checked.success) return;
    const done =
      directorate === null
        ? await add.run(checked.data)
        : await edit.run({ id: directorate.id, version: directorate.version, active, ...checked.data });
    if (done !== undefined) onClose();
  }

  return (
    <Dialog title={directorate === null ? 'Add a directorate' : `Change ${directorate.name}`} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <ErrorSummary errors={shown} />
        <TextField
          id="name"
          label="Name"
          value={name}
          autoFocus
          required
          error={shown.find(({ field }) => field === 'name')?.message}
          onChange={setName}
        />
        <RadioGroup
          id="kind"
          label="Kind"
          inline
          value={kind}
          options={[
            { value: 'clinical', title: 'Clinical' },
            { value: 'non-clinical', title: 'Not clinical' },
          ]}
          onChange={(value) => setKind(value === 'clinical' ? 'clinical' : 'non-clinical')}
        />
        {directorate === null ? null : (
          <CheckboxField
            id="active"
            label="In use"
            hint="Without the tick it is no longer offered, but everything recorded for it stays."
            value={active}
            onChange={setActive}
          />
        )}
        <div className="bar">
          <Button variant="primary" type="submit" busy={add.busy || edit.busy}>
            {directorate === null ? 'Add the directorate' : 'Save'}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
