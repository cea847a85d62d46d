import type { LoginFacts } from '../../../preload/contract/logins.ts';
import { SelectField, TextArea, TextField } from '../../components/field.tsx';
import type { FieldError } from '../../lib/register.ts';
import { twoStepWords } from './words.ts';

interface LoginFieldsProps {
  readonly facts: LoginFacts;
  readonly errors: readonly FieldError[];
  /** A login that is on the register stays with its account. */
  readonly isNew: boolean;
  readonly accounts: readonly { readonly id: string; readonly name: string; readonly channelTitle: string }[];
  readonly onChange: (change: Partial<LoginFacts>) => void;
}

/** What an officer types about a login; its password is asked for apart. */
export function LoginFields({ facts, errors, isNew, accounts, onChange }: LoginFieldsProps) {
  const box = (field: keyof LoginFacts) => ({
    id: field,
    value: facts[field],
    error: errors.find((error) => error.field === field)?.message,
    onChange: (value: string) => onChange({ [field]: value }),
  });
  return (
    <>
      <SelectField
        {...box('accountId')}
        label="Account"
        required
        disabled={!isNew}
        hint={isNew ? undefined : 'A login stays with its account. For another one, end this login and add one there.'}
        emptyOption="Choose the account"
        options={accounts.map(({ id, name, channelTitle }) => ({ value: id, title: `${name} (${channelTitle})` }))}
      />
      <TextField {...box('userName')} ownPlace label="User name" required spellCheck={false} />
      <TextField {...box('email')} label="Associated email (optional)" type="email" spellCheck={false} hint="The address that the platform writes to" />
      <TextField {...box('label')} label="Name of this login (optional)" hint="Only where an account has several, such as “advertising”" />
      <SelectField
        {...box('twoStep')}
        label="Second step when signing in"
        options={Object.entries(twoStepWords).map(([value, title]) => ({ value, title }))}
      />
      {facts.twoStep === 'none' || facts.twoStep === 'not-known' ? null : (
        <TextField {...box('twoStepHolder')} ownPlace label="Who holds the second step" hint="The person, or the telephone that the code goes to" />
      )}
      <TextArea
        {...box('recoveryRoute')}
        ownPlace
        label="Way back in (optional)"
        rows={2}
        hint="Where the recovery codes or the recovery address are. Never the codes themselves."
      />
    </>
  );
}
