import { enquiryKindWords } from '../../../../preload/contract/enquiries-words.ts';
import { laterOf } from '../../../../preload/contract/days.ts';
import { londonDay } from '../../clock.ts';
import type { Work } from '../../work.ts';
import { factsOf } from './record.ts';
import { standingOf } from './rules/standing.ts';
import { enquiryRecords } from './table.ts';

/** An enquiry, as far as keeping its record is concerned. */
export interface EnquiryToKeep {
  readonly id: string;
  readonly number: string;
  /** In words. */
  readonly kind: string;
  readonly accountId: string | null;
  readonly incidentId: string | null;
  /** Whose activity it approves. */
  readonly personId: string | null;
  /** When nothing was left to do or in force, YYYY-MM-DD; null before. */
  readonly endedOn: string | null;
  /** The day on which it came into the register, YYYY-MM-DD. */
  readonly enteredOn: string;
  readonly version: number;
}

/** Every enquiry with the day on which it was settled: a permission or a consent runs until it has ended. @param work the unit of work, to read */
export function enquiriesToKeep(work: Work): EnquiryToKeep[] {
  const today = work.clock.today();
  return enquiryRecords(work.db).map((record) => {
    const facts = factsOf(record);
    const { state, standing, on } = standingOf(facts, record.answered_on, today);
    const over = standing === 'settled' && state !== 'in-force';
    return {
      id: record.id, number: record.number, kind: enquiryKindWords[record.kind], accountId: record.account_id, incidentId: record.incident_id,
      personId: facts.kind === 'approval' ? facts.personId : null, endedOn: over ? laterOf(laterOf(on, record.answered_on), record.asked_on) : null, enteredOn: londonDay(record.recorded_at), version: record.version,
    };
  });
}
