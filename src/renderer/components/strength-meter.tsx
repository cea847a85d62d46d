import { usePasswordStrength } from '../lib/password-strength.ts';

interface StrengthMeterProps {
  readonly secret: string;
  /** What a guesser would try first. */
  readonly known?: readonly string[];
  /** Said instead of the judgement, such as what is still missing. */
  readonly instead?: string | null;
}

const nothing: readonly string[] = [];

/** How hard a secret is to guess, as bars and in words. */
export function StrengthMeter({ secret, known = nothing, instead = null }: StrengthMeterProps) {
  const strength = usePasswordStrength(secret, known);
  const judged = instead === null ? strength : null;
  return (
    <>
      <span className="strength" aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <i key={bar} className={judged !== null && bar <= judged.score ? (judged.score < 2 ? 'is-weak' : 'is-on') : ''} />
        ))}
      </span>
      <span role="status">{instead ?? judged?.words ?? ''}</span>
    </>
  );
}
