import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DecisionInput } from '../../src/preload/contract/retention.ts';
import type { DisposableKind } from '../../src/preload/contract/retention-disposal.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { fullForm } from '../support/applications.ts';
import { unlockAgain } from '../support/conduct.ts';
import { disposeNow } from '../support/disposal.ts';
import { enquiryWith } from '../support/enquiries.ts';
import { followUpOf, shortfallOf } from '../support/follow-ups.ts';
import { fullAccount } from '../support/full-account.ts';
import { House } from '../support/house.ts';
import { moderationWith } from '../support/incident-records.ts';
import { closingWith, reportWith } from '../support/incidents.ts';

/* A number is given once, also when its record is gone: the stub, the certificate and letters of the Trust go on naming it. */

let house: House;
beforeEach(async () => {
  house = new House('2026-11-21');
  await house.setUp();
});
afterEach(() => house.end());

interface Made {
  readonly id: string;
  readonly number: string;
}

/** The newest row of a table. */
function rowOf(table: string): Made {
  const row = house.session.register.database.prepare<[], Made>(`SELECT id, number FROM ${table} ORDER BY id DESC`).get();
  if (row === undefined) throw new Error(`Nothing is in ${table}.`);
  return row;
}

let files = 0;
const file = (extension: string): string => house.path(`file-${files += 1}.${extension}`);
const set = (change: string): unknown => house.session.register.database.exec(change);

/** Makes a record through its call and brings it to its end. */
const makes: { readonly [Kind in DisposableKind]?: () => Promise<Made> } = {
  'incident': async () => {
    const filed = await house.call('incidents.report', reportWith());
    await house.call('incidents.close', closingWith(filed.id, filed.version));
    return filed;
  },
  'enquiry': async () => {
    await house.call('enquiries.add', enquiryWith());
    set("UPDATE enquiries SET answer = 'Done', answered_on = '2026-11-21', answered_by = 'Test Officer'");
    return rowOf('enquiries');
  },
  'moderation': async () => {
    await house.call('moderation.add', { facts: moderationWith() });
    return rowOf('moderation');
  },
  'plan': async () => {
    const { id, version } = await house.call('actions.start', {
      facts: { title: 'Better', clause: 'CP371 2.3.1', why: 'It fell short', accountId: null, owner: 'Test Officer', dueOn: null }, source: { kind: 'other', id: null, label: 'Audit' }, steps: [],
    });
    await house.call('actions.abandon', { id, version, reason: 'It ends' });
    return rowOf('action_plans');
  },
  'application': async () => {
    const { id, version } = await house.call('applications.start', { kind: 'new-account', accountId: null, form: fullForm });
    await house.call('applications.withdraw', { id, version, on: '2026-11-21', reason: 'No longer wanted' });
    return rowOf('applications');
  },
  'certificate': async () => {
    const { directorates } = await house.call('settings.get', {});
    await house.call('certifications.print', { directorateId: directorates[0]?.id ?? '', policyId: 'cp371', dueOn: null }, file('pdf'));
    set("UPDATE certificates SET signed_on = '2026-11-21', received_on = '2026-11-21', retain_until = '2032-11-21'");
    return rowOf('certificates');
  },
  'notice': async () => {
    const [account] = await house.call('accounts.list', {});
    const accountId = account?.id ?? (await house.call('accounts.add', accountFactsWith())).id;
    set("UPDATE people SET email = lower(replace(name, ' ', '.')) || '@example.org'");
    return await house.call('notices.make', {
      accountIds: [accountId], to: { administrators: true, lineManagers: false, contributors: false }, kind: 'other', subject: 'A word', body: 'Please read.', replyBy: null, as: 'one',
    }, file('eml'));
  },
  'pack': async () => {
    await house.call('reports.quarterlyReport', { period: '2026-Q4', addressee: '' }, file('pdf'));
    return rowOf('packs_made');
  },
};

describe('a number', () => {
  it.each(Object.entries(makes))('is not given to another %s when its own is disposed of, and nothing fails', async (name, make) => {
    const kind = name as DisposableKind;
    const dispose = ({ id }: Made): Promise<unknown> => disposeNow(house, [{ kind, recordId: id }]);
    const first = await make();
    const second = await make();
    await dispose(first);
    const third = await make();
    await dispose(third);
    await dispose(second);
    const fourth = await make();
    const places = [first, second, third, fourth].map(({ number }) => Number(number.split('-').at(-1)));
    expect(places).toEqual([1, 2, 3, 4]);
    await dispose(fourth);
    house.clock.moveTo('2027-01-01');
    expect((await make()).number).toMatch(/2027-0{2,3}1$/u);
  });

  it('of what goes with an account is not given again either', async () => {
    const { accountId } = await fullAccount(house);
    await disposeNow(house, [{ kind: 'account', recordId: accountId }]);
    const { id } = await house.call('accounts.add', accountFactsWith());
    await shortfallOf(house, id);
    expect((await followUpOf(house, id)).item.number).toBe('C 2026-002');
    const numbers = [await makes.plan?.(), await makes.application?.()].map((made) => made?.number);
    expect(numbers).toEqual(['AP 2026-003', 'A2-2026-0002']);
  });

  it('of an audit pack and of a quarterly report are counted each for itself', async () => {
    const pack = (): Promise<Made> => house.call('reports.auditPack', { from: '2026-10-01', to: '2026-11-20' }, file('zip')).then(() => rowOf('packs_made'));
    const first = await pack();
    await makes.pack?.();
    await disposeNow(house, [{ kind: 'pack', recordId: first.id }]);
    expect([(await pack()).number, (await makes.pack?.())?.number]).toEqual(['P-2026-002', 'Q-2026-002']);
  });
});

describe('an old incident that was filed this year and is disposed of on what two steps decided', () => {
  it('stands in nobody’s way: the next one is filed', async () => {
    const reported = (reportedOn: string, on: string) => house.call('incidents.report', reportWith({ reportedOn })).then(async (filed) => {
      await house.call('incidents.close', closingWith(filed.id, filed.version, { on, feedback: { told: 'yes', toldOn: on, toldHow: 'By email' } }));
      return filed;
    });
    const old = await reported('2005-02-20', '2005-03-01');
    await reported('2026-11-20', '2026-11-21');
    await unlockAgain(house);
    const subject = { kind: 'incident', recordId: old.id } as const;
    for (const decision of [{ take: 'propose', reason: '' }, { take: 'confirm' }] satisfies DecisionInput[]) {
      const { record: { decisions } } = await house.call('retention.get', subject);
      await house.call('retention.decide', { subjects: [{ ...subject, decisions }], decision });
    }
    await house.call('retention.dispose', { subjects: [subject] });
    expect((await house.call('incidents.report', reportWith())).number).toBe('INC 2026-003');
  });
});
