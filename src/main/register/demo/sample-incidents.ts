import type { IncidentFacts } from '../../../preload/contract/incidents.ts';
import { addIncidentEntry } from '../rooms/incidents/entries.ts';
import { attachIncidentEvidence, keepIncidentAddress } from '../rooms/incidents/evidence.ts';
import { linkIncident } from '../rooms/incidents/links.ts';
import { reportIncident } from '../rooms/incidents/report.ts';
import { incident } from '../rooms/incidents/service.ts';
import { closeIncident } from '../rooms/incidents/working.ts';
import { linkTargets } from '../link-targets.ts';
import type { Work } from '../work.ts';
import { samplePicture } from './sample-picture.ts';

/* Incidents of the sample register. Everything is fictional. */

type Day = (back: number) => string;
type IdOf = (account: string) => string;

/** A hacked account that is being worked, a fake one that was taken down and has come back, and a report about a post. */
export function sampleIncidents(work: Work, day: Day, idOf: IdOf): void {
  const facts = (changes: Partial<IncidentFacts>): IncidentFacts => ({
    typeId: 'fake-account', severity: 'high', accountId: null, address: '', seen: '', happenedOn: null, happenedTime: '', reportedOn: day(1), reportedTime: '17:40',
    reportedBy: 'Wilhelmina Thackray', source: 'reporter', sourceWords: '', ...changes,
  });
  const file = (changes: Partial<IncidentFacts>, speakingUp: 'not-asked' | 'no' = 'not-asked'): string =>
    reportIncident(work, { facts: facts(changes), danger: { answer: 'no', askedAt: work.clock.now() }, speakingUp, told: [] }).id;
  const add = (id: string, kind: 'note' | 'step' | 'told', text: string, on: string, time: string, contact: string | null = null): void => {
    addIncidentEntry(work, { id, kind, contact, step: null, text, on, time });
  };

  const fake = file({ address: 'https://x.com/example-careers-help', seen: 'An account with our pictures asks applicants for money.', reportedOn: day(45), reportedTime: '', reportedBy: 'An applicant' });
  add(fake, 'told', '', day(45), '', 'communications-team');
  add(fake, 'step', 'Reported to the platform as an impostor, with both addresses.', day(45), '');
  keepIncidentAddress(work, { id: fake, title: 'The account', address: 'https://x.com/example-careers-help' });
  closeIncident(work, {
    id: fake, version: incident(work, { id: fake }).row.version, on: day(41), ended: 'taken-down', outcome: '', reason: 'The platform has removed it; nobody had paid.',
    lesson: { learned: 'yes', lesson: 'Our careers page lists our accounts now, so that applicants can tell a false one.' },
    feedback: { told: 'yes', toldOn: day(41), toldHow: 'By email' },
  });

  file({
    typeId: 'posted-without-permission', severity: 'medium', address: 'A private page that colleagues can see', seen: 'A photograph of a colleague at work, posted without asking.',
    reportedOn: day(3), reportedTime: '', reportedBy: 'The colleague', sourceWords: 'Brought to us by the colleague who is in the photograph',
  }, 'no');

  const hacked = file({
    typeId: 'hacked-account', severity: 'critical', accountId: idOf('Apprentices'), seen: 'Two posts about cheap sunglasses that nobody of ours wrote.',
    happenedOn: day(1), happenedTime: '16:55',
  });
  add(hacked, 'told', '', day(1), '17:45', 'communications-team');
  add(hacked, 'step', 'Both posts taken down, all other sessions signed out.', day(1), '17:58');
  attachIncidentEvidence(work, { id: hacked, kind: 'Screenshot of the first post', name: 'First post.png', content: new Uint8Array(samplePicture()) });
  attachIncidentEvidence(work, {
    id: hacked, kind: 'Message from the platform', name: 'Message from the platform.txt', content: new TextEncoder().encode('We have ended all other sessions of this account, as you asked.\n'),
  });

  const again = file({ address: 'https://x.com/example-careers-help2', seen: 'An account with our pictures asks applicants for money again.', reportedOn: day(6), reportedTime: '', reportedBy: 'A member of staff' });
  add(again, 'told', '', day(6), '', 'communications-team');
  linkIncident(work, { id: again, kind: 'incident', recordId: fake, how: 'follows-from', reason: 'The same pictures and words, under another handle' }, linkTargets);
}
