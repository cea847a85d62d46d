import type { CallsWith } from '../../src/preload/contract/index.ts';
import { accountFactsWith } from './accounts.ts';
import { administratorUses } from './administrator-changes.ts';
import { actionUses } from './every-action.ts';
import { Applicant, fullAssessment, fullForm, refusal } from './applications.ts';
import { certificationUses } from './certification-changes.ts';
import { contactUses } from './contact-changes.ts';
import { coverageUses } from './coverage-changes.ts';
import type { House } from './house.ts';
import { hrReturnUses } from './hr-returns.ts';
import { enquiryUses } from './enquiries.ts';
import { incidentUses } from './incident-changes.ts';
import { incidentRecordUses } from './incident-record-changes.ts';
import { importedList, loginFactsWith } from './logins.ts';
import { monitoringUses } from './monitoring-changes.ts';
import { policyUses } from './policy-changes.ts';
import { policyPackUses } from './policy-packs.ts';
import { retentionUses } from './retention-changes.ts';
import { reviewUses } from './review-changes.ts';
import type { ShortEntry } from './trail.ts';
import { now, type Use } from './use.ts';

const personFacts = { name: 'Eve Extra', email: '', category: 'employee', employer: '', role: '', directorateId: null, phone: '', leavesOn: null } as const;

/** An application that has come so far. */
async function reached(house: House, state: Parameters<Applicant['reach']>[0]): Promise<Applicant> {
  const applicant = new Applicant(house);
  await applicant.reach(state, { webAddress: 'https://x.com/other', accountName: 'Other news' });
  return applicant;
}

async function personNamed(house: House, name: string): Promise<{ id: string; version: number }> {
  const found = (await house.call('people.list', {})).find((person) => person.name === name);
  if (found === undefined) throw new Error(`Nobody is called ${name}.`);
  return { id: found.id, version: found.version };
}

const accountUses = {
  'accounts.add': [
    now((house) => house.call('accounts.add', accountFactsWith({ name: 'Careers', address: 'x.com/careers', backupAdministrator: { name: 'Dee New', email: '' } }))),
    ['person.added', ''], ['account.added', '2.3.1'],
  ],
  'accounts.edit': [now((house, id) => house.call('accounts.edit', { id, version: 1, facts: accountFactsWith({ purpose: 'Other' }) })), ['account.edited', '2.3.1']],
  'accounts.changeStatus': [
    now((house, id) => house.call('accounts.changeStatus', {
      id, version: 1, to: 'closed', on: '2026-11-21', reason: 'The service has ended', captured: 'Posts saved in the records folder', watchHandle: true,
    })),
    ['account.status-changed', '2.3.1'],
  ],
  'accounts.grantAccess': [
    now((house, accountId) => house.call('accounts.grantAccess', { accountId, kind: 'agency', person: null, holder: 'Example Agency', role: 'Editor', grantedOn: '2026-11-01', note: '' })),
    ['access.granted', '2.3.1'],
  ],
  'accounts.removeAccess': [
    async (house, accountId) => {
      const { id } = await house.call('accounts.grantAccess', { accountId, kind: 'agency', person: null, holder: 'Example Agency', role: 'Editor', grantedOn: '2026-11-01', note: '' });
      return () => house.call('accounts.removeAccess', { id, version: 1, removedOn: '2026-11-20', note: '' });
    },
    ['access.removed', '2.3.1'],
  ],
  'accounts.addContributor': [
    now((house, accountId) => house.call('accounts.addContributor', { accountId, person: { name: 'Cy Backup', email: '' }, from: '2026-11-01', note: '' })),
    ['contributor.added', '2.3'],
  ],
  'accounts.endContributor': [
    async (house, accountId) => {
      const { id } = await house.call('accounts.addContributor', { accountId, person: { name: 'Cy Backup', email: '' }, from: '2026-11-01', note: '' });
      return () => house.call('accounts.endContributor', { id, version: 1, to: '2026-11-20', note: '' });
    },
    ['contributor.ended', '2.3'],
  ],
  'accounts.recordLook': [
    async (house, id) => {
      await house.call('accounts.edit', { id, version: 1, facts: accountFactsWith({ handle: '@newnews' }) });
      const [handle] = await house.call('accounts.watchList', {});
      return () => house.call('accounts.recordLook', { id: handle?.id ?? '', version: 1, lookedOn: '2026-11-21', found: 'free', nextLookOn: '2026-12-21', note: '' });
    },
    ['handle.looked-at', '2.8'],
  ],
  'accounts.setDuty': [
    async (house, accountId) => {
      const { duties } = await house.call('accounts.get', { id: accountId });
      const duty = duties.find(({ source }) => source === 'nobody')?.id ?? '';
      return () => house.call('accounts.setDuty', { accountId, duty, version: 0, state: 'met', reason: '', evidence: 'Seen at the last review' });
    },
    ['duty.noted', 'App 1'],
  ],
  'accounts.bulkEdit': [
    now((house, id) => house.call('accounts.bulkEdit', { accounts: [{ id, version: 1 }], change: { field: 'nextReviewOn', value: '2026-12-01' } })),
    ['account.edited', '2.3.1'], ['accounts.bulk-edited', '2.3.1'],
  ],
} satisfies Readonly<Record<string, readonly [Use, ...ShortEntry[]]>>;

const peopleUses = {
  'people.add': [now((house) => house.call('people.add', personFacts)), ['person.added', '']],
  'people.edit': [
    async (house) => {
      const who = await personNamed(house, 'Bea Admin');
      return () => house.call('people.edit', { ...who, facts: { ...personFacts, name: 'Bea Admin', role: 'Ward clerk' } });
    },
    ['person.edited', ''],
  ],
  'people.merge': [
    async (house) => {
      await house.call('people.add', personFacts);
      const [from, into] = [await personNamed(house, 'Eve Extra'), await personNamed(house, 'Bea Admin')];
      return () => house.call('people.merge', { from, into });
    },
    ['person.merged', ''], ['person.merged-away', ''],
  ],
  'handover.carryOut': [
    async (house, accountId) => {
      const { id, version } = await personNamed(house, 'Cy Backup');
      const decisions = [{ accountId, version: 1, as: 'backup', outcome: 'removed', successor: null, dueOn: null } as const];
      return () => house.call('handover.carryOut', { personId: id, version, leavesOn: '2026-11-30', note: '', decisions });
    },
    ['person.edited', ''], ['account.handed-over', '2.3.1'], ['handover.carried-out', '2.3.1'],
  ],
  'notices.acknowledge': [
    async (house, accountId) => {
      const who = await personNamed(house, 'Bea Admin');
      await house.call('people.edit', { ...who, facts: { ...personFacts, name: 'Bea Admin', email: 'bea@example.org' } });
      const made = await house.call('notices.make', {
        accountIds: [accountId], to: { administrators: true, lineManagers: false, contributors: false }, kind: 'other', subject: 'A word', body: 'Please read.', replyBy: null, as: 'one',
      }, house.path('notice.eml'));
      return () => house.call('notices.acknowledge', { id: made.id, personIds: [who.id], on: '2026-11-21', how: 'By email' });
    },
    ['notice.acknowledged', ''],
  ],
} satisfies Readonly<Record<string, readonly [Use, ...ShortEntry[]]>>;

const loginUses = {
  'logins.edit': [
    async (house, accountId) => {
      const login = await house.call('logins.add', { facts: loginFactsWith(accountId), password: null });
      return () => house.call('logins.edit', { ...login, facts: loginFactsWith(accountId, { email: 'other@example.org' }) });
    },
    ['login.edited', '2.3.1'],
  ],
  'logins.confirm': [
    async (house, accountId) => {
      const login = await house.call('logins.add', { facts: loginFactsWith(accountId), password: null });
      return () => house.call('logins.confirm', { ...login, on: '2026-11-21', worked: true });
    },
    ['login.confirmed', '2.3.1'],
  ],
  'logins.oweRotation': [
    async (house, accountId) => {
      const login = await house.call('logins.add', { facts: loginFactsWith(accountId), password: null });
      return () => house.call('logins.oweRotation', { ...login, reason: 'account-hacked', detail: 'Strange posts last night' });
    },
    ['login.rotation-owed', '2.3.1'],
  ],
  'logins.sourceDestroyed': [
    async (house) => {
      const { importId } = await importedList(house, 'Title,User name,Password\r\nWard news,wardnews,copper Lantern 47');
      return () => house.call('logins.sourceDestroyed', { importId });
    },
    ['logins.source-destroyed', '2.3.1'],
  ],
} satisfies Readonly<Record<string, readonly [Use, ...ShortEntry[]]>>;

const applicationUses = {
  'applications.start': [now((house) => house.call('applications.start', { kind: 'new-account', accountId: null, form: fullForm })), ['application.started', 'App 2']],
  'applications.edit': [
    async (house) => {
      const applicant = await reached(house, 'draft');
      return () => applicant.edit({ audience: 'Colleagues' });
    },
    ['application.edited', 'App 2'],
  ],
  'applications.certify': [
    async (house) => {
      const applicant = await reached(house, 'draft');
      const which = await applicant.which();
      return () => house.call('applications.certify', { ...which, certifier: 'line-manager', certifiedOn: '2026-10-02', ticked: true });
    },
    ['application.certified', 'App 2'],
  ],
  'applications.submit': [
    async (house) => {
      const applicant = await reached(house, 'draft');
      await applicant.certifyAll();
      return () => applicant.submit();
    },
    ['application.submitted', '2.3'],
  ],
  'applications.sendBack': [
    async (house) => {
      const which = await (await reached(house, 'submitted')).which();
      return () => house.call('applications.sendBack', { ...which, on: '2026-10-06', reason: 'Say who reads it' });
    },
    ['application.sent-back', '2.3'],
  ],
  'applications.passToBoard': [
    async (house) => {
      const applicant = await reached(house, 'submitted');
      await applicant.assess();
      return () => applicant.passToBoard();
    },
    ['application.passed-to-board', 'App 2'],
  ],
  'applications.withdraw': [
    async (house) => {
      const which = await (await reached(house, 'draft')).which();
      return () => house.call('applications.withdraw', { ...which, on: '2026-10-03', reason: 'No longer wanted' });
    },
    ['application.withdrawn', '2.3'],
  ],
  'applications.assess': [
    async (house) => {
      const { id } = await (await reached(house, 'submitted')).which();
      return () => house.call('applications.assess', { id, assessmentVersion: 0, assessment: fullAssessment });
    },
    ['application.assessed', 'App 2'],
  ],
  'applications.decide': [
    async (house) => {
      const applicant = await reached(house, 'with-board');
      return () => applicant.decide(refusal);
    },
    ['application.decided', 'App 2'],
  ],
  'applications.supersede': [
    async (house) => {
      const applicant = await reached(house, 'declined');
      return () => applicant.supersede({ ...refusal, reason: 'Still nobody has the time' });
    },
    ['application.decision-superseded', 'App 2'],
  ],
} satisfies Readonly<Record<string, readonly [Use, ...ShortEntry[]]>>;

/** Every changing call of the contract with what it leaves; a new one without a line does not compile. */
export const everyChange: { readonly [Name in CallsWith<'change'>]: readonly [Use, ...ShortEntry[]] } = {
  'settings.editTrust': [
    now(async (house) => house.call('settings.editTrust', { ...(await house.call('settings.get', {})).trust, autolockMinutes: 3 })), ['trust.edited', ''],
  ],
  'settings.addDirectorate': [now((house) => house.call('settings.addDirectorate', { name: 'Research', kind: 'clinical' })), ['directorate.added', '']],
  'settings.editDirectorate': [
    now(async (house) => {
      const [first] = (await house.call('settings.get', {})).directorates;
      if (first !== undefined) await house.call('settings.editDirectorate', { ...first, active: false });
    }),
    ['directorate.edited', ''],
  ],
  ...accountUses,
  ...administratorUses,
  ...peopleUses,
  ...loginUses,
  ...applicationUses,
  ...actionUses,
  ...hrReturnUses, ...incidentUses, ...enquiryUses, ...retentionUses,
  ...certificationUses,
  ...contactUses,
  ...policyUses,
  ...coverageUses,
  ...incidentRecordUses,
  ...monitoringUses,
  ...policyPackUses,
  ...reviewUses,
};
