import type { InputOf } from '../../../../preload/contract/index.ts';
import type { CertificationHeld } from '../../../../preload/contract/people.ts';
import { Refusal } from '../../refusal.ts';
import { formatDate } from '../../reports/house-style.ts';
import type { Work } from '../../work.ts';
import { handCertification, heldCertifications } from '../certifications/people.ts';
import { hasLeft } from '../people/rules.ts';
import type { PeopleDirectory, Person } from '../people/service.ts';
import { goesTooSoon } from './rules.ts';

/** Something of certifications with who follows. */
export interface PlannedCertification {
  readonly held: CertificationHeld;
  readonly successorId: string;
}

type Decisions = NonNullable<InputOf<'handover.carryOut'>['certifications']>;

/**
 * Who follows as certifying manager and who keeps the signed originals from now on (CP371 App 3): nothing of it may be without
 * somebody, because the originals are kept for six years whoever leaves.
 *
 * @throws Refusal `invalid` with the field of the decision
 */
export function checkedCertifications(work: Work, person: Person, directory: PeopleDirectory, decisions: Decisions, leavesOn: string): PlannedCertification[] {
  const places = new Map(decisions.map((decision, index) => [`${decision.what} ${decision.id}`, index]));
  return heldCertifications(work, person.id).map((held) => {
    const index = places.get(`${held.what} ${held.id}`) ?? -1;
    const decision = decisions[index];
    if (decision === undefined) throw new Refusal('invalid', `${person.name} ${titleOf(held)}. Name who follows, so that nothing is forgotten.`, 'certifications');
    const field = `certifications.${index}.successor`;
    const successorId = directory.idOf(decision.successor, null, `${field}.email`);
    refuseWhoCannot(work, person, directory, successorId, { leavesOn, what: titleOf(held), field: `${field}.name` });
    return { held, successorId };
  });
}

/** Gives everything to whoever follows. @returns how many things changed hands */
export function carryOutCertifications(work: Work, person: Person, directory: PeopleDirectory, planned: readonly PlannedCertification[], leavesOn: string): number {
  for (const { held, successorId } of planned) {
    handCertification(work, directory, held, { personId: successorId, reason: `${person.name} leaves, last day ${formatDate(leavesOn)}` });
  }
  return planned.length;
}

function refuseWhoCannot(
  work: Work, person: Person, directory: PeopleDirectory, successorId: string, { leavesOn, what, field }: { readonly leavesOn: string; readonly what: string; readonly field: string },
): void {
  const successor = directory.person(successorId);
  const today = work.clock.today();
  if (successorId === person.id) throw new Refusal('invalid', `${person.name} is leaving and cannot follow themselves. Name somebody else who ${what}.`, field);
  if (hasLeft(successor?.leaves_on ?? null, today)) throw new Refusal('invalid', `${successor?.name ?? ''} has left the Trust. Name somebody else who ${what}.`, field);
  if (goesTooSoon(successor?.leaves_on ?? null, leavesOn, today)) {
    throw new Refusal('invalid', `${successor?.name ?? ''} leaves as well, last day ${formatDate(successor?.leaves_on ?? '')}. Name somebody who stays.`, field);
  }
}

/** "certifies for Medicine", "keeps the signed original of C-2026-0007". */
function titleOf({ what, title }: CertificationHeld): string {
  return what === 'manager' ? `certifies for ${title}` : `keeps the signed original of ${title}`;
}
