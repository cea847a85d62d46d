import { Button } from '../../components/button.tsx';
import { TextArea } from '../../components/field.tsx';
import { plural } from '../../lib/format.ts';
import { KindSwitch } from './kind-switch.tsx';
import { readNames } from './new-register.ts';
import { errorOf, type StepProps } from './step-props.ts';

/** The Trust's directorates, pasted as a list, each clinical or not. */
export function DirectoratesStep({ draft, onChange, errors }: StepProps) {
  const { directorates, pasted } = draft;
  const add = (): void => {
    onChange({ directorates: [...directorates, ...readNames(pasted, directorates)], pasted: '' });
    document.getElementById('directorates')?.focus();
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
        hint="One on each line. Paste a whole list if you have one. Control and Enter adds them."
        value={pasted}
        rows={4}
        error={errorOf(errors, 'directorates')}
        onChange={(text) => onChange({ pasted: text })}
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
      {directorates.length === 0 ? null : <p className="sub">Whether each is clinical was guessed from its name. Check them.</p>}
      <ul className="directorate-rows" aria-labelledby="directorates-added">
        {directorates.map((directorate, index) => (
          <li key={directorate.name}>
            <span>{directorate.name}</span>
            <KindSwitch
              name={`kind-${index}`}
              label={directorate.name}
              value={directorate.kind}
              onChange={(kind) => onChange({ directorates: directorates.map((one) => (one === directorate ? { ...one, kind } : one)) })}
            />
            <Button
              variant="quiet"
              label={`Remove ${directorate.name}`}
              onClick={() => onChange({ directorates: directorates.filter((one) => one !== directorate) })}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
