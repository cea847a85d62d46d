import type { IncidentFacts } from '../../src/preload/contract/incidents.ts';
import type { InputOf } from '../../src/preload/contract/index.ts';
import type { House } from './house.ts';

/** A fake account that somebody has found, but for what a test changes. */
export function incidentFactsWith(changes: Partial<IncidentFacts> = {}): IncidentFacts {
  return {
    typeId: 'fake-account', severity: 'high', accountId: null, address: 'https://x.com/wardnewz', seen: 'It uses our pictures and asks for money.',
    happenedOn: null, happenedTime: '', reportedOn: '2026-11-20', reportedTime: '17:30', reportedBy: 'A member of the public', source: 'reporter', sourceWords: '',
    ...changes,
  };
}

/** A report as the form sends it, but for what a test changes. */
export function reportWith(facts: Partial<IncidentFacts> = {}, more: Partial<Omit<InputOf<'incidents.report'>, 'facts'>> = {}): InputOf<'incidents.report'> {
  return {
    facts: incidentFactsWith(facts), danger: { answer: 'no', askedAt: '2026-11-21T09:58:00.000Z' }, speakingUp: 'not-asked', told: [], ...more,
  };
}

/** A report that a member of staff has done something. */
export function conductReport(more: Partial<Omit<InputOf<'incidents.report'>, 'facts'>> = {}): InputOf<'incidents.report'> {
  return reportWith(
    { typeId: 'cyber-bullying', address: 'A public post on a private page', seen: 'Malicious remarks about a colleague', sourceWords: 'Shown to us by the colleague' },
    { speakingUp: 'no', ...more },
  );
}

/** An account is hacked. */
export async function reportHacked(house: House, accountId: string): Promise<{ id: string; version: number; number: string; passwordsOwed: number }> {
  return await house.call('incidents.report', reportWith({ typeId: 'hacked-account', severity: 'critical', accountId, address: '', seen: 'Posts that nobody of ours wrote' }));
}

/** A note on the timeline, but for what a test changes. */
export function entryWith(id: string, more: Partial<Omit<InputOf<'incidents.addEntry'>, 'id'>> = {}): InputOf<'incidents.addEntry'> {
  return { id, kind: 'note', contact: null, step: null, text: 'The platform has answered', on: '2026-11-21', time: '', ...more };
}

/** A closing, but for what a test changes: taken down, with a lesson, and the reporter told. */
export function closingWith(id: string, version: number, more: Partial<Omit<InputOf<'incidents.close'>, 'id' | 'version'>> = {}): InputOf<'incidents.close'> {
  return {
    id, version, on: '2026-11-21', ended: 'taken-down', outcome: '', reason: 'The platform has removed it', lesson: { learned: 'yes', lesson: 'Watch the careers pages' },
    feedback: { told: 'yes', toldOn: '2026-11-21', toldHow: 'By email' }, ...more,
  };
}

/** The smallest picture there is. */
export const onePixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** A file as the window hands it over. */
export function fileWith(id: string, content: Uint8Array | string, more: Partial<Omit<InputOf<'incidents.attach'>, 'id' | 'content'>> = {}): InputOf<'incidents.attach'> {
  return { id, kind: 'The post', name: 'post.txt', content: Uint8Array.from(Buffer.from(content)), ...more };
}
