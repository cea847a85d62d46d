import type { IncidentClock, MustTell, PersonalData, StepStanding, TellStanding } from '../../../../../preload/contract/incidents-runbook.ts';
import type { Moment } from './order.ts';

/** Hours within which the regulator is told of a breach of personal data: UK GDPR article 33(1). */
const regulatorHours = 72;

const hour = 3_600_000;

/** @param from instant @param hours elapsed hours, whatever the clocks of the country do meanwhile @returns instant */
function hoursAfter(from: string, hours: number): string {
  return new Date(Date.parse(from) + hours * hour).toISOString();
}

/** Until when the regulator is told. @param aware when the Trust became aware, an instant */
export function regulatorDue(aware: string): string {
  return hoursAfter(aware, regulatorHours);
}

/** What the times of an incident are, as instants. */
export interface Times {
  /** When it was reported; of a report without a time the last moment at which it can have been: nobody is called late who may not have been. */
  readonly reported: string;
  /** The same as it was noted. */
  readonly reportedAs: Moment;
  /** When the Trust became aware that personal information was exposed, the earliest it can have been; null where it was not, or nobody has said so. */
  readonly aware: string | null;
}

/** Until when somebody is told: of personal information that was exposed from when that was known. @returns instant, or null where no time is set */
export function tellDue({ withinHours, onPersonalData, onlyIf }: MustTell, { reported, aware }: Times): string | null {
  if (withinHours === null) return null;
  if (onPersonalData) return aware === null ? null : hoursAfter(aware, withinHours);
  return onlyIf === '' ? hoursAfter(reported, withinHours) : null;
}

interface Running {
  readonly tell: readonly Pick<TellStanding, 'role' | 'state' | 'dueAt'>[];
  readonly personalData: PersonalData;
  readonly steps: readonly Pick<StepStanding, 'does' | 'state'>[];
  readonly reported: string;
}

/**
 * The clock that runs out first, of an incident that is not closed: somebody who has to be told, the regulator, or the
 * question about personal information, which is worth nothing once the 72 hours it would start have gone.
 */
export function nextClock({ tell, personalData, steps, reported }: Running): IncidentClock | null {
  const clocks: IncidentClock[] = tell.flatMap(({ role, state, dueAt }) => (state === 'owed' && dueAt !== null ? [{ what: `Tell: ${role}`, dueAt }] : []));
  if (personalData.exposed === 'yes' && personalData.regulator === null && personalData.dueAt !== null) {
    clocks.push({ what: 'Decide on telling the regulator', dueAt: personalData.dueAt });
  }
  const asked = steps.some(({ does, state }) => does === 'personal-data' && state === 'open');
  if (asked && (personalData.exposed === 'not-asked' || personalData.exposed === 'not-known')) {
    clocks.push({ what: 'Find out whether personal information was exposed', dueAt: regulatorDue(reported) });
  }
  return clocks.toSorted((one, other) => one.dueAt.localeCompare(other.dueAt))[0] ?? null;
}
