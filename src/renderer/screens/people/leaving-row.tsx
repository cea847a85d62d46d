import type { Holding } from '../../../preload/contract/people.ts';
import { DateField, SelectField, TextField } from '../../components/field.tsx';
import { Tag } from '../../components/tag.tsx';
import { longDate } from '../../lib/format.ts';
import { emailFor, statusWords } from '../accounts/words.ts';
import { accountStatus } from '../../../preload/contract/accounts-values.ts';
import { boxId, type Choice, holdingKey, needsDay, type Outcome, outcomeChoices, outcomesFor } from './leaving-plan.ts';
import { gapWords, heldAsWords } from './words.ts';

interface LeavingRowProps {
  readonly holding: Holding;
  readonly choice: Choice;
  readonly people: readonly { readonly name: string; readonly email: string }[];
  readonly errorAt: (field: string) => string | undefined;
  readonly onChange: (choice: Choice) => void;
}

/** One thing that somebody holds, the gap that they leave, and what becomes of it. */
export function LeavingRow({ holding, choice, people, errorAt, onChange }: LeavingRowProps) {
  const heading = `leaving-${holdingKey(holding)}`;
  const name = boxId(holding, 'name');
  const email = boxId(holding, 'email');
  const due = boxId(holding, 'due');
  const outcome = boxId(holding, 'outcome');
  return (
    <div className="leaving-row" role="group" aria-labelledby={heading}>
      <h3 id={heading}>
        {holding.account}: {heldAsWords[holding.as].toLowerCase()}
      </h3>
      <p className="leaving-row__facts">
        <span>{factsOf(holding)}</span>
        {holding.gap === '' ? null : <Tag tone="warm">{gapWords(holding.gap)}</Tag>}
      </p>
      <div className="leaving-row__choice">
        <SelectField
          id={outcome}
          label="What happens"
          value={choice.outcome}
          error={errorAt(outcome)}
          options={outcomesFor(holding).map((value) => ({ value, title: outcomeTitle(value, holding) }))}
          onChange={(value) => onChange({ ...choice, outcome: outcomesFor(holding).find((known) => known === value) ?? choice.outcome })}
        />
        {choice.outcome === 'successor' ? (
          <>
            <TextField
              id={name}
              label="Who follows"
              value={choice.successorName}
              error={errorAt(name)}
              required
              suggestions={[...new Set(people.map((person) => person.name))]}
              spellCheck={false}
              onChange={(text) => {
                const filledIn = choice.successorEmail === '' || choice.successorEmail === emailFor(people, choice.successorName);
                onChange({ ...choice, successorName: text, successorEmail: filledIn ? (emailFor(people, text) ?? '') : choice.successorEmail });
              }}
            />
            <TextField
              id={email}
              label="Their email (optional)"
              type="email"
              value={choice.successorEmail}
              error={errorAt(email)}
              spellCheck={false}
              onChange={(text) => onChange({ ...choice, successorEmail: text })}
            />
          </>
        ) : null}
        {needsDay(choice.outcome) ? (
          <DateField
            id={due}
            label={choice.outcome === 'closure' ? 'Closed by' : 'Somebody is found by'}
            value={choice.dueOn}
            error={errorAt(due)}
            required
            onChange={(dueOn) => onChange({ ...choice, dueOn })}
          />
        ) : null}
      </div>
    </div>
  );
}

function outcomeTitle(outcome: Outcome, { as }: Holding): string {
  return outcome === 'removed' && (as === 'contributor' || as === 'access') ? 'It ends, nobody follows' : outcomeChoices[outcome];
}

function factsOf({ channelTitle, status, detail, since, as, others }: Holding): string {
  const known = accountStatus.safeParse(status);
  return [
    channelTitle,
    known.success && known.data !== 'active' ? statusWords[known.data].title : '',
    detail,
    since === null ? '' : `since ${longDate(since)}`,
    as === 'contributor' || as === 'access' || as === 'line-manager' || others.length === 0 ? '' : `${others.map((other) => other.name).join(', ')} stays`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
