import { useIdentifierHint } from '../../components/use-identifier-hint.tsx';

interface NoteBoxProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly note: string;
  readonly required: boolean;
  readonly error: string | undefined;
  readonly onChange: (note: string) => void;
  readonly onNext: () => void;
}

/** Why an answer is as it is. */
export function NoteBox({ id, label, hint, note, required, error, onChange, onNext }: NoteBoxProps) {
  const guard = useIdentifierHint({ id, value: note, on: true });
  return (
    <div className="q__note">
      <label htmlFor={id}>{label}</label>
      {hint === '' ? null : <small className="q__note-hint">{hint}</small>}
      {error === undefined ? null : (
        <span className="nhsuk-error-message" id={`${id}-error`}>
          {error}
        </span>
      )}
      <textarea
        id={id}
        className="nhsuk-textarea"
        rows={1}
        value={note}
        aria-required={required}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? `${id}-keys` : `${id}-error ${id}-keys`}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (guard.onKey(event)) return;
          // A note is a line or two: Enter goes on, as everywhere on this page.
          if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey) {
            event.preventDefault();
            onNext();
          }
        }}
      />
      {guard.hint}
      <span className="visually-hidden" id={`${id}-keys`}>
        Enter goes to the next question, Shift Enter starts a new line.
      </span>
    </div>
  );
}
