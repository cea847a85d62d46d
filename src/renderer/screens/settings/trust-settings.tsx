import { ErrorMessage } from 'nhsuk-react-components';
import { useState } from 'react';
import type { z } from 'zod';
import { settings, type trustSettings } from '../../../preload/contract/settings.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { CheckboxField, TextField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { failureErrors, useRegister, useRegisterCall, type FieldError } from '../../lib/register.ts';

interface TrustSettingsProps {
  readonly trust: z.output<typeof trustSettings>;
  readonly mayEdit: boolean;
  /** Said by the screen: the form itself begins anew with every version that is saved. */
  readonly saved: boolean;
  readonly onSaved: (saved: boolean) => void;
}

/** The Trust's name, the policies that apply, who decides applications and the minutes until the register locks itself. */
export function TrustSettings({ trust, mayEdit, saved, onSaved }: TrustSettingsProps) {
  const packs = useRegister('policies.list', {});
  const edit = useRegisterCall('settings.editTrust');
  const [trustName, setTrustName] = useState(trust.trustName);
  const [chosen, setChosen] = useState<readonly string[]>(trust.packs);
  const [minutes, setMinutes] = useState(String(trust.autolockMinutes));
  const [decidingBody, setDecidingBody] = useState(trust.decidingBody);
  const [returnAddress, setReturnAddress] = useState(trust.returnAddress);
  const [limitConduct, setLimitConduct] = useState(trust.limitConduct);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const shown = errors.length > 0 ? errors : failureErrors(edit.failure);
  const errorOf = (field: string): string | undefined => shown.find((error) => error.field === field)?.message;

  async function save(): Promise<void> {
    onSaved(false);
    const typed = /^\d+$/u.test(minutes.trim()) ? Number(minutes) : 0;
    const checked = settings.editTrust.input.safeParse({
      version: trust.version, trustName, packs: [...chosen], autolockMinutes: typed, decidingBody, returnAddress, limitConduct,
    });
    const found = checked.success ? [] : checked.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), message }));
    setErrors(found);
    edit.reset();
    if (!checked.success) return;
    const done = await edit.run(checked.data);
    onSaved(done !== undefined);
  }

  return (
    <form
      className="panel"
      aria-labelledby="trust-settings"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 id="trust-settings">Trust and policies</h2>
      <ErrorSummary errors={shown} />
      {mayEdit ? null : <p className="sub">Only the head of communications changes these.</p>}
      <TextField
        id="trustName"
        label="Name of the Trust"
        value={trustName}
        disabled={!mayEdit}
        error={errorOf('trustName')}
        onChange={setTrustName}
      />
      <fieldset className="nhsuk-fieldset pack-choice">
        <legend className="nhsuk-fieldset__legend">Policies that apply</legend>
        {errorOf('packs') === undefined ? null : <ErrorMessage>{errorOf('packs')}</ErrorMessage>}
        {packs.data?.map((pack, index) => (
          <CheckboxField
            key={pack.id}
            id={index === 0 ? 'packs' : `pack-${pack.id}`}
            label={`${pack.reference}: ${pack.title}`}
            disabled={!mayEdit}
            value={chosen.includes(pack.id)}
            onChange={(on) => setChosen(on ? [...chosen, pack.id] : chosen.filter((id) => id !== pack.id))}
          />
        ))}
      </fieldset>
      <TextField
        id="autolockMinutes"
        label="Lock after this many minutes without use"
        hint="1 to 60. The register also locks when the computer sleeps or its screen is locked."
        width={3}
        value={minutes}
        disabled={!mayEdit}
        error={errorOf('autolockMinutes')}
        onChange={setMinutes}
      />
      <TextField
        id="decidingBody"
        label="Who decides applications"
        hint="The Digital Board under CP371; your Trust may have another body."
        value={decidingBody}
        disabled={!mayEdit}
        error={errorOf('decidingBody')}
        onChange={setDecidingBody}
      />
      <TextField
        id="returnAddress"
        ownPlace
        label="Where completed forms are sent (optional)"
        hint="An email or postal address. It is printed on the application form."
        value={returnAddress}
        disabled={!mayEdit}
        error={errorOf('returnAddress')}
        onChange={setReturnAddress}
      />
      <CheckboxField
        id="limitConduct"
        label="Limit reports about staff to named officers"
        hint="A new report about a member of staff is then opened only by whoever files it, officers named there, and the heads."
        disabled={!mayEdit}
        value={limitConduct}
        onChange={setLimitConduct}
      />
      {/* Beside the button: the form is longer than most windows. */}
      {saved ? <Notice kind="success" title="Saved" /> : null}
      {mayEdit ? (
        <Button variant="primary" type="submit" busy={edit.busy}>
          Save
        </Button>
      ) : null}
    </form>
  );
}
