import { DateField, SelectField, TextArea, TextField } from '../../components/field.tsx';
import { useRegister } from '../../lib/register.ts';
import { emailFor } from '../accounts/words.ts';
import type { TypedFacts } from './facts-values.ts';

interface FactsFieldsProps {
  readonly facts: TypedFacts;
  /** The level that the form asked for; null where it asks for none, as of a level below, or nobody knows yet. */
  readonly asked: string | null;
  readonly levels: readonly string[];
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (facts: TypedFacts) => void;
  /** One copy follows another: the first box is typed into at once. */
  readonly autoFocus?: boolean;
}

/** What stands on a signed form, and what its manager says beside it. */
export function FactsFields({ facts, asked, levels, errorOf, onChange, autoFocus = false }: FactsFieldsProps) {
  const people = useRegister('people.list', {}).data ?? [];
  const change = (part: Partial<TypedFacts>): void => onChange({ ...facts, ...part });
  const box = (field: keyof TypedFacts) => ({ id: `facts.${field}`, error: errorOf(`facts.${field}`) });
  const offered = [...new Set([...levels, ...(facts.level === '' ? [] : [facts.level])])].map((level) => ({ value: level, title: level }));
  const another = asked !== null && facts.level !== asked;
  return (
    <div className="form-grid">
      <DateField {...box('signedOn')} label="Signed on" autoFocus={autoFocus} value={facts.signedOn} onChange={(signedOn) => change({ signedOn })} />
      <DateField {...box('receivedOn')} label="Received on" value={facts.receivedOn} onChange={(receivedOn) => change({ receivedOn })} />
      <TextField
        {...box('printName')}
        label="Print name"
        hint="As it stands on the form"
        value={facts.printName}
        spellCheck={false}
        onChange={(printName) => {
          // Who signs keeps the original, unless somebody else was entered.
          const follows = facts.holder.name === '' || facts.holder.name === facts.printName;
          change({ printName, ...(follows ? { holder: { name: printName, email: emailFor(people, printName) ?? '' } } : {}) });
        }}
      />
      <TextField {...box('directorateAsSigned')} label="Directorate or department" hint="As it stands on the form" value={facts.directorateAsSigned} onChange={(directorateAsSigned) => change({ directorateAsSigned })} />
      <div className="form-wide">
        <SelectField {...box('level')} label="Level at which it was signed" value={facts.level} options={offered} {...(facts.level === '' ? { emptyOption: 'Choose the level' } : {})} onChange={(level) => change({ level })} />
      </div>
      {another ? (
        <TextArea {...box('levelReason')} label="Why it is another level than the one asked for" hint={`The form asked for: ${asked}`} rows={2} value={facts.levelReason} onChange={(levelReason) => change({ levelReason })} />
      ) : null}
      <TextArea {...box('staffGroups')} label="Staff groups identified (optional)" hint="To whom the policy applies there, as the manager says" rows={2} value={facts.staffGroups} onChange={(staffGroups) => change({ staffGroups })} />
      <TextArea {...box('arrangements')} label="Arrangements made (optional)" hint="How they learn of it and can read it" rows={2} value={facts.arrangements} onChange={(arrangements) => change({ arrangements })} />
      <TextField
        id="facts.holder.name"
        label="Who holds the signed original"
        hint="The manager who signed keeps it, for six years"
        value={facts.holder.name}
        suggestions={[...new Set(people.filter(({ leaver }) => !leaver).map(({ name }) => name))]}
        spellCheck={false}
        error={errorOf('facts.holder.name')}
        onChange={(name) => change({ holder: { name, email: emailFor(people, name) ?? (name === facts.holder.name ? facts.holder.email : '') } })}
      />
      <TextField id="facts.holder.email" label="Their email address (optional)" type="email" value={facts.holder.email} spellCheck={false} error={errorOf('facts.holder.email')} onChange={(email) => change({ holder: { name: facts.holder.name, email } })} />
    </div>
  );
}
