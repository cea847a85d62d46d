import type { ConductStep } from '../../../preload/contract/conduct.ts';
import type { IncidentFacts } from '../../../preload/contract/incidents.ts';
import { recordConduct } from '../rooms/conduct/service.ts';
import { addIncidentEntry } from '../rooms/incidents/entries.ts';
import { attachIncidentEvidence, keepIncidentAddress } from '../rooms/incidents/evidence.ts';
import { linkIncident } from '../rooms/incidents/links.ts';
import { reportIncident } from '../rooms/incidents/report.ts';
import { incident } from '../rooms/incidents/service.ts';
import { closeWithRecords } from '../rooms/incident-records/ending.ts';
import { keepComplainant } from '../rooms/incident-records/complainants.ts';
import { addIncidentRecord, takeRecordStep } from '../rooms/incident-records/working.ts';
import { addModeration, reviewModeration } from '../rooms/moderation/service.ts';
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
  closeWithRecords(work, {
    id: fake, version: incident(work, { id: fake }).row.version, on: day(41), ended: 'taken-down', outcome: '', reason: 'The platform has removed it; nobody had paid.',
    lesson: { learned: 'yes', lesson: 'Our careers page lists our accounts now, so that applicants can tell a false one.' },
    feedback: { told: 'yes', toldOn: day(41), toldHow: 'By email' },
  }, []);

  const posted = file({
    typeId: 'posted-without-permission', severity: 'medium', address: 'A private page that colleagues can see', seen: 'A photograph of a colleague at work, posted without asking.',
    reportedOn: day(3), reportedTime: '', reportedBy: 'The colleague', sourceWords: 'Brought to us by the colleague who is in the photograph',
  }, 'no');
  note(work, posted, [
    { kind: 'person', name: 'A student on placement', category: 'other-organisation', employer: 'Example University', body: '' },
    { kind: 'employer', on: day(2), who: 'Placement office' },
    { kind: 'asked', on: day(2), time: '', manager: 'Wilhelmina Thackray', email: '', replyBy: day(-4) },
  ]);

  const asked = addIncidentRecord(work, {
    incidentId: posted,
    facts: { kind: 'removal', from: 'staff', whom: 'The nurse who posted it', what: 'The photograph of her colleague on a private page', by: 'Wilhelmina Thackray', on: day(3), time: '14:10' },
  });
  takeRecordStep(work, {
    id: asked.id, version: asked.version,
    step: { take: 'asked-again', on: day(2), time: '09:20', who: 'Wilhelmina Thackray', words: 'By telephone. She was away from her phone.', nextOn: null, applicationId: null },
  });

  const complaint = file({
    typeId: 'complaint', severity: 'medium', accountId: idOf('Stroke team'), seen: 'A comment below a post: nobody has called back for three weeks.', reportedOn: day(6), reportedTime: '',
    reportedBy: 'Wilhelmina Thackray', source: 'monitoring', happenedOn: day(6), happenedTime: '',
  });
  keepComplainant(work, {
    incidentId: complaint, version: 0,
    facts: {
      name: 'Ottoline Fairweather', complainantContact: 'ottoline@example.org', way: 'informal', contactedOn: day(5), contactedTime: '10:15', referredTo: 'Service lead', referredOn: day(5),
    },
  });

  const copycat = file({
    typeId: 'fake-account', severity: 'low', address: 'https://www.facebook.com/example-knitting-circle', seen: 'A group that uses our old logo. It sells nothing and asks for nothing.',
    reportedOn: day(20), reportedTime: '', reportedBy: 'Wilhelmina Thackray', source: 'trust',
  });
  const watched = addIncidentRecord(work, {
    incidentId: copycat, facts: { kind: 'watch', what: 'Whether the group begins to answer questions about appointments in our name', nextLookOn: day(13), on: day(20), time: '' },
  });
  takeRecordStep(work, {
    id: watched.id, version: watched.version,
    step: { take: 'looked', on: day(13), time: '11:00', who: '', words: 'Two new members, nothing about the Trust.', nextOn: day(1), applicationId: null },
  });
  addIncidentRecord(work, {
    incidentId: copycat,
    facts: {
      kind: 'web-administrator', site: 'Example Knitting Circle', how: 'Message to the group', what: 'The logo is the Trust’s: please take it off.', reference: '', by: 'Wilhelmina Thackray',
      on: day(19), time: '15:00',
    },
  });
  addIncidentRecord(work, {
    incidentId: copycat,
    facts: {
      kind: 'correction', where: 'The group’s own page', wrong: 'It said that the circle is run by the Trust.', made: true, said: 'We are the Communications Team of the Trust. This circle is not run by us.',
      spokenBy: 'Wilhelmina Thackray', capacity: 'Communications Team of the Trust', why: '', on: day(19), time: '15:05',
    },
  });
  sampleModeration(work, day, idOf);

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

function sampleModeration(work: Work, day: Day, idOf: IdOf): void {
  const by = 'Wilhelmina Thackray';
  const blocked = addModeration(work, {
    facts: {
      done: 'user-blocked', accountId: idOf('Ward news'), place: '', handle: '@loudhailer_example', on: day(120), time: '', by, ground: 'abuse',
      reason: 'Insulted members of staff by name after two warnings.', incidentId: null, reviewOn: day(30),
    },
  });
  reviewModeration(work, {
    id: blocked.id, version: blocked.version, review: { outcome: 'kept', on: day(30), words: 'A second profile of the same name went on in the same way.', nextOn: day(-60) },
  });
  addModeration(work, {
    facts: {
      done: 'comment-hidden', accountId: idOf('Stroke team'), place: '', handle: 'Miracle Cures Example', on: day(92), time: '09:40', by, ground: 'harm',
      reason: 'Told readers to stop taking their tablets.', incidentId: null, reviewOn: day(2),
    },
  });
}

/** Notes what was done about a member of staff, step by step. */
function note(work: Work, incidentId: string, steps: readonly ConductStep[]): void {
  steps.forEach((step, version) => recordConduct(work, { incidentId, version, step }));
}
