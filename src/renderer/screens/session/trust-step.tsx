import { ErrorMessage } from 'nhsuk-react-components';
import { CheckboxField, TextField } from '../../components/field.tsx';
import { useRegister } from '../../lib/register.ts';
import { errorOf, type StepProps } from './step-props.ts';

/** Whose register it is, and which policies decide. */
export function TrustStep({ draft, onChange, errors }: StepProps) {
  const packs = useRegister('policies.available', {});
  const failed = errorOf(errors, 'packs');
  return (
    <>
      <p className="sub">Printed on every report. You can change all of this later in Settings.</p>
      <TextField
        id="trustName"
        label="Name of your Trust"
        hint="As it should stand on paper, for example, Example Hospitals NHS Trust"
        value={draft.trustName}
        required
        error={errorOf(errors, 'trustName')}
        autoComplete="organization"
        onChange={(trustName) => onChange({ trustName })}
      />
      <fieldset className="nhsuk-fieldset pack-choice" aria-describedby={failed === undefined ? undefined : 'packs-error'}>
        <legend className="nhsuk-fieldset__legend">Which policies apply?</legend>
        <p className="nhsuk-hint">They bring the review questions, the forms and the periods. Choose one or both.</p>
        {failed === undefined ? null : <ErrorMessage id="packs-error">{failed}</ErrorMessage>}
        {packs.error === null ? null : <ErrorMessage>{packs.error.message}</ErrorMessage>}
        {packs.data?.map((pack, index) => (
          <CheckboxField
            key={pack.id}
            // The first carries the name that the error summary links to.
            id={index === 0 ? 'packs' : `pack-${pack.id}`}
            label={`${pack.reference}: ${pack.title}`}
            hint={pack.about}
            value={draft.packs.includes(pack.id)}
            onChange={(on) => onChange({ packs: on ? [...draft.packs, pack.id] : draft.packs.filter((known) => known !== pack.id) })}
          />
        ))}
      </fieldset>
    </>
  );
}
