import { z } from 'zod';
import type { ConfirmedBasis } from '../../../../preload/contract/retention.ts';
import type { Look } from './look.ts';
import type { Standing } from './rules/standing.ts';
import { keyOf, type KeptFact } from './rules/types.ts';

/** What a decision keeps of the schedule as it was. */
const keptBasis = z.object({
  records: z.string(), years: z.int(), source: z.string(), from: z.string().nullable(), fromWords: z.string(), keepUntil: z.string().nullable(),
});

/** On what the disposal of a record rests, as it was confirmed. @returns null while it is not confirmed, is held, or must be kept longer after all */
export function confirmedIn(look: Look, fact: KeptFact, { state, proposal }: Standing): ConfirmedBasis | null {
  if (state !== 'confirmed') return null;
  const decisions = look.decisions.get(keyOf(fact)) ?? [];
  const proposed = decisions.find(({ id }) => id === proposal?.id);
  const confirmed = decisions.findLast(({ take }) => take === 'confirm');
  if (proposed === undefined || confirmed === undefined) return null;
  const { records, years, source, from, fromWords, keepUntil } = keptBasis.parse(JSON.parse(confirmed.basis));
  return {
    scheduleRow: `${records}, ${years === 1 ? '1 year' : `${years} years`}`, scheduleSource: source, trigger: fromWords, triggerDay: from, keepUntil,
    proposedBy: proposed.officer_name, proposedOn: proposed.on_day, confirmedBy: confirmed.officer_name, confirmedOn: confirmed.on_day,
    onlyOneOfficer: confirmed.alone === 1, reason: proposed.reason,
  };
}
