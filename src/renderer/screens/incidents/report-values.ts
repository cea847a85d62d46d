import type { IncidentFacts, IncidentType, SpeakingUp } from '../../../preload/contract/incidents.ts';
import { incidentSeverity, incidentSource } from '../../../preload/contract/incidents.ts';
import type { InputOf } from '../../../preload/contract/index.ts';
import type { FieldError } from '../../lib/register.ts';

/* A report as it is typed, before it is filed. */

export interface Typed {
  readonly typeId: string;
  /** Empty while nobody has answered. */
  readonly malpractice: '' | 'no' | 'person-reported' | 'reporter';
  readonly severity: IncidentFacts['severity'];
  readonly accountId: string;
  readonly address: string;
  readonly seen: string;
  readonly happenedOn: string;
  readonly happenedTime: string;
  readonly reportedOn: string;
  readonly reportedTime: string;
  readonly reportedBy: string;
  readonly source: IncidentFacts['source'];
  readonly sourceWords: string;
  /** Contacts of the type that have been told. */
  readonly told: readonly string[];
  readonly alsoTold: string;
  readonly toldOn: string;
  readonly toldTime: string;
}

/** What can be chosen in the form; what follows for the work is the register's. */
export type TypeChoice = Omit<IncidentType, 'steps' | 'keep' | 'keeping'>;

export interface Begun {
  readonly today: string;
  readonly time: string;
  readonly officer: string;
  readonly search: Readonly<Record<string, string | undefined>>;
}

/** What a report begins with: from the daily log or a review, what is known from there. */
export function blankReport({ today, time, officer, search }: Begun): Typed {
  const found = incidentSource.safeParse(search['from']);
  const source = found.success ? found.data : 'reporter';
  const day = search['day'] ?? '';
  return {
    typeId: '', malpractice: '', severity: 'medium', accountId: search['account'] ?? '', address: search['address'] ?? '', seen: search['seen'] ?? '', happenedOn: '',
    happenedTime: '', reportedOn: day === '' ? today : day, reportedTime: day === '' || day === today ? time : '', reportedBy: source === 'reporter' ? '' : officer,
    source, sourceWords: '', told: [], alsoTold: '', toldOn: today, toldTime: time,
  };
}

/** A chosen type brings its severity; with somebody in danger it is critical. */
export function withType(typed: Typed, type: TypeChoice, danger: boolean): Typed {
  if (type.id === typed.typeId) return typed;
  return { ...typed, typeId: type.id, severity: danger ? 'critical' : type.severity, told: [], malpractice: '' };
}

/** What a report is filled with once the question about danger is answered, from a draft or anew: with somebody in danger it is critical. */
export function withDanger(typed: Typed, danger: boolean): Typed {
  return danger ? { ...typed, severity: 'critical' } : typed;
}

/** The facts as the register takes them. */
export function factsOf(typed: Typed): IncidentFacts {
  const { typeId, severity, accountId, address, seen, happenedOn, happenedTime, reportedOn, reportedTime, reportedBy, source, sourceWords } = typed;
  return {
    typeId, severity, accountId: accountId === '' ? null : accountId, address, seen, happenedOn: happenedOn === '' ? null : happenedOn, happenedTime, reportedOn,
    reportedTime, reportedBy, source, sourceWords,
  };
}

/** What was said of malpractice, as the register takes it. */
export function speakingUpOf(typed: Typed, type: Pick<TypeChoice, 'staffConduct'>): SpeakingUp {
  if (!type.staffConduct || typed.malpractice === '' || typed.malpractice === 'reporter') return 'not-asked';
  return typed.malpractice;
}

/** Whom somebody has told already, each with the day and time that the form has for all. */
export function toldOf({ told, alsoTold, toldOn, toldTime }: Typed): InputOf<'incidents.report'>['told'] {
  return [
    ...told.map((contact) => ({ contact, who: '', on: toldOn, time: toldTime })),
    ...(alsoTold.trim() === '' ? [] : [{ contact: null, who: alsoTold, on: toldOn, time: toldTime }]),
  ];
}

/** The box in which a field of the register's answer was typed: all who were told share one day, one time and one name. */
function boxOf(path: string): string {
  if (!path.startsWith('told.')) return path.split('.').at(-1) ?? path;
  const part = path.split('.').at(-1);
  return part === 'on' ? 'toldOn' : part === 'time' ? 'toldTime' : 'alsoTold';
}

/** Errors at the boxes of the form. */
export function atReportBoxes(errors: readonly FieldError[]): readonly FieldError[] {
  return errors.map(({ field, message }) => ({ field: boxOf(field), message }));
}

/** What is asked of one kind of report only, so that it is said together with everything else, and not once the rest is right. */
export function alsoMissing({ accountId, address, sourceWords }: Typed, { staffConduct }: Pick<TypeChoice, 'staffConduct'>): readonly FieldError[] {
  return [
    ...(accountId === '' && address.trim() === '' ? [{ field: 'address', message: 'Choose the account, or say where it is.' }] : []),
    ...(staffConduct && sourceWords.trim() === '' ? [{ field: 'sourceWords', message: 'Say who brought it to the Trust’s notice, or how the Trust found it (10022 6.1).' }] : []),
  ];
}

/** The boxes from the top of the form to its end. */
export const reportBoxes = ['accountId', 'address', 'seen', 'severity', 'happenedOn', 'happenedTime', 'reportedOn', 'reportedTime', 'reportedBy', 'source', 'sourceWords'];

/** A draft that was kept, as far as it can be understood. */
export function typedOfDraft(content: Readonly<Record<string, unknown>>, blank: Typed): Typed {
  const text = (field: keyof Typed, otherwise: string): string => {
    const value = content[field];
    return typeof value === 'string' ? value : otherwise;
  };
  const severity = incidentSeverity.safeParse(content['severity']);
  const source = incidentSource.safeParse(content['source']);
  const malpractice = content['malpractice'];
  const told = content['told'];
  return {
    typeId: text('typeId', ''), malpractice: malpractice === 'no' || malpractice === 'person-reported' ? malpractice : '',
    severity: severity.success ? severity.data : blank.severity, accountId: text('accountId', ''), address: text('address', ''), seen: text('seen', ''),
    happenedOn: text('happenedOn', ''), happenedTime: text('happenedTime', ''), reportedOn: text('reportedOn', blank.reportedOn),
    reportedTime: text('reportedTime', ''), reportedBy: text('reportedBy', ''), source: source.success ? source.data : blank.source,
    sourceWords: text('sourceWords', ''), told: Array.isArray(told) ? told.filter((contact) => typeof contact === 'string') : [],
    alsoTold: text('alsoTold', ''), toldOn: text('toldOn', blank.toldOn), toldTime: text('toldTime', ''),
  };
}

/** The typing that facts on the register would have been. */
export function typedOfFacts(facts: IncidentFacts, speakingUp: SpeakingUp): Typed {
  return {
    ...facts, accountId: facts.accountId ?? '', happenedOn: facts.happenedOn ?? '', malpractice: speakingUp === 'not-asked' ? '' : speakingUp,
    told: [], alsoTold: '', toldOn: '', toldTime: '',
  };
}
