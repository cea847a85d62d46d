import { daysAfter } from '../../../preload/contract/days.ts';
import { escalationTo, type RecordFacts, type RecordKind, type RecordStep, type RecordTake } from '../../../preload/contract/incident-records.ts';

/* What is done around an incident, as it is typed. Pure. */

/** One box of a form. */
export interface Box {
  readonly id: keyof Typed;
  readonly label: string;
  readonly as: 'line' | 'area' | 'day' | 'time' | 'from' | 'made' | 'application' | 'escalated';
  readonly hint?: string;
  readonly suggestions?: readonly string[];
}

/** Every box that any of the forms has. */
export interface Typed {
  readonly from: string;
  readonly whom: string;
  readonly what: string;
  readonly by: string;
  readonly where: string;
  readonly wrong: string;
  readonly made: 'yes' | 'no';
  readonly said: string;
  readonly spokenBy: string;
  readonly capacity: string;
  readonly why: string;
  readonly site: string;
  readonly how: string;
  readonly reference: string;
  readonly nextLookOn: string;
  readonly on: string;
  readonly time: string;
  readonly who: string;
  readonly words: string;
  readonly nextOn: string;
  readonly applicationId: string;
  readonly escalatedTo: string;
}

/** Days until something is looked at again, unless somebody chooses another day. */
const usualLook = 7;

export function blankRecord(today: string, time: string, officer: string): Typed {
  return {
    // Whether a member of staff was asked decides whether somebody may be accused: nobody is by leaving it as it stands.
    from: '', whom: '', what: '', by: officer, where: '', wrong: '', made: 'yes', said: '', spokenBy: officer, capacity: '', why: '', site: '', how: '', reference: '',
    nextLookOn: daysAfter(today, usualLook), on: today, time, who: '', words: '', nextOn: daysAfter(today, usualLook), applicationId: '', escalatedTo: '',
  };
}

/** The typing that a record of the register would have been. */
export function typedOfRecord(facts: RecordFacts, blank: Typed): Typed {
  const { kind: _kind, ...boxes } = facts;
  return { ...blank, ...boxes, made: facts.kind === 'correction' && !facts.made ? 'no' : 'yes' };
}

const whomLabels: Readonly<Record<string, string>> = { staff: 'Name or role', public: 'Who it was, without a name if it can be', platform: 'Which platform', 'web-administrator': 'Which website' };

const asked: readonly Box[] = [{ id: 'on', label: 'On', as: 'day' }, { id: 'time', label: 'At (optional)', as: 'time' }];

/** The boxes of a form, in the order in which they are filled in. */
export function boxesOf(kind: RecordKind, { made, from }: Pick<Typed, 'made' | 'from'>): readonly Box[] {
  switch (kind) {
    case 'removal':
      return [
        { id: 'from', label: 'Who was asked?', as: 'from' },
        { id: 'whom', label: whomLabels[from] ?? 'Who exactly', as: 'line' },
        { id: 'what', label: 'What is to be removed', hint: 'Where it stands, and what it is. Name no patient.', as: 'area' },
        { id: 'by', label: 'Who asked', as: 'line' },
        ...asked,
      ];
    case 'correction':
      return [
        { id: 'where', label: 'Where it stands', hint: 'A web address, or in words. It is never opened.', as: 'line' },
        { id: 'wrong', label: 'What is wrong', as: 'area' },
        { id: 'made', label: 'Is it corrected?', as: 'made' },
        ...(made === 'yes'
          ? [
              { id: 'said', label: 'What was said', as: 'area' },
              { id: 'spokenBy', label: 'Who spoke', as: 'line' },
              {
                id: 'capacity', label: 'In what stated capacity', hint: 'As it was said there: whoever corrects something says who they are', as: 'line',
                suggestions: ['Communications Team of the Trust', 'Member of staff of the Trust, with the agreement of Communications'],
              },
            ] as const
          : [{ id: 'why', label: 'Why not', hint: 'For example, because it is legitimate criticism, or because nobody has read it', as: 'area' }] as const),
        ...asked,
      ];
    case 'web-administrator':
      return [
        { id: 'site', label: 'Website', as: 'line' },
        { id: 'how', label: 'How they were told', as: 'line', suggestions: ['Report button on the page', 'Contact form', 'Email', 'Telephone'] },
        { id: 'what', label: 'What they were told', as: 'area' },
        { id: 'reference', label: 'Their reference (optional)', hint: 'The number that they gave the report', as: 'line' },
        { id: 'by', label: 'Who told them', as: 'line' },
        ...asked,
      ];
    case 'watch':
      return [
        { id: 'what', label: 'What is monitored', hint: 'The page or post, and what to look for. Only public material (10022 6.1).', as: 'area' },
        { id: 'nextLookOn', label: 'Next look on', as: 'day' },
        { id: 'on', label: 'Monitored since', as: 'day' },
        { id: 'time', label: 'At (optional)', as: 'time' },
      ];
    case 'owner':
      return [
        { id: 'whom', label: 'Who runs it', hint: 'A person or a team', as: 'line' },
        { id: 'how', label: 'How that was found out', as: 'area' },
        { id: 'on', label: 'Found out on', as: 'day' },
        { id: 'time', label: 'At (optional)', as: 'time' },
      ];
  }
}

/** The facts as they were typed, for the contract to check; what does not belong to the answers is left out. */
export function recordFactsOf(kind: RecordKind, typed: Typed): { readonly kind: RecordKind } & Readonly<Record<string, unknown>> {
  const { on, time, whom, what, by, how } = typed;
  switch (kind) {
    case 'removal':
      return { kind, from: typed.from, whom, what, by, on, time };
    case 'correction': {
      const made = typed.made === 'yes';
      return {
        kind, where: typed.where, wrong: typed.wrong, made, said: made ? typed.said : '', spokenBy: made ? typed.spokenBy : '', capacity: made ? typed.capacity : '',
        why: made ? '' : typed.why, on, time,
      };
    }
    case 'web-administrator':
      return { kind, site: typed.site, how, what, reference: typed.reference, by, on, time };
    case 'watch':
      return { kind, what, nextLookOn: typed.nextLookOn, on, time };
    case 'owner':
      return { kind, whom, how, on, time };
  }
}

/** The boxes of what follows. */
export function stepBoxesOf(kind: RecordKind, take: RecordTake): readonly Box[] {
  switch (take) {
    case 'asked-again':
      return [{ id: 'who', label: 'Who asked again', as: 'line' }, ...asked, { id: 'words', label: 'What was said (optional)', as: 'area' }];
    case 'removed':
      return [...asked, { id: 'words', label: 'How you know (optional)', as: 'area' }];
    case 'refused':
      return [{ id: 'words', label: 'What was answered, and why', as: 'area' }, ...asked];
    case 'answered':
      return [{ id: 'words', label: 'What they answered', as: 'area' }, ...asked];
    case 'looked':
      return [{ id: 'words', label: 'What was seen', hint: 'Also when it was nothing new', as: 'area' }, { id: 'nextOn', label: 'Next look on', as: 'day' }, ...asked];
    case 'escalated':
      return [
        { id: 'escalatedTo', label: 'Who that is', as: 'escalated' }, { id: 'who', label: 'To whom', hint: 'Name or role', as: 'line' }, { id: 'words', label: 'Why', as: 'area' }, ...asked,
      ];
    case 'ended':
      return [{ id: 'words', label: kind === 'removal' ? 'Why it stays up, and who decided that' : 'What was seen last, and why it need not be monitored any more', as: 'area' }, ...asked];
    case 'applied':
      return [{ id: 'applicationId', label: 'Application', as: 'application' }, ...asked, { id: 'words', label: 'Note (optional)', as: 'area' }];
    case 'closed':
      return [{ id: 'words', label: 'How you know that it is closed', as: 'area' }, ...asked];
  }
}

/** Whom of the checklist an escalation reached; undefined for anybody else, and of any other step. */
export function escalatedToOf(take: RecordTake, { escalatedTo }: Pick<Typed, 'escalatedTo'>) {
  return take === 'escalated' ? escalationTo.optional().catch(undefined).parse(escalatedTo) : undefined;
}

/** A step as the register takes it. */
export function stepOf(take: RecordTake, { on, time, who, words, nextOn, applicationId }: Typed): RecordStep {
  return { take, on, time, who, words, nextOn: take === 'looked' ? nextOn : null, applicationId: take === 'applied' && applicationId !== '' ? applicationId : null };
}
