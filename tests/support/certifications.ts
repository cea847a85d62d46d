import type { CertificateItem, SignedFacts } from '../../src/preload/contract/certifications-values.ts';
import type { House } from './house.ts';

/* Certifications as tests make them: a Trust with a clinical directorate, Medicine, and another, Workforce. */

/** A signed page, as a scanner might make it. @param words make it another file than the next */
export function scan(words: string): { name: string; content: Uint8Array<ArrayBuffer> } {
  return { name: `${words}.pdf`, content: new Uint8Array(Buffer.from(`%PDF-1.7 signed page ${words}`)) };
}

/** What stands on a form that was signed by the general manager on a day. */
export function signedOn(day: string, changes: Partial<SignedFacts> = {}): SignedFacts {
  return {
    receivedOn: day, signedOn: day, printName: 'Gina General', directorateAsSigned: 'Medicine', level: 'General manager', levelReason: '', staffGroups: 'Nurses and doctors',
    arrangements: 'Briefing on each ward', holder: { name: 'Gina General', email: 'gina@example.nhs.uk' }, ...changes,
  };
}

/** Goes through certifications of a house as officers do. */
export class Certifying {
  readonly house: House;

  constructor(house: House) {
    this.house = house;
  }

  /** @param name of a directorate @returns its id */
  async directorate(name: string): Promise<string> {
    const found = (await this.house.call('settings.get', {})).directorates.find((one) => one.name === name);
    if (found === undefined) throw new Error(`There is no directorate ${name}.`);
    return found.id;
  }

  /** Names certifying managers of both directorates. */
  async managers(): Promise<void> {
    await this.manager('Medicine', 'Gina General', 'gina@example.nhs.uk');
    await this.manager('Workforce', 'Dan Deputy', 'dan@example.nhs.uk');
  }

  async manager(directorate: string, name: string, email: string, reason = '', since = '2026-01-05'): Promise<string> {
    const { personId } = await this.house.call('certifications.setManager', {
      directorateId: await this.directorate(directorate), manager: { name, email, post: 'General manager' }, personId: null, since, reason,
    });
    return personId;
  }

  /** A certificate from before this register, signed on a day. */
  async old(directorate: string, day: string): Promise<CertificateItem> {
    return await this.house.call('certifications.addOld', {
      directorateId: await this.directorate(directorate), policyId: 'cp371', versionNumber: '1', versionDate: '', kind: 'main', department: '',
      facts: signedOn(day), file: scan(`${directorate} ${day}`),
    });
  }

  /** A directorate's line of the matrix. */
  async row(directorate: string, policyId = 'cp371') {
    const { policies } = await this.house.call('certifications.matrix', { policyId });
    const row = policies[0]?.rows.find((one) => one.directorate === directorate);
    if (row === undefined) throw new Error(`The matrix has no line of ${directorate}.`);
    return row;
  }

  /** The cell of the version in force. */
  async cell(directorate: string, policyId = 'cp371') {
    const cell = (await this.row(directorate, policyId)).cells.at(-1);
    if (cell === undefined) throw new Error('The policy has no version.');
    return cell;
  }

  async coverage(policyId = 'cp371') {
    return (await this.house.call('certifications.matrix', { policyId })).policies[0]?.coverage;
  }

  /** Opens a round. */
  async round(directorates: readonly string[] = ['Medicine', 'Workforce'], changes: { policyId?: string; dueOn?: string } = {}): Promise<{ id: string; version: number; number: string }> {
    const directorateIds: string[] = [];
    for (const name of directorates) directorateIds.push(await this.directorate(name));
    return await this.house.call('certifications.openRound', { policyId: 'cp371', dueOn: '2026-12-19', note: '', ...changes, directorateIds });
  }

  /** Opens a round of both directorates and makes its forms as one PDF. @returns the round's id */
  async issuedRound(): Promise<string> {
    await this.managers();
    const { id } = await this.round();
    await this.house.call('certifications.issue', { roundId: id, directorateIds: null, as: 'one-pdf' }, this.house.path('round.pdf'));
    return id;
  }

  async numbered(number: string): Promise<CertificateItem> {
    const found = (await this.house.call('certifications.list', {})).find((one) => one.number === number);
    if (found === undefined) throw new Error(`No certificate bears the number ${number}.`);
    return found;
  }

  /** Drops one signed copy. @returns the return that waits to be finished */
  async receive(number: string, words = number) {
    const [outcome] = await this.house.call('certifications.receive', { files: [{ ...scan(words), number, readHow: 'code' }] });
    if (outcome === undefined || outcome.kept === null) throw new Error(`The file was not kept: ${outcome?.refused ?? ''}`);
    return outcome.kept;
  }

  /** A signed copy comes back and its facts are noted. */
  async certify(number: string, facts: SignedFacts): Promise<CertificateItem> {
    const { id: returnId } = await this.receive(number);
    const { id, version } = await this.numbered(number);
    return await this.house.call('certifications.complete', { id, version, returnId, facts, reason: '' });
  }
}
