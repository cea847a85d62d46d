import type { DecisionTake, HoldGround, KeptFrom, RecordKind } from '../../../../../preload/contract/retention-words.ts';

/** A record as far as keeping it is concerned. Rooms hand up when its years begin; how many they are is the schedule's. */
export interface KeptFact {
  readonly kind: RecordKind;
  readonly recordId: string;
  readonly title: string;
  readonly sub: string;
  /** Its row of the schedule, and another one that holds as well where that is longer. */
  readonly row: string;
  readonly alsoRow?: string;
  /** The years that were kept with it, for a row that the schedule has no more. */
  readonly yearsThen?: number;
  /** Years that stand on the record itself: the schedule may say more, and never less. */
  readonly leastYears?: number;
  /** The day its years run from; null while it is open. */
  readonly from: string | null;
  /** What happened on that day: "Closed". */
  readonly fromWords: string;
  /** Why its years do not run yet, as a sentence; empty where they do. */
  readonly open: string;
  /** Keys of what it belongs to: a hold on that holds this as well, and that is kept as long as this. */
  readonly parents: readonly string[];
  /** Key of an incident with which it is kept: no shorter than that. */
  readonly keptWith: string | null;
  /** Grows with every change of the record. */
  readonly version: number;
  /** This officer may know of it. */
  readonly seen: boolean;
  /** Of an incident, the class it was put in when it was reported; empty of anything else. */
  readonly classThen?: string;
}

/** A row of the schedule as it holds. */
export interface ScheduleEntry {
  readonly id: string;
  readonly records: string;
  readonly years: number;
  readonly yearsIfAppealed: number | null;
  readonly from: KeptFrom;
  readonly source: string;
  readonly confirmWithIg: boolean;
  readonly signedOffBy: string;
  readonly signedOffOn: string | null;
  /** As the policies and the register give it. */
  readonly given: { readonly years: number; readonly yearsIfAppealed: number | null; readonly source: string };
  /** Fewer years must not stand here; 0 where no policy prescribes any itself. */
  readonly least: number;
  readonly own: boolean;
  readonly version: number;
}

export type Schedule = ReadonlyMap<string, ScheduleEntry>;

/** A decision, as the rules need it. */
export interface Decided {
  readonly id: string;
  readonly take: DecisionTake;
  readonly until: string | null;
  readonly ground: HoldGround | null;
  readonly liftsId: string | null;
  readonly officerId: string;
  readonly officerName: string;
  /** Of a proposal and a confirmation: marks of what was there to be decided on (`Keeping.marks`). */
  readonly marks: readonly string[];
}

/** Names a record across kinds. */
export function keyOf({ kind, recordId }: Pick<KeptFact, 'kind' | 'recordId'>): string {
  return `${kind}:${recordId}`;
}
