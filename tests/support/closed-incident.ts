import type { CallName, CallsWith, InputOf } from '../../src/preload/contract/index.ts';
import { accountFactsWith } from './accounts.ts';
import { addColleague, conductStepWith, noteSteps } from './conduct.ts';
import { disclosureJobs } from './disclosure.ts';
import { factsWith } from './enquiries.ts';
import { certificationJobs, certificationReads } from './certifications-walked.ts';
import type { House } from './house.ts';
import { complainant, moderationWith, stepWith } from './incident-records.ts';
import { retentionLooks } from './retention-changes.ts';
import { closingWith, conductReport, entryWith, fileWith, incidentFactsWith, reportWith } from './incidents.ts';

/* A limited incident whose every text holds one word, and the calls by which somebody could come upon it. */

/** Stands in every text of the incident and of what follows from it, and nowhere else. */
export const canary = 'Canarybird';

/** A made-up NHS number that stays with a reason, which is one more text that must not be come upon. */
const keptNumber = '943 476 5919';

/** What the walk is made with. */
export interface Around {
  readonly accountId: string;
  readonly incidentId: string;
  /** Another incident, open to every officer and on the account, which was linked with the limited one before that was limited. */
  readonly otherId: string;
  /** One more, which was linked with it afterwards. */
  readonly laterId: string;
  /** Something that was done around the limited incident. */
  readonly recordId: string;
  /** Something hidden that is noted under the limited incident; its own words are for every officer. */
  readonly moderationId: string;
  /** A translation that somebody asked for, noted under the limited incident; its own words are for every officer. */
  readonly enquiryId: string;
  readonly linkId: string;
  readonly evidenceId: string;
  readonly planId: string;
  readonly personId: string;
  readonly directorateId: string;
  readonly head: string;
  /** The disposal of the limited incident, once it is disposed of; until then of nothing. */
  readonly disposalId: string;
}

const letterTo = (id: string): InputOf<'incidents.letter'> => ({ id, contact: 'line-manager', name: '', email: '' });

/** An account with an incident about a member of staff on it that is worked, with a plan that follows; then it is limited to a colleague. */
export async function limitedCase(house: House): Promise<Around> {
  const { trust } = await house.call('settings.get', {});
  await house.call('settings.editTrust', { ...trust, limitConduct: false });
  const { id: accountId } = await house.call('accounts.add', accountFactsWith());
  const report = conductReport({ told: [{ contact: null, who: canary, on: '2026-11-20', time: '' }] });
  const facts = { ...report.facts, accountId, address: canary, seen: canary, reportedBy: canary, sourceWords: canary };
  const { id: incidentId, version } = await house.call('incidents.report', { ...report, facts });
  await house.call('incidents.addEntry', entryWith(incidentId, { text: canary }));
  await house.callKeeping('incidents.addEntry', entryWith(incidentId, { text: keptNumber }), canary);
  await house.call('incidents.edit', { id: incidentId, version, facts: { ...facts, severity: 'medium' }, speakingUp: 'no', reason: canary });
  const { id: evidenceId } = await house.call('incidents.attach', fileWith(incidentId, canary, { kind: canary, name: `${canary}.txt` }));
  await house.call('incidents.keepAddress', { id: incidentId, title: canary, address: `https://example.org/${canary}` });
  const { id: otherId } = await house.call('incidents.report', reportWith({ accountId, address: '' }));
  const { linkId } = await house.callKeeping('incidents.link', { id: otherId, kind: 'incident', recordId: incidentId, how: 'same-cause', reason: `${canary}: ${keptNumber}` }, canary);
  await house.call('incidents.link', { id: incidentId, kind: 'person', recordId: await personId(house), how: 'witness', reason: canary });
  await noteSteps(house, incidentId,
    conductStepWith('person', { name: canary, employer: canary, body: canary }), conductStepWith('asked', { manager: canary, replyBy: '2026-11-20' }),
    conductStepWith('search', { reason: canary, found: canary }), conductStepWith('findings', { summary: canary }));
  const { id: recordId } = await house.call('incidentRecords.add', {
    incidentId, facts: { kind: 'removal', from: 'staff', whom: canary, what: canary, by: canary, on: '2026-11-20', time: '' },
  });
  await house.call('incidentRecords.keepComplainant', { incidentId, version: 0, facts: { ...complainant, name: canary, complainantContact: canary } });
  // These links are made with a correction, so that a history tells of them.
  const hidden = await house.call('moderation.add', { facts: moderationWith({ accountId }) });
  const { id: moderationId } = hidden;
  await house.call('moderation.edit', { id: moderationId, version: hidden.version, facts: moderationWith({ accountId, incidentId }), reason: 'It belongs to this' });
  const enquiry = await house.call('enquiries.add', { facts: factsWith('translation', { accountId }), answer: null });
  const { id: enquiryId } = enquiry;
  await house.call('enquiries.edit', { id: enquiryId, version: enquiry.version, facts: factsWith('translation', { accountId, incidentId }), answer: null, reason: 'It belongs to this' });
  const { id: planId } = await house.call('actions.start', {
    facts: { title: canary, clause: '10022 4.2.6', why: canary, accountId, owner: canary, dueOn: '2026-11-21' },
    source: { kind: 'incident', id: incidentId, label: canary }, steps: [{ what: canary, owner: canary, dueOn: null }],
  });
  await house.call('actions.keepDraft', { id: null, draft: null });
  await house.call('incidents.limit', { id: incidentId, accessVersion: 0, limited: true, officerIds: [addColleague(house)], reason: canary });
  const { id: laterId } = await house.call('incidents.report', reportWith());
  await house.call('incidents.link', { id: laterId, kind: 'incident', recordId: incidentId, how: 'same-cause', reason: canary });
  const [directorate] = (await house.call('settings.get', {})).directorates;
  return { accountId, incidentId, recordId, moderationId, enquiryId, otherId, laterId, linkId, evidenceId, personId: await personId(house), planId, directorateId: directorate?.id ?? '', head: (await house.call('audit.head', {})).head, disposalId: nobody.id };
}

async function personId(house: House): Promise<string> {
  return (await house.call('people.list', {}))[0]?.id ?? '';
}

type Inputs<Name extends CallName> = (around: Around) => readonly InputOf<Name>[];

const nothing = (): readonly Record<string, never>[] => [{}];
/** A record of another room, of which there is none: that no answer to it can hold a word of an incident is seen from its refusal. */
const nobody = { id: '00000000-0000-4000-8000-000000000000' };
const wholeLog = { from: '2026-10-01', to: '2026-12-31', state: 'all', severity: null, typeId: null } as const;
const quarter = { from: '2026-10-01', to: '2026-12-31' };

/** Every call that only looks, with what to ask it: a new one does not compile until it is walked, too. */
export const everyLook: { readonly [Name in CallsWith<'read'>]: Inputs<Name> } = {
  'settings.get': nothing,
  'policies.list': nothing, 'policies.get': () => [{ id: 'cp371' }, { id: '10022' }], 'policies.picture': () => [{ ...nobody, evidenceId: nobody.id }],
  'policies.standings': nothing, 'policies.contents': () => [{ id: '10022' }], 'policies.offered': () => [{ id: '10022' }], 'policies.ownChanges': () => [{ id: '10022' }],
  'policies.previewEdit': () => [{ id: '10022', version: 1, edit: { take: 'retire', key: 'incidentTypes/cyber-bullying', retired: true } }],
  'people.list': nothing,
  'people.get': (around) => [{ id: around.personId }],
  'accounts.list': nothing,
  'accounts.get': ({ accountId }) => [{ id: accountId }],
  'accounts.choices': nothing,
  'accounts.draft': ({ accountId }) => [{ id: null }, { id: accountId }],
  'accounts.picture': ({ accountId, evidenceId }) => [{ id: accountId, evidenceId }],
  'accounts.views': nothing,
  'accounts.watchList': nothing,
  'actions.choices': nothing,
  'actions.draft': ({ planId }) => [{ id: null }, { id: planId }],
  'actions.get': ({ planId }) => [{ id: planId }],
  'actions.list': nothing,
  'actions.picture': ({ planId, evidenceId }) => [{ id: planId, evidenceId }],
  'applications.choices': nothing,
  'applications.draft': () => [{ id: null }],
  'applications.get': () => [nobody],
  'applications.list': () => [{}],
  'audit.head': nothing,
  'audit.page': () => [{ before: null, limit: 500 }],
  'audit.findHead': ({ head }) => [{ head }],
  ...certificationReads,
  'badDay.sheet': nothing,
  'conduct.choices': nothing,
  'conduct.get': ({ incidentId }) => [{ incidentId }],
  'contacts.list': nothing,
  'enquiries.choices': nothing,
  'enquiries.draft': ({ enquiryId }) => [{ id: null }, { id: enquiryId }],
  'enquiries.get': ({ enquiryId }) => [{ id: enquiryId }],
  'enquiries.list': nothing,
  'enquiries.picture': ({ enquiryId, evidenceId }) => [{ id: enquiryId, evidenceId }],
  'hrReturns.draft': () => [nobody],
  'hrReturns.figures': () => [nobody],
  'hrReturns.get': () => [nobody],
  'hrReturns.list': nothing, 'hrReturns.settings': nothing,
  'incidentRecords.get': ({ incidentId, otherId }) => [{ incidentId }, { incidentId: otherId }],
  'incidentRecords.standing': nothing,
  'incidents.choices': nothing,
  'incidents.draft': nothing,
  'incidents.get': ({ incidentId, otherId, laterId }) => [{ id: incidentId }, { id: otherId }, { id: laterId }],
  'incidents.beforeClosing': ({ incidentId, otherId }) => [{ id: incidentId }, { id: otherId }],
  'incidents.feedbackText': ({ incidentId }) => [{ id: incidentId, ended: 'taken-down' }],
  'incidents.limited': nothing,
  'incidents.linkedTo': ({ accountId, incidentId, personId: recordId }) => [{ kind: 'account', recordId: accountId }, { kind: 'incident', recordId: incidentId }, { kind: 'person', recordId }],
  'incidents.links': ({ incidentId, otherId, laterId }) => [{ id: incidentId }, { id: otherId }, { id: laterId }],
  'incidents.list': nothing,
  'incidents.picture': ({ incidentId, evidenceId }) => [{ id: incidentId, evidenceId }],
  'incidents.similar': ({ incidentId, otherId, accountId }) => [
    { to: { as: 'filed', id: incidentId } }, { to: { as: 'filed', id: otherId } },
    { to: { as: 'typed', typeId: 'cyber-bullying', accountId, address: '', seen: 'Malicious remarks', on: '2026-11-20' } },
  ],
  'logins.generate': () => [{ kind: 'words' }],
  'logins.get': () => [nobody],
  'logins.list': nothing, 'logins.passwordLists': nothing,
  'moderation.get': ({ moderationId }) => [{ id: moderationId }],
  'moderation.list': nothing,
  'moderation.picture': ({ moderationId, evidenceId }) => [{ id: moderationId, evidenceId }],
  'monitoring.day': () => [{ day: '2026-11-20' }], 'monitoring.draft': () => [{ day: '2026-11-20' }],
  'monitoring.gaps': nothing,
  'monitoring.month': () => [{ month: null }],
  'monitoring.settings': nothing,
  'monitoring.standing': nothing,
  'monitoring.table': () => [quarter],
  'notices.get': () => [nobody],
  'notices.list': () => [{}],
  'notices.preview': ({ accountId }) => [{ accountIds: [accountId], to: { administrators: true, lineManagers: true, contributors: true } }],
  'coverage.get': () => ['cp371', '10022'].map((policyId) => ({ policyId, ...quarter })), 'reports.list': nothing, ...retentionLooks,
  'disclosure.deadline': () => [{ kind: 'foi', receivedOn: '2026-11-20' }], 'disclosure.list': nothing,
  'reviews.file': () => [nobody],
  'reviews.followUp': () => [nobody], 'reviews.followUps': () => [{ show: 'all' }],
  'reviews.followUpsOfAccount': ({ accountId }) => [{ accountId }],
  'reviews.form': ({ accountId }) => [{ accountId, period: '2026-Q4' }],
  'reviews.get': () => [nobody],
  'reviews.listed': ({ accountId }) => [{ accountId, period: null }],
  'reviews.periods': () => [{}],
  'reviews.planPeriod': ({ accountId }) => [{ cadence: 'quarterly', accountId, months: 1 }],
  'reviews.returns': () => [{ period: null }],
  'reviews.returnsOf': () => [{ period: '2026-11', managerId: null }],
  'reviews.schedule': nothing,
  'reviews.worklist': () => [{ period: null }],
  'today.get': nothing,
};

/** A file that a job writes, and what it is asked for; or why nothing of an incident can be in it. */
type Written<Name extends CallName> = readonly [ending: string, inputs: Inputs<Name>] | string;

const aboutReviews = 'It reads reviews and accounts.';
const aboutApplications = 'It reads applications.';
const aboutLogins = 'It reads logins and the keychain.';
const aboutEnquiries = 'It changes one enquiry, or copies a file of it.';
const aboutReturns = 'It reads the figures that HR has returned.';
const aboutPolicies = 'It reads policies and contacts.';
const aboutFile = 'It reads a file that the officer has chosen.';

/** Every job: those that write what the register holds are walked, of the others it is said why they are not. */
export const everyJob: { readonly [Name in CallsWith<'job'>]: Written<Name> } = {
  'session.printRecoverySheet': 'It prints the recovery code.',
  'accounts.readSpreadsheet': aboutFile, 'accounts.readPasted': aboutFile, 'accounts.planImport': aboutFile, 'accounts.runImport': aboutFile, 'accounts.saveRefusedRows': aboutFile,
  'accounts.attach': 'It changes an account.',
  'accounts.saveEvidence': 'It copies a file of an account.',
  'accounts.export': 'It reads accounts.',
  'actions.attach': 'It changes a plan, and is tried as a change.',
  'actions.print': ['.pdf', ({ planId }) => [{ id: planId }]],
  'actions.saveEvidence': ['.txt', ({ planId, evidenceId }) => [{ id: planId, evidenceId }]],
  'applications.attachSigned': aboutApplications, 'applications.blankForm': aboutApplications, 'applications.changeForm': aboutApplications, 'applications.filledForm': aboutApplications,
  'applications.importForms': aboutApplications, 'applications.letter': aboutApplications, 'applications.letterDraft': aboutApplications,
  'applications.readForms': aboutFile, 'applications.readPastedForms': aboutFile, 'applications.saveEvidence': aboutApplications,
  'audit.verify': ['', () => [{}]], ...certificationJobs, ...disclosureJobs,
  'conduct.askDraft': ['.eml', ({ incidentId }) => [{ incidentId, manager: 'Mo Manager', email: '', replyBy: null, note: '' }]],
  'handover.letter': 'It reads what somebody administered.',
  'enquiries.attach': aboutEnquiries, 'enquiries.saveEvidence': aboutEnquiries,
  'enquiries.equalityMessage': ['.eml', ({ enquiryId }) => [{ id: enquiryId }]],
  'enquiries.print': ['.pdf', ({ enquiryId }) => [{ id: enquiryId }]],
  'enquiries.saveLog': ['.csv', () => [{ ...quarter, kind: null }]],
  'hrReturns.ask': aboutReturns, 'hrReturns.blank': aboutReturns, 'hrReturns.chase': aboutReturns, 'hrReturns.csv': aboutReturns, 'hrReturns.print': aboutReturns,
  'hrReturns.readReturn': aboutFile,
  'incidents.feedbackDraft': ['.eml', ({ incidentId }) => [{ id: incidentId, ended: 'taken-down', text: 'Thank you' }]],
  'incidents.letter': ['.pdf', ({ incidentId }) => [letterTo(incidentId)]], 'incidents.letterDraft': ['.eml', ({ incidentId }) => [letterTo(incidentId)]],
  'incidents.saveEvidence': ['.txt', ({ incidentId, evidenceId }) => [{ id: incidentId, evidenceId }]],
  'logins.add': aboutLogins, 'logins.check': aboutLogins, 'logins.copy': aboutLogins, 'logins.end': aboutLogins, 'logins.importPasswordList': aboutLogins,
  'logins.planPasswordList': aboutLogins, 'logins.readPasswordList': aboutFile, 'logins.reveal': aboutLogins, 'logins.setPassword': aboutLogins,
  'badDay.printSheet': ['.pdf', () => [{}]],
  'incidentRecords.showComplainant': ['', ({ incidentId }) => [{ incidentId }]],
  'incidents.exportLog': ['.csv', () => [wholeLog]],
  'incidents.print': ['.pdf', ({ incidentId, otherId }) => [{ id: incidentId }, { id: otherId }]],
  'incidents.printLog': ['.pdf', () => [wholeLog]],
  'moderation.attach': 'It changes an entry of the moderation log.', 'moderation.saveEvidence': 'It copies a file of the moderation log.',
  'moderation.export': ['.csv', ({ moderationId }) => [{ ids: [moderationId] }]],
  'monitoring.printTable': ['.pdf', () => [quarter]],
  'notices.make': 'It writes what the officer typed.',
  'policies.attach': aboutPolicies, 'policies.printControl': aboutPolicies, 'policies.printDuties': aboutPolicies, 'policies.printGuide': aboutPolicies, 'policies.saveFile': aboutPolicies, 'policies.exportPack': aboutPolicies, 'policies.importPack': aboutFile, 'policies.readPack': aboutFile,
  'reports.auditPack': ['.zip', () => [quarter]],
  'reports.printRegister': ['.pdf', ({ accountId }) => [{ accountIds: [accountId] }]],
  'reports.quarterlyReport': ['.pdf', () => [{ period: '2026-Q4', addressee: '' }]],
  'retention.dispose': 'It hands back numbers.', 'retention.disposalCertificate': ['.pdf', ({ disposalId }) => [{ id: disposalId }]],
  'reviews.chase': aboutReviews, 'reviews.importReturns': aboutReviews, 'reviews.letter': aboutReviews, 'reviews.letterDraft': aboutReviews, 'reviews.planReturns': aboutReviews,
  'reviews.readPastedReturns': aboutFile, 'reviews.readReturns': aboutFile, 'reviews.saveFile': aboutReviews, 'reviews.saveRefusedReturns': aboutReviews,
  'reviews.worklistPrint': aboutReviews, 'reviews.worksheetMessages': aboutReviews, 'reviews.worksheets': aboutReviews,
  'today.onTime': ['', () => [{}]],
};

type Closed = Extract<CallsWith<'change' | 'job'>, `incidents.${string}` | `incidentRecords.${string}` | `conduct.${string}` | `actions.${string}`>;

const day = '2026-11-21';
const plan = (around: Around) => ({ id: around.planId, version: 1 });
const back = { reason: 'Try', stepIds: [], newStep: '' };
const planFacts = { title: 'Try', clause: '10022 4.2.6', why: '', accountId: null, owner: '', dueOn: null };
const which = (around: Around) => ({ id: around.incidentId, version: 2 });

/** Every call that changes something of an incident or a plan, tried on the closed ones; null for one that makes a new record. */
export const everyTry: { readonly [Name in Closed]: ((around: Around) => InputOf<Name>) | null } = {
  'incidents.report': null,
  'incidents.open': ({ incidentId }) => ({ id: incidentId }),
  'incidents.limit': ({ incidentId }) => ({ id: incidentId, accessVersion: 1, limited: false, officerIds: [], reason: 'Try' }),
  'incidents.addEntry': ({ incidentId }) => entryWith(incidentId),
  'incidents.edit': (around) => ({ ...which(around), facts: incidentFactsWith(), speakingUp: 'not-asked', reason: 'Try' }),
  'incidents.close': ({ incidentId }) => closingWith(incidentId, 2),
  'incidents.feedbackDraft': ({ incidentId }) => ({ id: incidentId, ended: 'taken-down', text: 'Try' }),
  'incidents.letter': ({ incidentId }) => letterTo(incidentId),
  'incidents.letterDraft': ({ incidentId }) => letterTo(incidentId),
  'incidents.keepAddress': ({ incidentId }) => ({ id: incidentId, title: 'Try', address: 'https://example.org/try' }),
  'incidents.link': ({ incidentId, otherId }) => ({ id: otherId, kind: 'incident', recordId: incidentId, how: 'duplicate-of', reason: 'Try' }),
  'incidents.unlink': ({ otherId, linkId }) => ({ id: otherId, linkId, reason: 'Try' }),
  'incidents.reopen': (around) => ({ ...which(around), on: day, reason: 'Try' }),
  'incidents.print': ({ incidentId }) => ({ id: incidentId }),
  'incidents.printLog': null, 'incidents.exportLog': null,
  'incidentRecords.add': ({ incidentId }) => ({ incidentId, facts: { kind: 'watch', what: 'Try', nextLookOn: '2026-12-01', on: day, time: '' } }),
  'incidentRecords.edit': ({ recordId }) => ({ id: recordId, version: 1, facts: { kind: 'watch', what: 'Try', nextLookOn: '2026-12-01', on: day, time: '' }, reason: 'Try' }),
  'incidentRecords.step': ({ recordId }) => ({ id: recordId, version: 1, step: stepWith('removed') }),
  'incidentRecords.undoStep': ({ recordId }) => ({ id: recordId, version: 1, reason: 'Try' }),
  'incidentRecords.keepComplainant': ({ incidentId }) => ({ incidentId, version: 1, facts: { ...complainant, name: 'Try', complainantContact: '' } }),
  'incidentRecords.showComplainant': ({ incidentId }) => ({ incidentId }),
  'incidents.correctEntry': ({ incidentId, evidenceId }) => ({ id: incidentId, entryId: evidenceId, text: 'Try' }),
  'incidents.answerPersonalData': (around) => ({ ...which(around), exposed: 'no', awareOn: null, awareTime: '', reason: 'Try' }),
  'incidents.decideRegulator': (around) => ({ ...which(around), decision: 'not-reportable', on: day, time: '', by: 'Try', reference: '', reason: 'Try', correctedBecause: '' }),
  'incidents.attach': ({ incidentId }) => fileWith(incidentId, 'Try'),
  'incidents.saveEvidence': ({ incidentId, evidenceId }) => ({ id: incidentId, evidenceId }),
  'conduct.record': ({ incidentId }) => ({ incidentId, version: 4, step: conductStepWith('person') }),
  'conduct.askDraft': ({ incidentId }) => ({ incidentId, manager: 'Mo Manager', email: '', replyBy: null, note: '' }),
  'actions.start': ({ incidentId }) => ({ facts: planFacts, source: { kind: 'incident', id: incidentId, label: 'Try' }, steps: [] }),
  'actions.edit': (around) => ({ ...plan(around), facts: planFacts, dueReason: '' }),
  'actions.addStep': (around) => ({ ...plan(around), step: { what: 'Try', owner: '', dueOn: null } }),
  'actions.editStep': (around) => ({ ...plan(around), stepId: around.planId, step: { what: 'Try', owner: '', dueOn: null }, dueReason: '' }),
  'actions.finishStep': (around) => ({ ...plan(around), stepId: around.planId, doneOn: day, outcome: 'Try' }),
  'actions.giveUpStep': (around) => ({ ...plan(around), stepId: around.planId, reason: 'Try' }),
  'actions.reopenStep': (around) => ({ ...plan(around), stepId: around.planId, reason: 'Try' }),
  'actions.putInHand': plan,
  'actions.signOff': (around) => ({ ...plan(around), signedOn: day, signedBy: 'Head of Communications', how: 'On paper', note: '' }),
  'actions.sendBack': (around) => ({ ...plan(around), ...back }),
  'actions.reopen': (around) => ({ ...plan(around), ...back }),
  'actions.abandon': (around) => ({ ...plan(around), reason: 'Try' }),
  'actions.attach': ({ planId }) => ({ id: planId, kind: 'Try' }),
  'actions.print': ({ planId }) => ({ id: planId }),
  'actions.saveEvidence': ({ planId, evidenceId }) => ({ id: planId, evidenceId }),
};
