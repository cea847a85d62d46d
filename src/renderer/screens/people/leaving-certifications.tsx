import type { InputOf } from '../../../preload/contract/index.ts';
import type { CertificationHeld } from '../../../preload/contract/people.ts';
import { TextField } from '../../components/field.tsx';
import { emailFor } from '../accounts/words.ts';
import type { PlanError } from './leaving-plan.ts';

/** Who follows in something of certifications, as it is typed. */
export interface Successor {
  readonly name: string;
  readonly email: string;
}

/** By `certificationKey`; what nobody has touched is not in it. */
export type Successors = Readonly<Record<string, Successor>>;

const nobody: Successor = { name: '', email: '' };
const certificationKey = ({ what, id }: Pick<CertificationHeld, 'what' | 'id'>): string => `${what}-${id}`;
const boxOf = (held: Pick<CertificationHeld, 'what' | 'id'>, box: 'name' | 'email'): string => `leaving-${certificationKey(held)}-${box}`;

/** What is missing, all of it in one attempt. */
export function successorErrors(held: readonly CertificationHeld[], successors: Successors): readonly PlanError[] {
  return held.flatMap((one) => ((successors[certificationKey(one)] ?? nobody).name.trim() === '' ? [{ field: boxOf(one, 'name'), message: 'Name who follows.', account: titleOf(one) }] : []));
}

/** The same person wherever nobody is named yet. */
export function succeededBy(held: readonly CertificationHeld[], successors: Successors, name: string, email: string): Successors {
  const waiting = held.filter((one) => (successors[certificationKey(one)] ?? nobody).name.trim() === '');
  return { ...successors, ...Object.fromEntries(waiting.map((one) => [certificationKey(one), { name, email }])) };
}

/** The decisions as the register carries them out, in their order. */
export function certificationDecisions(held: readonly CertificationHeld[], successors: Successors): NonNullable<InputOf<'handover.carryOut'>['certifications']> {
  return held.map((one) => ({ what: one.what, id: one.id, successor: successors[certificationKey(one)] ?? nobody }));
}

/** A refusal's dotted path as the box it is about; empty where it is about none of these. */
export function certificationBox(path: string, held: readonly CertificationHeld[]): string {
  const [, place, box] = /^certifications\.(\d+)\.successor(?:\.(\w+))?/u.exec(path) ?? [];
  const one = place === undefined ? undefined : held[Number(place)];
  return one === undefined ? '' : boxOf(one, box === 'email' ? 'email' : 'name');
}

interface LeavingCertificationsProps {
  readonly held: readonly CertificationHeld[];
  readonly successors: Successors;
  readonly people: readonly Successor[];
  readonly errorAt: (field: string) => string | undefined;
  readonly onChange: (successors: Successors) => void;
}

/** Directorates that somebody certifies for, and signed originals that they keep: each needs somebody else (CP371 App 3). */
export function LeavingCertifications({ held, successors, people, errorAt, onChange }: LeavingCertificationsProps) {
  if (held.length === 0) return null;
  return (
    <>
      <h2>Certifications</h2>
      <p>A signed certificate is kept for six years whoever leaves, so somebody has to take over each original and each directorate (CP371 Appendix 3).</p>
      <div className="leaving-rows">
        {held.map((one) => (
          <Row
            key={certificationKey(one)}
            held={one}
            successor={successors[certificationKey(one)] ?? nobody}
            people={people}
            errorAt={errorAt}
            onChange={(successor) => onChange({ ...successors, [certificationKey(one)]: successor })}
          />
        ))}
      </div>
    </>
  );
}

interface RowProps {
  readonly held: CertificationHeld;
  readonly successor: Successor;
  readonly people: readonly Successor[];
  readonly errorAt: (field: string) => string | undefined;
  readonly onChange: (successor: Successor) => void;
}

function Row({ held, successor, people, errorAt, onChange }: RowProps) {
  const [name, email] = [boxOf(held, 'name'), boxOf(held, 'email')];
  const heading = `leaving-${certificationKey(held)}`;
  return (
    <div className="leaving-row" role="group" aria-labelledby={heading}>
      <h3 id={heading}>{titleOf(held)}</h3>
      {held.detail === '' ? null : <p className="leaving-row__facts">{held.detail}</p>}
      <div className="leaving-row__choice">
        <TextField
          id={name}
          label={held.what === 'manager' ? 'Who certifies from now on' : 'Who keeps it from now on'}
          value={successor.name}
          error={errorAt(name)}
          required
          suggestions={[...new Set(people.map((person) => person.name))]}
          spellCheck={false}
          onChange={(text) => {
            const filledIn = successor.email === '' || successor.email === emailFor(people, successor.name);
            onChange({ name: text, email: filledIn ? (emailFor(people, text) ?? '') : successor.email });
          }}
        />
        <TextField
          id={email}
          label="Their email (optional)"
          type="email"
          value={successor.email}
          error={errorAt(email)}
          spellCheck={false}
          onChange={(text) => onChange({ ...successor, email: text })}
        />
      </div>
    </div>
  );
}

function titleOf({ what, title }: CertificationHeld): string {
  return what === 'manager' ? `${title}: certifying manager` : `${title}: signed original`;
}
