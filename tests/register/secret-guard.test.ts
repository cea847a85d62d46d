import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planFactsWith } from '../support/actions.ts';
import { House } from '../support/house.ts';
import { entryWith, reportWith } from '../support/incidents.ts';

describe('a password told with what happened', () => {
  let house: House;
  let incidentId: string;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    ({ id: incidentId } = await house.call('incidents.report', reportWith()));
  });
  afterEach(() => house.end());

  const given = 'The password for Facebook is now Summer2027!';
  const news = 'Password: changed by IT, ticket REQ0012345';
  const removal = (what: string) => ({ incidentId, facts: { kind: 'removal' as const, from: 'staff' as const, whom: 'Ward 4', what, by: 'Test Officer', on: '2026-11-20', time: '' } });
  const plan = (why: string) => ({
    facts: planFactsWith({ why }), source: { kind: 'incident' as const, id: incidentId, label: 'Hacked account' }, steps: [{ what: 'Agree who changes it', owner: '', dueOn: null }],
  });

  it('is refused on the timeline, in the records of an incident and in a plan that follows from one, and never repeated', async () => {
    const message = 'This looks like a password. Take it out, and say only that it was changed: passwords are kept in Logins and nowhere else.';
    expect(await house.refusal('incidents.addEntry', entryWith(incidentId, { text: given }))).toEqual({ code: 'invalid', field: 'text', message });
    expect(await house.refusal('incidentRecords.add', removal(given))).toEqual({ code: 'invalid', field: 'facts.what', message });
    expect(await house.refusal('actions.start', plan(given))).toEqual({ code: 'invalid', field: 'facts.why', message });
  });

  it('is none where somebody only says that it was changed, with the ticket', async () => {
    await expect(house.call('incidents.addEntry', entryWith(incidentId, { text: news }))).resolves.toHaveProperty('entryId');
    await expect(house.call('incidentRecords.add', removal(news))).resolves.toHaveProperty('id');
    await expect(house.call('actions.start', plan(news))).resolves.toHaveProperty('id');
  });
});
