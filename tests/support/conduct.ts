import type { ConductKind, ConductStep } from '../../src/preload/contract/conduct.ts';
import { type House, passphrase } from './house.ts';
import { conductReport } from './incidents.ts';

const steps: { readonly [Kind in ConductKind]: Extract<ConductStep, { kind: Kind }> } = {
  'person': { kind: 'person', name: 'A ward clerk', category: 'employee', employer: '', body: '' },
  'employer': { kind: 'employer', on: '2026-11-21', who: 'Duty manager of the agency' },
  'asked': { kind: 'asked', on: '2026-11-20', time: '', manager: 'Mo Manager', email: 'mo@example.org', replyBy: '2026-11-27' },
  'findings': { kind: 'findings', on: '2026-11-21', by: 'Mo Manager', summary: 'They wrote it, and regret it.' },
  'advice': { kind: 'advice', on: '2026-11-21', time: '', from: 'The Speaking Up guardian', advice: 'The matter raised is being looked at.' },
  'assistance': { kind: 'assistance', on: '2026-11-20', time: '', of: 'hr', what: 'Which policy applies' },
  'decision': { kind: 'decision', on: '2026-11-21', by: 'Mo Manager', formal: 'yes', reason: 'It is serious', policy: 'disciplinary' },
  'to-hr': { kind: 'to-hr', on: '2026-11-21', time: '', to: 'HR business partner' },
  'outcome': { kind: 'outcome', on: '2026-11-21', outcome: 'formal-concluded', by: 'HR business partner' },
  'search': {
    kind: 'search', on: '2026-11-20', by: 'Test Officer', lookedAt: 'The public page named in the report', reason: 'To see whether it still stands there',
    authorisedBy: 'Head of Communications', found: 'It has been taken down',
  },
};

/** A step as the form sends it, but for what a test changes. */
export function conductStepWith<Kind extends ConductKind>(kind: Kind, changes: Partial<Extract<ConductStep, { kind: Kind }>> = {}): ConductStep {
  return { ...steps[kind], ...changes } as ConductStep;
}

/** A report about a member of staff, which is limited when it is filed. @param raised whether the person has raised malpractice */
export async function staffReport(house: House, raised = false): Promise<{ id: string; version: number; number: string }> {
  return await house.call('incidents.report', conductReport({ speakingUp: raised ? 'person-reported' : 'no' }));
}

/** Notes steps one after the other. */
export async function noteSteps(house: House, incidentId: string, ...noted: readonly ConductStep[]): Promise<void> {
  for (const step of noted) {
    const { version } = await house.call('conduct.get', { incidentId });
    await house.call('conduct.record', { incidentId, version, step });
  }
}

/** Locks the register and unlocks it again, as after a break. */
export async function unlockAgain(house: House): Promise<void> {
  const { officers } = await house.call('session.status', {});
  await house.call('session.lock', { reason: 'officer' });
  await house.call('session.unlock', { officerId: officers[0]?.id ?? '', passphrase });
}

/** Another officer, who cannot unlock on this machine. @returns the id */
export function addColleague(house: House, name = 'Other Officer', role: 'viewer' | 'officer' | 'head' = 'head'): string {
  const colleague = 'b7e23ec2-9af2-4b8f-8a55-0d1c2d3e4f50';
  house.session.register.database.prepare('INSERT INTO officers (id, name, role, active, version) VALUES (?, ?, ?, 1, 1)').run(colleague, name, role);
  return colleague;
}

/** Whoever is at the desk comes back in another role. */
export async function comeBackAs(house: House, role: 'viewer' | 'officer' | 'head'): Promise<void> {
  const { officer, database } = house.session.register;
  database.prepare('UPDATE officers SET role = ? WHERE id = ?').run(role, officer.id);
  await unlockAgain(house);
}
