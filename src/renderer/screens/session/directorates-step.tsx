import { Button } from '../../components/button.tsx';
import { TextArea } from '../../components/field.tsx';
import { Tag } from '../../components/tag.tsx';
import { number, plural } from '../../lib/format.ts';
import { KindSwitch } from './kind-switch.tsx';
import { takeOver, type NewDirectorate } from './new-register.ts';
import { errorOf, type StepProps } from './step-props.ts';

/** The Trust's directorates, pasted as a list, each clinical or not. */
export function DirectoratesStep({ draft, onChange, errors }: StepProps) {
  const { directorates, pasted, repeated, refused } = draft;
  const unsure = directorates.filter(({ check }) => check).length;
  const add = (): void => {
    onChange(takeOver(draft));
    document.getElementById('directorates')?.focus();
  };
  const remove = (directorate: NewDirectorate, index: number): void => {
    onChange({ directorates: directorates.filter((one) => one !== directorate), repeated: 0 });
    // The next row moves into the place of the one removed; after the last comes the one before it, then the box.
    requestAnimationFrame(() => {
      const next = document.getElementById(removeId(index)) ?? document.getElementById(removeId(index - 1));
      (next ?? document.getElementById('directorates'))?.focus();
    });
  };
  return (
    <>
      <p className="sub">
        Accounts belong to a directorate, and each certifies once for every policy version. A clinical directorate is certified by its general
        manager, any other by a deputy director or equivalent (CP371, Appendix 3).
      </p>
      <TextArea
        id="directorates"
        label="Add directorates"
        hint="One on each line. Paste a whole list if you have one; “Research, non-clinical” or two columns of a spreadsheet also set the kind. Control and Enter adds them."
        value={pasted}
        rows={4}
        error={refused === '' ? errorOf(errors, 'directorates') : refused}
        onChange={(text) => onChange({ pasted: text, refused: '', directorates })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.ctrlKey) return;
          event.preventDefault();
          add();
        }}
      />
      <p>
        <Button variant="quiet" onClick={add} disabled={pasted.trim() === ''}>
          Add to the list
        </Button>
      </p>
      <h2 id="directorates-added">
        <span role="status">{directorates.length === 0 ? 'None added yet' : `${plural(directorates.length, 'directorate')} added`}</span>
      </h2>
      <p className="directorates-repeated" role="status">
        {repeated === 0 ? '' : `${number(repeated)} ${repeated === 1 ? 'was' : 'were'} there already`}
      </p>
      {directorates.length === 0 ? null : (
        <p className="sub">
          Whether each is clinical was guessed from its name where you did not say.{' '}
          {unsure === 0 ? 'Look them through.' : `Look at the ${unsure === 1 ? 'one' : number(unsure)} marked “check” above all.`}
        </p>
      )}
      <ul className="directorate-rows" aria-labelledby="directorates-added">
        {directorates.map((directorate, index) => (
          <li key={directorate.name}>
            <span>
              {directorate.name} {directorate.check ? <Tag tone="warm">check</Tag> : null}
            </span>
            <KindSwitch
              name={`kind-${index}`}
              label={directorate.name}
              value={directorate.kind}
              onChange={(kind) =>
                onChange({ directorates: directorates.map((one) => (one === directorate ? { ...one, kind, check: false } : one)) })
              }
            />
            <Button
              id={removeId(index)}
              variant="quiet"
              label={`Remove ${directorate.name}`}
              onClick={() => remove(directorate, index)}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

const removeId = (index: number) => `remove-directorate-${index}`;
