import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { differences, firstChoices, merged, type Choice, type Difference } from './facts-differences.ts';
import { fieldTitles, type FormField, type FormValues } from './facts-fields.ts';
import { shownValue, type Names } from './words.ts';

interface ConflictChoiceProps {
  /** What both began from. */
  readonly base: FormValues;
  readonly mine: FormValues;
  readonly theirs: FormValues;
  readonly names: Names;
  readonly onSave: (result: FormValues) => void;
  readonly onBack: () => void;
}

/** Somebody else changed the account meanwhile: both texts, field by field, and she decides. */
export function ConflictChoice({ base, mine, theirs, names, onSave, onBack }: ConflictChoiceProps) {
  const found = differences(base, mine, theirs);
  const [choices, setChoices] = useState(() => firstChoices(found));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const choose = (field: FormField, choice: Choice) => setChoices((current) => new Map(current).set(field, choice));
  return (
    <div className="conflict">
      <h3 ref={heading} tabIndex={-1}>
        Somebody changed this account while you were editing it
      </h3>
      <p>
        {found.length === 0
          ? 'Your text and theirs are the same. Nothing needs to be decided.'
          : 'Nothing is lost. Choose what the register shall hold for each field that differs, then save.'}
      </p>
      {found.map((difference) => (
        <fieldset key={difference.field} className="conflict__field">
          <legend>
            {fieldTitles[difference.field]} <small>{reasonOf(difference)}</small>
          </legend>
          {(['mine', 'theirs'] as const).map((side) => {
            const id = `conflict-${difference.field}-${side}`;
            return (
              <span key={side} className="conflict__side">
                <input
                  type="radio"
                  id={id}
                  name={`conflict-${difference.field}`}
                  checked={choices.get(difference.field) === side}
                  onChange={() => choose(difference.field, side)}
                />
                <label htmlFor={id}>
                  <b>{side === 'mine' ? 'Mine' : 'Now in the register'}</b>
                  <span className="conflict__value">{shownValue(difference.field, difference[side], names)}</span>
                </label>
              </span>
            );
          })}
        </fieldset>
      ))}
      <div className="bar form-actions">
        <Button variant="primary" onClick={() => onSave(merged(mine, theirs, choices))}>
          Save what I chose
        </Button>
        <Button onClick={onBack}>Back to the form</Button>
      </div>
    </div>
  );
}

function reasonOf(difference: Difference): string {
  switch (difference.changedBy) {
    case 'me':
      return 'only you changed it';
    case 'them':
      return 'only they changed it';
    case 'both':
      return 'you both changed it';
  }
}
