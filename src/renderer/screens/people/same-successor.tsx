import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { emailFor } from '../accounts/words.ts';

interface SameSuccessorProps {
  readonly people: readonly { readonly name: string; readonly email: string }[];
  readonly onUse: (name: string, email: string) => void;
}

/** One person who follows in several places is typed once. */
export function SameSuccessor({ people, onUse }: SameSuccessorProps) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  return (
    <div className="leaving-same" role="group" aria-label="The same successor for several places">
      <TextField
        id="leaving-same-name"
        label="The same successor for all (optional)"
        value={name}
        suggestions={[...new Set(people.map((person) => person.name))]}
        spellCheck={false}
        onChange={(text) => {
          if (email === '' || email === emailFor(people, name)) setEmail(emailFor(people, text) ?? '');
          setName(text);
        }}
      />
      <TextField id="leaving-same-email" label="Their email (optional)" type="email" value={email} spellCheck={false} onChange={setEmail} />
      <Button disabled={name.trim() === ''} onClick={() => onUse(name, email)}>
        Use where nobody is named
      </Button>
    </div>
  );
}
