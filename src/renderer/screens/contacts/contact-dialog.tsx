import { useState } from 'react';
import { contacts, type Contact } from '../../../preload/contract/contacts.ts';
import { CheckboxField, TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { failureErrors, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { issuesOf } from './words.ts';

const idOf = (field: string): string => `contact-${field}`;

/** Whom to call in one role, by day and out of hours. */
export function ContactDialog({ contact, onClose }: { readonly contact: Contact; readonly onClose: () => void }) {
  const saving = useRegisterCall('contacts.edit');
  const [facts, setFacts] = useState({
    name: contact.name, daytime: contact.daytime, outOfHours: contact.outOfHours, email: contact.email, onSheet: contact.onSheet,
  });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const failed = failureErrors(saving.failure).map(({ field, message }) => ({ field: field === '' ? '' : idOf(field), message }));
  const shown = errors.length > 0 ? errors : failed;
  const field = (name: 'name' | 'daytime' | 'outOfHours' | 'email') => ({
    id: idOf(name), value: facts[name], error: shown.find((error) => error.field === idOf(name))?.message, onChange: (value: string) => setFacts({ ...facts, [name]: value }),
  });

  async function save(): Promise<void> {
    const checked = contacts.edit.input.safeParse({ id: contact.id, version: contact.version, ...facts });
    setErrors(checked.success ? [] : issuesOf(checked.error.issues, idOf));
    saving.reset();
    if (checked.success && (await saving.run(checked.data)) !== undefined) onClose();
  }

  return (
    <FormDialog title={contact.role} submitTitle={`Save ${contact.role}`} errors={shown} busy={saving.busy} onSubmit={() => void save()} onClose={onClose}>
      <TextField {...field('name')} label="Name or team (optional)" />
      <TextField {...field('daytime')} label="Telephone by day" hint="As it is dialled, also through the switchboard." width={20} ownPlace />
      <TextField {...field('outOfHours')} label="Telephone out of hours" width={20} ownPlace />
      <TextField {...field('email')} label="Email (optional)" type="email" ownPlace />
      <CheckboxField
        id={idOf('onSheet')}
        label="On the bad-day sheet"
        hint="It is one page for a wall: tick only whom somebody needs at night."
        value={facts.onSheet}
        onChange={(onSheet) => setFacts({ ...facts, onSheet })}
      />
      <p className="muted">Saving says that you have checked it today. Never type a password here.</p>
    </FormDialog>
  );
}
