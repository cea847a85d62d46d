import { useState } from 'react';
import { contacts, type ReportRoute } from '../../../preload/contract/contacts.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { failureErrors, useRegisterCall, type FieldError } from '../../lib/register.ts';
import { issuesOf } from './words.ts';

const idOf = (field: string): string => `route-${field.replaceAll('.', '-')}`;

/** How one platform is told, in the Trust's own words. */
export function RouteDialog({ route, onClose }: { readonly route: ReportRoute; readonly onClose: () => void }) {
  const saving = useRegisterCall('contacts.editRoute');
  const [hacked, setHacked] = useState(route.hacked);
  const [fake, setFake] = useState(route.fake);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const failed = failureErrors(saving.failure).map(({ field, message }) => ({ field: field === '' ? '' : idOf(field), message }));
  const shown = errors.length > 0 ? errors : failed;
  const errorOf = (field: string): string | undefined => shown.find((error) => error.field === idOf(field))?.message;

  async function save(own: { readonly hacked: ReportRoute['hacked']; readonly fake: ReportRoute['fake'] } | null): Promise<void> {
    const checked = contacts.editRoute.input.safeParse({ channel: route.channel, version: route.version, own });
    setErrors(checked.success ? [] : issuesOf(checked.error.issues, idOf));
    saving.reset();
    if (checked.success && (await saving.run(checked.data)) !== undefined) onClose();
  }

  return (
    <FormDialog
      title={`Reporting to ${route.title}`}
      submitTitle="Save in our own words"
      errors={shown}
      busy={saving.busy}
      onSubmit={() => void save({ hacked, fake })}
      onClose={onClose}
      wide
    >
      <fieldset className="nhsuk-fieldset">
        <legend className="nhsuk-fieldset__legend">When an account of ours was hacked</legend>
        <TextField id={idOf('own.hacked.words')} label="What to do" ownPlace value={hacked.words} error={errorOf('own.hacked.words')} onChange={(words) => setHacked({ ...hacked, words })} />
        <TextField
          id={idOf('own.hacked.address')}
          label="Web address (optional)"
          hint="Open it yourself before you type it here."
          type="url"
          value={hacked.address}
          error={errorOf('own.hacked.address')}
          onChange={(address) => setHacked({ ...hacked, address })}
        />
      </fieldset>
      <fieldset className="nhsuk-fieldset">
        <legend className="nhsuk-fieldset__legend">When an account pretends to be ours</legend>
        <TextField id={idOf('own.fake.words')} label="What to do" ownPlace value={fake.words} error={errorOf('own.fake.words')} onChange={(words) => setFake({ ...fake, words })} />
        <TextField
          id={idOf('own.fake.address')}
          label="Web address (optional)"
          type="url"
          value={fake.address}
          error={errorOf('own.fake.address')}
          onChange={(address) => setFake({ ...fake, address })}
        />
      </fieldset>
      {route.own ? (
        <p>
          <Button variant="quiet" onClick={() => void save(null)}>
            Take the words of the policy pack again
          </Button>
        </p>
      ) : null}
    </FormDialog>
  );
}
