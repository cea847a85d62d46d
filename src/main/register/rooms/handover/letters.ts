import type { HeldAs } from '../../../../preload/contract/accounts-records.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { printPaper } from '../../paper-jobs.ts';
import { Refusal } from '../../refusal.ts';
import { missingRecord } from '../../refusals.ts';
import { type HandedOver, handoverLetter } from '../../reports/documents/handover-letters.ts';
import { type Letter, type LetterHead, lettersPaper } from '../../reports/documents/letter.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { type AccountHolding, allHoldings, handoverRecords, type RecordedHandover } from '../accounts/holdings.ts';
import { account } from '../accounts/service.ts';
import { hasLeft, sameName } from '../people/rules.ts';
import { PeopleDirectory, type Person } from '../people/service.ts';
import { trustName } from '../settings/service.ts';
import { teamName } from './plan.ts';

/**
 * Prints the letters of a handover in one PDF, each on a page of its own: to the successors, and to the line managers of the
 * accounts; where the line manager is the one who leaves, to the administrators (CP371 2.3.1).
 *
 * @throws Refusal `not-found`; `invalid` when nothing was handed over or nobody has to be told; `cancelled`, `not-printed`, `not-written`
 */
export async function handoverLetters(job: Job, { personId }: InputOf<'handover.letter'>): Promise<OutputOf<'handover.letter'>> {
  const { path } = job.file();
  const { head, letters } = job.read((work) => write(work, personId));
  const printed = await printPaper(job, lettersPaper(head, letters), 'Printing the letters');
  return await writeRecordedFile(job, path, printed.bytes, (work, file) => work.record({
    action: 'handover.letters-printed', room: 'people', recordId: personId, clause: '2.3.1',
    details: { to: letters.map(({ dear }) => dear), file: file.name, sha256: file.sha256 },
  }));
}

/** File name to suggest for the letters. @throws Refusal `not-found` */
export function handoverFileName(work: Work, { personId }: InputOf<'handover.letter'>): string {
  return `Handover ${leaverOf(new PeopleDirectory(work), personId).name}.pdf`;
}

function leaverOf(directory: PeopleDirectory, personId: string): Person {
  const person = directory.person(personId);
  if (person === undefined) throw missingRecord('person');
  return person;
}

function write(work: Work, personId: string): { head: LetterHead; letters: Letter[] } {
  const directory = new PeopleDirectory(work);
  const leaver = leaverOf(directory, personId);
  const records = newestHandover(work, leaver);
  const held = Map.groupBy(allHoldings(work), ({ accountId }) => accountId);
  const told = records.flatMap((record) => readersOf(record, held.get(record.accountId) ?? []).map((reader) => ({ reader, record })));
  const letters = [...Map.groupBy(told, ({ reader }) => reader)].flatMap(([readerId, theirs]): Letter[] => {
    const reader = directory.person(readerId);
    // The team writes these letters, and who has left answers for nothing any more.
    if (reader === undefined || sameName(reader.name, teamName) || hasLeft(reader.leaves_on, work.clock.today())) return [];
    const items = itemsFor(work, directory, readerId, theirs.map(({ record }) => record));
    return [handoverLetter({
      reader: { name: reader.name, role: reader.role }, leaver: leaver.name, leavesOn: leaver.leaves_on, items, note: records[0]?.note ?? '',
    })];
  }).toSorted((one, other) => one.dear.localeCompare(other.dear, 'en-GB'));
  if (letters.length === 0) {
    throw new Refusal('invalid', `Nobody is on record to be told: the accounts of ${leaver.name} have neither a line manager nor a successor. Name a line manager, then print the letters.`);
  }
  return {
    letters,
    head: {
      title: `Handover letters: ${leaver.name}`, reference: 'Handover (CP371 2.3.1)', trustName: trustName(work), writtenOn: work.clock.today(),
      createdAt: work.clock.now(), officerName: work.officer.name, trailHead: work.trail.head().hash, sample: work.sample,
    },
  };
}

/** What was handed over on the last day on which anything was: leaver mode does it in one step. */
function newestHandover(work: Work, leaver: Person): RecordedHandover[] {
  const records = handoverRecords(work, { personId: leaver.id });
  const [newest] = records;
  if (newest === undefined) throw new Refusal('invalid', `Nothing has been handed over by ${leaver.name} yet. Carry out the handover first, then print its letters.`);
  return records.filter(({ doneOn }) => doneOn === newest.doneOn);
}

function readersOf(record: RecordedHandover, held: readonly AccountHolding[]): string[] {
  // Where Communications takes over, the successor is the team itself, which writes the letter.
  const successor = record.outcome === 'successor' && record.successorId !== null ? [record.successorId] : [];
  const wanted: readonly HeldAs[] = record.as === 'line-manager' ? ['line-manager', 'primary', 'backup'] : ['line-manager'];
  const others = held.filter(({ as, personId }) => wanted.includes(as) && personId !== record.personId);
  return [...new Set([...successor, ...others.map(({ personId }) => personId)])];
}

const places: Readonly<Record<HeldAs, string>> = {
  'line-manager': 'line manager', primary: 'primary administrator', backup: 'backup administrator', contributor: 'contributor', access: 'holder of a role on the platform',
};

/** One item for each account and outcome: who was administrator and held a role on the platform reads as one. */
function itemsFor(work: Work, directory: PeopleDirectory, readerId: string, records: readonly RecordedHandover[]): HandedOver[] {
  const alike = Map.groupBy(records, ({ accountId, outcome, successorId, dueOn }) => JSON.stringify([accountId, outcome, successorId, dueOn]));
  return [...alike.values()].flatMap((same): HandedOver[] => {
    const [first] = same;
    if (first === undefined) return [];
    const { facts, row } = account(work, first.accountId);
    return [{
      account: facts.name, channel: row.channelTitle, as: same.map(({ as }) => places[as]), outcome: first.outcome,
      successor: directory.get(first.successorId)?.name ?? '', dueOn: first.dueOn,
      administrators: [facts.primaryAdministrator, facts.backupAdministrator, ...facts.moreAdministrators].flatMap((person) => (person === null ? [] : [person.name])),
      readerFollows: first.outcome === 'successor' && first.successorId === readerId,
    }];
  }).toSorted((one, other) => one.account.localeCompare(other.account, 'en-GB'));
}
