import { enquiryKind } from '../../../preload/contract/enquiries.ts';
import { type EnquiryField, enquiryGroups, enquiryKindWords, takesAnswer } from '../../../preload/contract/enquiries-words.ts';
import { Link } from '../../app/navigation.ts';
import { CheckboxField, DateField, RadioGroup, SelectField, TextArea, TextField } from '../../components/field.tsx';
import { useRegister, type FieldError } from '../../lib/register.ts';
import { Group, optionsOf } from '../accounts/account-form-parts.tsx';
import { complaintPath, isShown, kindOf, type Typed } from './enquiry-values.ts';
import { kindGuidance } from './words.ts';

interface FieldsProps {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly onChange: (change: Typed) => void;
}

/** Kinds that can be chosen for a new enquiry. */
const offered = Object.fromEntries(enquiryKind.options.filter((kind) => kind !== 'other').map((kind) => [kind, enquiryKindWords[kind]]));

/** The kind, and what is asked of it. @param kinds what can be chosen: every kind for a new one, none where it would lose what is kept */
export function EnquiryFields({ kinds, ...props }: FieldsProps & { readonly kinds: 'new' | 'any' | 'fixed' }) {
  const { typed, errors, onChange } = props;
  const kind = kindOf(typed);
  const pals = useRegister('enquiries.choices', {}).data?.pals ?? '';
  return (
    <div className="enquiry-fields">
      {kinds === 'fixed' ? null : (
        <RadioGroup
          id="kind"
          label="What is it?"
          inline
          value={kind}
          options={optionsOf(kinds === 'new' ? offered : enquiryKindWords)}
          error={errorAt(errors, 'kind')}
          onChange={(value) => onChange({ kind: value })}
        />
      )}
      <div className="about-type">
        <p>{kindGuidance[kind]}</p>
        {kind === 'feedback' ? (
          <p>
            {pals === '' ? '' : `PALS: ${pals}. `}A complaint is an incident: <Link to={complaintPath(typed['accountId'] ?? '', typed['question'] ?? '', typed['askedOn'] ?? '')}>report it as a complaint</Link>.
          </p>
        ) : null}
      </div>
      {enquiryGroups[kind].map(({ title, fields }) => (
        <Group key={title} title={title}>
          {fields.filter((field) => isShown(field, typed)).map((field) => <Box key={field.field} field={field} {...props} />)}
        </Group>
      ))}
      {kinds === 'new' ? <AnswerFields {...props} optional /> : null}
    </div>
  );
}

/** What was answered, by whom and when; nothing for a kind that is not answered. */
export function AnswerFields({ optional, typed, errors, onChange }: FieldsProps & { readonly optional: boolean }) {
  if (!takesAnswer({ kind: kindOf(typed), origin: typed['origin'] ?? '' })) return null;
  const any = !optional || (typed['answer'] ?? '').trim() !== '';
  const box = (field: string) => ({ id: field, value: typed[field] ?? '', error: errorAt(errors, field), onChange: (value: string) => onChange({ [field]: value }) });
  return (
    <Group title="Answered">
      <div className="form-wide">
        <TextArea {...box('answer')} label={optional ? 'Answer (optional)' : 'Answer'} hint={optional ? 'Leave it empty if it has still to be given' : undefined} rows={3} required={!optional} />
      </div>
      {any ? (
        <>
          <DateField {...box('answeredOn')} label="Answered on" required />
          <TextField {...box('answeredBy')} label="Answered by" required />
        </>
      ) : null}
    </Group>
  );
}

function errorAt(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}

/** One box. @param choices without those that cannot be chosen here */
export function Box({ field: spec, typed, errors, onChange, choices = spec.choices }: FieldsProps & { readonly field: EnquiryField; readonly choices?: EnquiryField['choices'] }) {
  const { field, type, required = false, hint } = spec;
  const value = typed[field] ?? '';
  const optional = !required && type !== 'choice' && type !== 'tick';
  const box = {
    id: field, label: optional ? `${spec.label} (optional)` : spec.label, value, required, hint, error: errorAt(errors, field), onChange: (next: string) => onChange({ [field]: next }),
  };
  switch (type) {
    case 'day':
      return <DateField {...box} />;
    case 'text':
      return (
        <div className="form-wide">
          <TextArea {...box} rows={3} />
        </div>
      );
    case 'choice':
      return <RadioGroup {...box} inline options={optionsOf(choices ?? {})} />;
    case 'tick':
      return (
        <div className="form-wide">
          <CheckboxField {...box} value={value === 'yes'} onChange={(ticked) => onChange({ [field]: ticked ? 'yes' : 'no' })} />
        </div>
      );
    case 'count':
      return <TextField {...box} width={5} />;
    case 'account':
      return <AccountBox {...box} />;
    case 'incident':
      return <IncidentBox {...box} />;
    case 'person':
      return <PersonBox {...box} onChoose={(id, name) => onChange({ personId: id, ...(name === '' ? {} : { askedBy: name }) })} />;
    case 'activity':
      return <ActivityBox {...box} />;
    case 'line':
      return <TextField {...box} />;
  }
}

interface ListBoxProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly required: boolean;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function AccountBox(props: ListBoxProps) {
  const accounts = useRegister('accounts.list', {}).data ?? [];
  return <SelectField {...props} emptyOption="No account" options={accounts.map(({ id, name, channelTitle }) => ({ value: id, title: `${name} (${channelTitle})` }))} />;
}

function IncidentBox(props: ListBoxProps) {
  const incidents = useRegister('incidents.list', {}).data ?? [];
  return <SelectField {...props} emptyOption="No incident" options={incidents.map(({ id, number, typeTitle }) => ({ value: id, title: `${number} ${typeTitle}` }))} />;
}

/** Whoever is chosen is the worker who asks: her name is not typed again. */
function PersonBox({ onChoose, ...props }: ListBoxProps & { readonly onChoose: (id: string, name: string) => void }) {
  const people = useRegister('people.list', {}).data ?? [];
  return (
    <SelectField
      {...props}
      emptyOption="Nobody on the register"
      options={people.map(({ id, name, role }) => ({ value: id, title: role === '' ? name : `${name}, ${role}` }))}
      onChange={(id) => onChoose(id, people.find((person) => person.id === id)?.name ?? '')}
    />
  );
}

function ActivityBox(props: ListBoxProps) {
  const activities = useRegister('enquiries.choices', {}).data?.activities ?? [];
  const chosen = activities.find(({ id }) => id === props.value);
  return (
    <SelectField {...props} hint={chosen === undefined ? undefined : `${chosen.help} (${chosen.clause})`} emptyOption="Choose what it is" options={activities.map(({ id, title }) => ({ value: id, title }))} />
  );
}
