import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PackItem } from '../../src/preload/contract/policies-packs.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { House, passphrase } from '../support/house.ts';
import { reportWith } from '../support/incidents.ts';
import { editOf, installUpdate } from '../support/policy-packs.ts';
import { review } from '../support/review-changes.ts';
import { entriesOf } from '../support/trail.ts';

const question = 'checklists/quarterly/regular';

describe('a policy that the Trust edits', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  const itemOf = async (key: string, id = 'cp371'): Promise<PackItem> => {
    const found = (await house.call('policies.contents', { id })).parts.flatMap(({ items }) => items).find((item) => item.key === key);
    if (found === undefined) throw new Error(`The policy has no ${key}.`);
    return found;
  };
  const asked = async (accountId: string): Promise<string[]> => (await house.call('reviews.form', { accountId, kind: 'quarterly', period: '2026-Q4' })).questions.map((one) => one.question);
  const addAccount = async (): Promise<string> => (await house.call('accounts.add', accountFactsWith())).id;
  const unlock = async (): Promise<void> => {
    const { officers } = await house.call('session.status', {});
    await house.call('session.unlock', { officerId: officers[0]?.id ?? '', passphrase });
  };

  it('is taken into the register once, when it is made or first opened, with an entry in the trail', async () => {
    const adopted = async (): Promise<number> => (await house.call('audit.page', { before: null, limit: 500 })).filter(({ action }) => action === 'policy-pack.adopted').length;
    expect(await adopted()).toBe(2);
    house.restart();
    await unlock();
    expect(await adopted()).toBe(2);
    // A register from before has none.
    house.session.register.database.exec('DELETE FROM policy_packs');
    house.restart();
    await unlock();
    expect(await adopted()).toBe(4);
    expect(await house.call('policies.offered', { id: 'cp371' })).toEqual({ version: 1, entries: [] });
  });

  it('asks a question in the Trust’s words from the next review on; a review that is done keeps the words of its day', async () => {
    const accountId = await addAccount();
    await review(house, accountId);
    const before = await asked(accountId);
    const { values } = await itemOf(question);
    const done = await house.call('policies.edit', editOf(question, { question: 'Is it kept going?' }));
    expect(done).toEqual({ version: 2, key: question });
    expect(await asked(accountId)).toEqual(before.map((words) => (words === values['question'] ? 'Is it kept going?' : words)));
    expect(await asked(accountId)).toContain('Is it kept going?');
    const [recorded] = (await house.call('accounts.get', { id: accountId })).reviews;
    expect((await house.call('reviews.get', { id: recorded?.id ?? '' })).answers.map((answer) => answer.question)).not.toContain('Is it kept going?');
    expect(await itemOf(question)).toMatchObject({ own: 'changed', values: { question: 'Is it kept going?' } });
  });

  it('keeps before, after and the reason in the trail, and refuses a change without a reason', async () => {
    expect(await house.refusal('policies.edit', { ...editOf(question, { question: 'Other' }), reason: ' ' })).toMatchObject({ code: 'invalid', field: 'reason' });
    expect(await entriesOf(house, async () => await house.call('policies.edit', editOf('contacts/pals', { role: 'Patient Experience' })))).toEqual([['policy-pack.edited', '']]);
    const { details } = house.session.register.database.prepare<[], { details: string }>('SELECT details FROM trail_details ORDER BY sequence DESC').get() ?? { details: '{}' };
    expect(JSON.parse(details)).toMatchObject({ policy: 'CP371', reason: 'Our own words', changes: [{ to: 'Patient Experience' }], entries: [{ entry: 'contacts/pals', after: expect.stringContaining('"role":"Patient Experience"') as unknown }] });
  });

  it('is shown what a change does before it is saved, in words', async () => {
    await addAccount();
    const { version, edit } = editOf(question, { question: 'Is it kept going?' });
    const shown = await house.call('policies.previewEdit', { id: 'cp371', version, edit });
    expect(shown.problems).toEqual([]);
    expect(shown.changes).toMatchObject([{ name: 'Checklist of the quarterly communications review, question “Is it kept going?”', what: 'changed', rows: [{ label: 'Question', after: 'Is it kept going?' }] }]);
    expect(shown.affects.join(' ')).toContain('the register runs 1 account');
    expect(await itemOf(question)).toMatchObject({ own: 'as-shipped' });
  });

  it('is refused where it would not be a policy any more, at the field, and nothing is changed', async () => {
    expect(await house.refusal('policies.edit', editOf(question, { question: '' }))).toMatchObject({ code: 'invalid', field: 'edit.values.question', message: 'This must not be empty.' });
    expect(await house.refusal('policies.edit', editOf(question, { clause: '9.9' }))).toMatchObject({ field: 'edit.values.clause' });
    expect(await house.refusal('policies.edit', editOf('incidentTypes/hacked-account', { keep: [] }))).toMatchObject({ field: 'edit.values.keep' });
    expect(await house.refusal('policies.edit', editOf('contacts/pals', { colour: 'red' }))).toMatchObject({ code: 'invalid' });
    expect(await house.call('policies.ownChanges', { id: 'cp371' })).toEqual([]);
  });

  it('changes what is a concern in every checklist that asks the same question, also of another policy, and shows it before', async () => {
    const edit = editOf(question, { concernWhen: 'yes' });
    const { changes, problems } = await house.call('policies.previewEdit', { id: edit.id, version: 1, edit: edit.edit });
    expect(problems).toEqual([]);
    expect(changes.map(({ name }) => name)).toContainEqual(expect.stringMatching(/^10022: Checklist of the quarterly communications review/u));
    expect(await entriesOf(house, async () => await house.call('policies.edit', edit))).toEqual([['policy-pack.edited', ''], ['policy-pack.edited', '']]);
    expect([(await itemOf(question)).values['concernWhen'], (await itemOf(question, '10022')).values['concernWhen']]).toEqual(['yes', 'yes']);
  });

  it('is not changed by somebody who looked at an older one', async () => {
    await house.call('policies.edit', editOf('contacts/pals', { role: 'Patient Experience' }));
    expect(await house.refusal('policies.edit', editOf(question, { question: 'Other' }))).toMatchObject({ code: 'conflict' });
    expect(await house.refusal('policies.edit', editOf('contacts/pals', { role: 'Patient Experience' }, 2))).toMatchObject({ code: 'unchanged' });
  });

  it('can have questions added, moved, retired and brought back', async () => {
    const accountId = await addAccount();
    const first = await asked(accountId);
    const added = await house.call('policies.edit', {
      id: 'cp371', version: 1, reason: 'Our own',
      edit: { take: 'add', to: 'checklists/quarterly', values: { question: 'Is the Welsh copy there?', help: 'Look for it.', topic: 'Languages', clause: '2.6', concernWhen: 'no', required: false, core: false } },
    });
    expect(added.key).toBe('checklists/quarterly/is-the-welsh-copy-there');
    expect(await asked(accountId)).toHaveLength(first.length + 1);
    expect(await itemOf(added.key)).toMatchObject({ own: 'added' });
    await house.call('policies.edit', { id: 'cp371', version: 2, reason: 'Earlier', edit: { take: 'move', key: added.key, by: -1 } });
    await house.call('policies.edit', { id: 'cp371', version: 3, reason: 'Not now', edit: { take: 'retire', key: added.key, retired: true } });
    expect(await asked(accountId)).toEqual(first);
    await house.call('policies.edit', { id: 'cp371', version: 4, reason: 'Again', edit: { take: 'retire', key: added.key, retired: false } });
    expect(await asked(accountId)).toContain('Is the Welsh copy there?');
    await house.call('policies.edit', { id: 'cp371', version: 5, reason: 'Gone', edit: { take: 'reset', key: added.key } });
    expect(await asked(accountId)).toEqual(first);
  });

  it('keeps an answered question answered as it is, and one that the Trust added cannot go once reviews answer it', async () => {
    const accountId = await addAccount();
    await review(house, accountId);
    expect(await house.refusal('policies.edit', editOf('checklists/quarterly/posts-read', { kind: 'text' }))).toMatchObject({ code: 'invalid' });
    expect(await house.refusal('policies.edit', editOf('cadences/quarterly', { every: 2 }))).toMatchObject({ field: 'edit.values.unit', message: expect.stringContaining('How often') as unknown });
    expect(await house.refusal('policies.edit', { id: 'cp371', version: 1, reason: 'Try', edit: { take: 'retire', key: 'checklists/daily-monitoring/content-complies', retired: true } }))
      .toMatchObject({ message: expect.stringContaining('daily log') as unknown });
  });

  it('retires a type of incident: no new report is of it, and the one that is stays as it is', async () => {
    const { id } = await house.call('incidents.report', reportWith());
    const before = await house.call('incidents.get', { id });
    await house.call('policies.edit', { id: '10022', version: 1, reason: 'Ours', edit: { take: 'retire', key: `incidentTypes/${before.facts.typeId}`, retired: true } }).catch(() => undefined);
    await house.call('policies.edit', { id: 'cp371', version: 1, reason: 'Ours', edit: { take: 'retire', key: `incidentTypes/${before.facts.typeId}`, retired: true } }).catch(() => undefined);
    expect((await house.call('incidents.choices', {})).types.map((type) => type.id)).not.toContain(before.facts.typeId);
    const after = await house.call('incidents.get', { id });
    expect([after.row.typeTitle, after.steps, after.tell, after.keep, after.keeping]).toEqual([before.row.typeTitle, before.steps, before.tell, before.keep, before.keeping]);
  });

  it('follows a type of incident that owes new passwords, with whom to tell', async () => {
    const { values } = await itemOf('incidentTypes/hacked-account');
    const notify = [{ contact: 'communications-team', when: 'at-once', onlyIf: '' }, { contact: 'information-governance', when: 'at-once', onlyIf: 'Personal information was exposed' }] as const;
    await house.call('policies.edit', editOf('incidentTypes/hacked-account', { ...values, title: 'Account taken over', notify: [...notify] }));
    const type = (await house.call('incidents.choices', {})).types.find(({ id }) => id === 'hacked-account');
    expect([type?.title, type?.owesNewPassword, type?.tell.map(({ contact, onPersonalData }) => [contact, onPersonalData])]).toEqual([
      'Account taken over', true, [['communications-team', false], ['information-governance', true]],
    ]);
  });

  it('tells the hours of the Trust from the next incident on', async () => {
    await house.call('policies.edit', editOf('tellWithinHours', { 'as-soon-as-possible': 12 }));
    expect(await itemOf('tellWithinHours')).toMatchObject({ own: 'changed', values: { 'as-soon-as-possible': 12 } });
  });
});

describe('a shipped update of a policy', () => {
  let house: House;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterEach(() => house.end());

  const update = { title: 'Social Media Policy, second edition', certification: 'Certificate of awareness' };
  const install = () => installUpdate(house, (pack) => ({ ...pack, title: update.title, certification: { ...(pack['certification'] as object), title: update.certification } }));

  it('is never imposed: it is offered, taken entry by entry, and what is left is not offered again', async () => {
    await install();
    expect((await house.call('policies.list', {})).find(({ id }) => id === 'cp371')).toMatchObject({ title: 'Social Media Policy' });
    const { version, entries } = await house.call('policies.offered', { id: 'cp371' });
    expect(entries.map(({ name, bothChanged }) => [name, bothChanged])).toEqual([['Title of the policy', false], ['Certificate: heading of the certificate', false]]);
    await house.call('policies.answerUpdate', { id: 'cp371', version, take: ['title'], leave: [], reason: 'Right' });
    expect((await house.call('policies.list', {})).find(({ id }) => id === 'cp371')).toMatchObject({ title: update.title });
    expect((await house.call('policies.contents', { id: 'cp371' })).waiting).toBe(1);
    await house.call('policies.answerUpdate', { id: 'cp371', version: version + 1, take: [], leave: ['certification/title'], reason: 'Ours stays' });
    expect((await house.call('policies.contents', { id: 'cp371' })).waiting).toBe(0);
    expect((await house.call('policies.ownChanges', { id: 'cp371' })).map(({ key }) => key)).toEqual(['certification/title']);
    expect(await house.refusal('policies.answerUpdate', { id: 'cp371', version: version + 2, take: ['title'], leave: [], reason: 'Again' })).toMatchObject({ code: 'conflict' });
  });

  it('says where the Trust has its own words for the same entry', async () => {
    await house.call('policies.edit', editOf('certification', { title: 'Our certificate' }));
    await install();
    const { entries } = await house.call('policies.offered', { id: 'cp371' });
    expect(entries.find(({ key }) => key === 'certification/title')).toMatchObject({ bothChanged: true, own: 'Our certificate', rows: [{ after: update.certification }] });
  });

  it('that takes a question away leaves it retired', async () => {
    await installUpdate(house, (pack) => ({
      ...pack, checklists: (pack['checklists'] as { cadence: string; questions: { id: string }[] }[]).map((list) => ({ ...list, questions: list.questions.filter(({ id }) => id !== 'last-post-date') })),
    }));
    const { version, entries } = await house.call('policies.offered', { id: 'cp371' });
    await house.call('policies.answerUpdate', { id: 'cp371', version, take: entries.map(({ key }) => key), leave: [], reason: 'As shipped' });
    const items = (await house.call('policies.contents', { id: 'cp371' })).parts.flatMap((part) => part.items);
    expect(items.find(({ key }) => key === 'checklists/quarterly/last-post-date')).toMatchObject({ retired: true });
    expect((await house.call('policies.offered', { id: 'cp371' })).entries).toEqual([]);
  });

  it('after which the register’s own cannot be read keeps it open, with the shipped one, and says where and why', async () => {
    await house.call('policies.edit', editOf('contacts/pals', { role: 'Patient Experience' }));
    const { database } = house.session.register;
    database.prepare("UPDATE policy_packs SET content = json_set(content, '$.certification.title', 7), stamp = 'x' WHERE id = 'cp371'").run();
    house.restart();
    const { officers } = await house.call('session.status', {});
    await house.call('session.unlock', { officerId: officers[0]?.id ?? '', passphrase });
    expect((await house.call('policies.contents', { id: 'cp371' })).problem).toBe('At certification.title: this should be text but is a number.');
    expect((await house.call('certifications.matrix', { policyId: null })).policies.length).toBeGreaterThan(0);
    await house.call('policies.edit', { id: 'cp371', version: 2, reason: 'It cannot be read', edit: { take: 'start-again' } });
    expect(await house.call('policies.contents', { id: 'cp371' })).toMatchObject({ problem: '', waiting: 0 });
  });
});

describe('a policy of an earlier version of the app', () => {
  it('has the sections that policies did not have then as they are shipped, and keeps the Trust’s words', async () => {
    const house = new House('2026-11-21');
    await house.setUp();
    await house.call('policies.edit', editOf('contacts/pals', { role: 'Patient Experience' }));
    house.session.register.database.prepare("UPDATE policy_packs SET content = json_remove(content, '$.staffGuide'), shipped = json_remove(shipped, '$.staffGuide'), stamp = 'x'").run();
    await installUpdate(house, (pack) => pack);
    expect(await house.call('policies.standings', {})).toEqual([]);
    expect((await house.call('policies.ownChanges', { id: 'cp371' })).map(({ key }) => key)).toEqual(['contacts/pals']);
    expect((await house.call('policies.get', { id: 'cp371' })).papers.guide).not.toBeNull();
    house.end();
  });
});
