export interface KindSwitchProps {
  readonly name: string;
  /** The directorate it is about, for screen readers. */
  readonly label: string;
  readonly value: 'clinical' | 'non-clinical';
  readonly onChange: (value: 'clinical' | 'non-clinical') => void;
}

const kinds = [
  { value: 'clinical', title: 'Clinical' },
  { value: 'non-clinical', title: 'Not clinical' },
] as const;

/** Clinical or not, as two radios that look like one switch. */
export function KindSwitch({ name, label, value, onChange }: KindSwitchProps) {
  return (
    <span className="switch" role="radiogroup" aria-label={label}>
      {kinds.map((kind) => (
        <label key={kind.value}>
          <input
            type="radio"
            name={name} value={kind.value} checked={value === kind.value} onChange={() => onChange(kind.value)}
            // Choosing what is chosen already confirms a guess.
            onClick={() => onChange(kind.value)}
          />
          {kind.title}
        </label>
      ))}
    </span>
  );
}
