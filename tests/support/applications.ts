import { writeFileSync } from 'node:fs';
import type { ApplicationDetail, ApplicationForm, ApplicationKind, ApplicationState, Assessment, Certifier } from '../../src/preload/contract/applications.ts';
import type { InputOf } from '../../src/preload/contract/index.ts';
import type { House } from './house.ts';

/** A form with nothing wrong in it but its directorate, which a test chooses. */
export const fullForm: ApplicationForm = {
  date: '2026-10-01', name: 'Fay Applicant', jobTitle: 'Ward sister', email: 'fay@example.org', phone: '01482 000001', directorateId: null,
  department: 'Ward 7', lineManager: 'Ann Other', lineManagerPhone: '01482 000002', lineManagerEmail: 'ann@example.org',
  firstAdministrator: 'Bea Admin', firstAdministratorEmail: 'bea@example.org', secondAdministrator: 'Cy Backup', secondAdministratorEmail: 'cy@example.org',
  oneAdministratorReason: '', channel: 'x', visibility: 'public', audience: 'Patients and families', expectedNumbers: 'About 300',
  reason: 'Share news of the wards', successMeasure: 'By questions answered', similarNetwork: 'The library’s account', accountName: 'Ward news',
  webAddress: 'https://x.com/wardnews', userName: '@wardnews', associatedEmail: 'ward.news@example.org', postingStandard: '',
};

export const fullAssessment: Assessment = {
  benefit: 'Families learn when visiting changes', commitment: 'Two people, one hour a week', existingWouldServe: 'no', existingAccountId: null,
  languageNeed: 'Polish', languageEvidence: 'Cy Backup is a qualified interpreter', view: 'support', viewReason: 'A clear audience',
};

export const approval: Pick<InputOf<'applications.decide'>, 'decision' | 'decidedOn' | 'decidedBy' | 'reason' | 'interestReason' | 'account' | 'contributor'> = {
  decision: 'approved', decidedOn: '2026-11-02', decidedBy: 'Digital Board of 2 November', reason: 'A clear benefit to families', interestReason: '',
  account: { name: 'Ward news', postingStandard: 'Two posts a week', nextReviewOn: null }, contributor: null,
};

export const refusal = { ...approval, decision: 'declined' as const, reason: 'Nobody has the time', account: null };

/** Takes one application along its way through the real dispatcher, always by its newest version. */
export class Applicant {
  readonly house: House;
  id = '';

  constructor(house: House) {
    this.house = house;
  }

  async start(changes: Partial<ApplicationForm> = {}, kind: ApplicationKind = 'new-account', accountId: string | null = null): Promise<void> {
    const { directorates } = await this.house.call('settings.get', {});
    const form = { ...fullForm, directorateId: directorates[0]?.id ?? null, ...changes };
    this.id = (await this.house.call('applications.start', { kind, accountId, form })).id;
  }

  async get(): Promise<ApplicationDetail> {
    return await this.house.call('applications.get', { id: this.id });
  }

  /** Id and newest version, which every step asks for. */
  async which(): Promise<{ id: string; version: number }> {
    const { id, version } = await this.get();
    return { id, version };
  }

  async certify(certifier: Certifier, certifiedOn = '2026-10-02'): Promise<void> {
    await this.house.call('applications.certify', { ...await this.which(), certifier, certifiedOn, ticked: true });
    const page = this.house.path(`${certifier}.pdf`);
    writeFileSync(page, `%PDF-1.7 signed by the ${certifier}`);
    await this.house.call('applications.attachSigned', { ...await this.which(), certifier }, page);
  }

  async certifyAll(): Promise<void> {
    for (const certifier of ['line-manager', 'first-administrator', 'second-administrator'] as const) await this.certify(certifier);
  }

  async edit(changes: Partial<ApplicationForm>): Promise<void> {
    const { form, row } = await this.get();
    await this.house.call('applications.edit', { ...await this.which(), accountId: row.accountId, form: { ...form, ...changes } });
  }

  async submit(on = '2026-10-05'): Promise<void> {
    await this.house.call('applications.submit', { ...await this.which(), on, changesAgreed: '' });
  }

  async assess(changes: Partial<Assessment> = {}): Promise<void> {
    const { assessment: { version } } = await this.get();
    await this.house.call('applications.assess', { id: this.id, assessmentVersion: version, assessment: { ...fullAssessment, ...changes } });
  }

  async passToBoard(on = '2026-10-20'): Promise<void> {
    await this.house.call('applications.passToBoard', { ...await this.which(), on });
  }

  async decide(decision: Partial<InputOf<'applications.decide'>> = {}): Promise<string | null> {
    return (await this.house.call('applications.decide', { ...await this.which(), ...approval, ...decision })).accountId;
  }

  async supersede(decision: Partial<InputOf<'applications.supersede'>>): Promise<string | null> {
    return (await this.house.call('applications.supersede', { ...await this.which(), ...approval, supersedingReason: 'New facts', ...decision })).accountId;
  }

  /** Brings a new application to a state, as a good one gets there. */
  async reach(state: ApplicationState, changes: Partial<ApplicationForm> = {}): Promise<void> {
    await this.start(changes);
    if (state === 'draft') return;
    if (state === 'withdrawn') {
      await this.house.call('applications.withdraw', { ...await this.which(), on: '2026-10-03', reason: 'No longer wanted' });
      return;
    }
    await this.certifyAll();
    await this.submit();
    if (state === 'sent-back') await this.house.call('applications.sendBack', { ...await this.which(), on: '2026-10-06', reason: 'Say who reads it' });
    if (state === 'submitted' || state === 'sent-back') return;
    await this.assess();
    await this.passToBoard();
    if (state === 'approved') await this.decide();
    if (state === 'declined') await this.decide(refusal);
  }
}
