import { useId, useState } from 'react';
import { DateField, TextField } from '../../components/field.tsx';
import { optionalBox, YesNo, type PartProps } from './account-form-parts.tsx';
import { standardsFields, standardsFilled, type BoxField } from './facts-fields.ts';

/** The second part of the form: what the policy asks to be known besides. Folded while nothing is in it. */
export function AccountFormStandards({ part }: { readonly part: PartProps }) {
  const { values, errors } = part;
  // What she chose herself stands, except that a message never points into a folded part.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [filled] = useState(() => standardsFilled(values));
  const open = (chosen ?? filled) || standardsFields.some((field) => errors[field] !== undefined);
  const id = useId();
  const asked = (field: BoxField, ...following: readonly BoxField[]) =>
    values[field] === 'yes' || following.some((entry) => values[entry] !== '');
  return (
    <div role="group" aria-labelledby={id} className="form-group">
      <h3 className="fold-head">
        <button type="button" id={id} className="fold-button" aria-expanded={open} onClick={() => setChosen(!open)}>
          <span aria-hidden="true">{open ? '▾' : '▸'}</span> Standards and records
        </button>
        {open ? null : <small>numbers, languages, logo, research, personal information</small>}
      </h3>
      {open ? (
        <div className="form-grid">
          <TextField {...optionalBox(part, 'platformId')} ownPlace hint="Stays when the handle changes" spellCheck={false} />
          <TextField {...optionalBox(part, 'expectedNumbers')} hint="For example, 200 to 300" />
          <YesNo part={part} field="privacyFitsAudience" hint="Set so that those it is meant for see it, and nobody else" />
          <TextField {...optionalBox(part, 'languages')} hint="For example, Polish and Urdu" />
          <TextField {...optionalBox(part, 'englishCopy')} hint="Each post has one (CP371 2.6)" />
          <YesNo part={part} field="identityShown" hint="Only with the permission of the Communications Team (CP371 2.3.1)" />
          {asked('identityShown', 'identityPermissionOn', 'identityPermissionBy') ? (
            <>
              <DateField {...optionalBox(part, 'identityPermissionOn')} hint="For example, 31/10/2026" />
              <TextField {...optionalBox(part, 'identityPermissionBy')} hint="Who gave the permission" />
            </>
          ) : null}
          <YesNo part={part} field="research" hint="Online content is reported to R&D; recruitment has its permissions (CP371 2.3.1)" />
          {asked('research', 'researchReference') ? (
            <div className="form-wide">
              <TextField {...optionalBox(part, 'researchReference')} spellCheck={false} />
            </div>
          ) : null}
          <YesNo part={part} field="personalInformation" hint="For example, names of members, messages from patients" />
          {asked('personalInformation', 'dpiaReference') ? (
            <div className="form-wide">
              <TextField {...optionalBox(part, 'dpiaReference')} hint="The data protection impact assessment" spellCheck={false} />
            </div>
          ) : null}
          <YesNo part={part} field="businessRecord" hint="What it holds is kept as the Trust’s other records are" />
        </div>
      ) : null}
    </div>
  );
}
