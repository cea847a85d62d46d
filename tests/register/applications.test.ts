import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applicationState, type ApplicationState } from '../../src/preload/contract/applications.ts';
import type { CallError } from '../../src/preload/contract/reply.ts';
import { Applicant, approval, fullAssessment, fullForm } from '../support/applications.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

describe('an application to set up an online social network (CP371 Appendix 2)', () => {
  let house: House;
  let applicant: Applicant;
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    applicant = new Applicant(house);
  });
  afterEach(() => house.end());

  it('is numbered through the year and begins anew with the next', async () => {
    const start = async () => (await house.call('applications.start', { kind: 'new-account', accountId: null, form: fullForm })).number;
    expect(await start()).toBe('A2-2026-0001');
    expect(await start()).toBe('A2-2026-0002');
    house.clock.moveTo('2027-01-04');
    expect(await start()).toBe('A2-2027-0001');
    expect((await house.call('applications.list', {})).map(({ number }) => number)).toEqual(['A2-2027-0001', 'A2-2026-0002', 'A2-2026-0001']);
  });

  it('goes from draft to decision, each step with its day, and leaves an entry for each', async () => {
    const entries = await entriesOf(house, async () => await applicant.reach('approved'));
    expect(entries.filter(([action]) => action.startsWith('application.'))).toEqual([
      ['application.started', 'App 2'],
      ...Array.from({ length: 3 }, () => [['application.certified', 'App 2'], ['application.signed-page-added', 'App 2']]).flat(),
      ['application.submitted', '2.3'], ['application.assessed', 'App 2'], ['application.passed-to-board', 'App 2'], ['application.decided', 'App 2'],
    ]);
    const { steps, row } = await applicant.get();
    expect(steps.map(({ step, on, officer }) => [step, on, officer])).toEqual([
      ['draft', '2026-11-21', 'Test Officer'], ['submitted', '2026-10-05', 'Test Officer'], ['with-board', '2026-10-20', 'Test Officer'],
      ['approved', '2026-11-02', 'Test Officer'],
    ]);
    expect(row).toMatchObject({ state: 'approved', submittedOn: '2026-10-05', decidedOn: '2026-11-02', waitingDays: 19, title: 'Ward news', channelTitle: 'X' });
  });

  describe('takes only the steps that its state allows', () => {
    const tried: Readonly<Record<string, () => Promise<CallError | null>>> = {
      edit: async () => await refused(async (which) => await house.reply('applications.edit', { ...which, accountId: null, form: fullForm })),
      certify: async () => await refused(async (which) =>
        await house.reply('applications.certify', { ...which, certifier: 'line-manager', certifiedOn: '2026-11-01', ticked: true })),
      attachSigned: async () => {
        writeFileSync(house.path('page.pdf'), '%PDF-1.7');
        return await refused(async (which) => await house.reply('applications.attachSigned', { ...which, certifier: 'line-manager' }, house.path('page.pdf')));
      },
      submit: async () => await refused(async (which) => await house.reply('applications.submit', { ...which, on: '2026-11-20', changesAgreed: '' })),
      sendBack: async () => await refused(async (which) => await house.reply('applications.sendBack', { ...which, on: '2026-11-20', reason: 'Unclear' })),
      passToBoard: async () => await refused(async (which) => await house.reply('applications.passToBoard', { ...which, on: '2026-11-20' })),
      withdraw: async () => await refused(async (which) => await house.reply('applications.withdraw', { ...which, on: '2026-11-20', reason: 'Not wanted' })),
      assess: async () => {
        const { assessment: { version } } = await applicant.get();
        return await refused(async ({ id }) => await house.reply('applications.assess', { id, assessmentVersion: version, assessment: fullAssessment }));
      },
      decide: async () => await refused(async (which) => await house.reply('applications.decide', { ...which, ...approval, decidedOn: '2026-11-20' })),
      supersede: async () => await refused(async (which) =>
        await house.reply('applications.supersede', { ...which, ...approval, decidedOn: '2026-11-20', supersedingReason: 'New facts' })),
    };

    async function refused(call: (which: { id: string; version: number }) => Promise<{ ok: true } | { ok: false; error: CallError }>): Promise<CallError | null> {
      const reply = await call(await applicant.which());
      return reply.ok ? null : reply.error;
    }

    const allowed: Readonly<Record<ApplicationState, readonly string[]>> = {
      draft: ['edit', 'certify', 'attachSigned', 'submit', 'withdraw', 'assess'],
      submitted: ['sendBack', 'passToBoard', 'withdraw', 'assess'],
      'sent-back': ['edit', 'certify', 'attachSigned', 'submit', 'withdraw', 'assess'],
      'with-board': ['withdraw', 'assess', 'decide'],
      approved: ['supersede'],
      declined: ['supersede'],
      withdrawn: [],
    };

    const cases = applicationState.options.flatMap((state) => Object.keys(tried).map((step) => [state, step, allowed[state].includes(step)] as const));

    it.each(cases)('%s: %s is possible: %s', async (state, step, possible) => {
      await applicant.reach(state);
      // A draft is submitted, and a page attached, only when what goes before is there.
      if (state === 'draft' && (step === 'submit' || step === 'attachSigned')) await applicant.certifyAll();
      if (state === 'submitted' && step === 'passToBoard') await applicant.assess();
      const { number } = (await applicant.get()).row;
      const error = await tried[step]?.();
      if (possible) return expect(error).toBeNull();
      expect(error).toMatchObject({ code: 'invalid', message: expect.stringMatching(new RegExp(`^${number} .+, so it cannot be .+\\.`, 'u')) as unknown });
      expect((await applicant.get()).row.state).toBe(state);
    });

    it('and says where it stands and what can be done', async () => {
      await applicant.reach('submitted');
      expect(await tried['decide']?.()).toMatchObject({
        message: 'A2-2026-0001 was submitted, so it cannot be decided. It can be assessed, sent back, passed to the Digital Board or withdrawn.',
      });
    });
  });

  it('lists how many days it has waited where it is', async () => {
    await applicant.reach('submitted');
    house.clock.moveTo('2026-11-25');
    expect((await house.call('applications.list', {})).map(({ state, waitingDays }) => [state, waitingDays])).toEqual([['submitted', 51]]);
  });

  it('is sent back with a reason, completed and submitted again', async () => {
    await applicant.reach('sent-back');
    await applicant.submit('2026-10-07');
    const { steps } = await applicant.get();
    expect(steps.map(({ step, reason }) => [step, reason])).toEqual([['draft', ''], ['submitted', ''], ['sent-back', 'Say who reads it'], ['submitted', '']]);
  });

  it('refuses a step without its reason, on a day that has not come, or before the step it follows', async () => {
    await applicant.reach('submitted');
    const which = await applicant.which();
    expect(await house.refusal('applications.sendBack', { ...which, on: '2026-10-06', reason: ' ' })).toMatchObject({ field: 'reason', message: 'Give the reason.' });
    expect(await house.refusal('applications.withdraw', { ...which, on: '2026-10-06', reason: '' })).toMatchObject({ field: 'reason' });
    expect(await house.refusal('applications.sendBack', { ...which, on: '2026-11-22', reason: 'Unclear' })).toMatchObject({ field: 'on', message: 'This date lies in the future. Enter today or an earlier day.' });
    expect(await house.refusal('applications.sendBack', { ...which, on: '2026-10-04', reason: 'Unclear' })).toMatchObject({
      field: 'on', message: 'The application was submitted on 5 October 2026. Enter that day or a later one.',
    });
    expect(await house.refusal('applications.sendBack', { ...which, on: '2026-04-31', reason: 'Unclear' })).toMatchObject({ field: 'on' });
  });

  it('is not saved over a change that somebody else has made', async () => {
    await applicant.start();
    const { form } = await applicant.get();
    const which = await applicant.which();
    await applicant.edit({ audience: 'Staff' });
    const { current, ...error } = await house.refusal('applications.edit', { ...which, accountId: null, form: { ...form, audience: 'Visitors' } });
    expect(error).toMatchObject({ code: 'conflict' });
    expect(current).toMatchObject({ version: 2, form: { audience: 'Staff' } });
  });

  it('is not edited by saving it as it is', async () => {
    await applicant.start();
    const which = await applicant.which();
    expect(await entriesOf(house, async () => await applicant.edit({}))).toEqual([]);
    expect(await applicant.which()).toEqual(which);
  });

  it('keeps no typing that no form is as long as', async () => {
    expect(await house.refusal('applications.keepDraft', { id: null, draft: { reason: 'x'.repeat(100_000) } })).toMatchObject({ field: 'draft' });
    expect(await house.call('applications.draft', { id: null })).toEqual({ draft: null });
  });

  it.each([
    ['userName', '@wardnews pw Hunter22!'], ['reason', 'Share news.\nPassword: Hunter22!'], ['audience', 'Staff (password will be Hunter22!)'], ['postingStandard', 'Daily, PIN 123456'],
  ] as const)('refuses a password in “%s”, on starting and on editing', async (field, text) => {
    const error = {
      code: 'invalid', field: `form.${field}`, message: 'This looks like a password. Take it out: the password is agreed with the Communications Team and kept in Logins.',
    };
    expect(await house.refusal('applications.start', { kind: 'new-account', accountId: null, form: { ...fullForm, [field]: text } })).toEqual(error);
    await applicant.start();
    expect(await house.refusal('applications.edit', { ...await applicant.which(), accountId: null, form: { ...fullForm, [field]: text } })).toEqual(error);
  });

  it('takes a mention of a password for what it is', async () => {
    const reason = 'We agree the password with Communications. Password: to be agreed.';
    await applicant.start({ reason });
    expect((await applicant.get()).form.reason).toBe(reason);
  });

  it('keeps what is being typed, and forgets it once it is saved', async () => {
    await house.call('applications.keepDraft', { id: null, draft: { name: 'Half a n' } });
    expect((await house.call('applications.draft', { id: null })).draft?.content).toEqual({ name: 'Half a n' });
    await applicant.start();
    expect(await house.call('applications.draft', { id: null })).toEqual({ draft: null });
    await house.call('applications.keepDraft', { id: applicant.id, draft: { name: 'Fay' } });
    await applicant.edit({ name: 'Fay Other' });
    expect(await house.call('applications.draft', { id: applicant.id })).toEqual({ draft: null });
  });

  it('is found with everybody whom it names, until it is decided', async () => {
    await applicant.start({ name: 'Bea Admin', email: 'bea@example.org' });
    const { id } = await house.call('people.add', {
      name: 'Bea Admin', email: 'bea@example.org', category: 'employee', employer: '', role: '', directorateId: null, phone: '', leavesOn: null,
    });
    const naming = async () => (await house.call('people.get', { id })).applications.map(({ number, title, state, as }) => [number, title, state, as]);
    expect(await naming()).toEqual([['A2-2026-0001', 'Ward news', 'draft', 'Applicant'], ['A2-2026-0001', 'Ward news', 'draft', 'First administrator']]);
    await applicant.edit({ name: 'Fay Applicant', email: 'fay@example.org', firstAdministratorEmail: 'another.bea@example.org' });
    expect(await naming()).toEqual([]);
    await applicant.edit({ firstAdministratorEmail: '' });
    await house.call('applications.withdraw', { ...await applicant.which(), on: '2026-11-20', reason: 'Not wanted' });
    expect(await naming()).toEqual([]);
  });

  it('offers channels, directorates, people and the accounts that are run', async () => {
    await applicant.reach('approved');
    const choices = await house.call('applications.choices', {});
    expect(choices).toMatchObject({ decidingBody: 'Digital Board', accounts: [{ name: 'Ward news', channelTitle: 'X' }] });
    expect(choices.channels).toContainEqual({ id: 'x', title: 'X' });
    expect(choices.people).toContainEqual({ name: 'Bea Admin', email: 'bea@example.org' });
  });

  it.each([
    ['a date in the future', { date: '2026-11-22' }, 'form.date'],
    ['a channel that is not on the list', { channel: 'semaphore' }, 'form.channel'],
    ['a directorate that is not there', { directorateId: '019a0000-0000-7000-8000-00000000dead' }, 'form.directorateId'],
    ['an address that runs a script', { webAddress: 'javascript:alert(1)' }, 'form.webAddress'],
    ['an address of a file', { webAddress: 'file:///etc/passwd' }, 'form.webAddress'],
    ['a right-to-left mark', { name: 'Fay\u202Etnacilppa' }, 'form.name'],
    ['a control character', { reason: 'News\u0007' }, 'form.reason'],
    ['text that is too long', { audience: 'a'.repeat(401) }, 'form.audience'],
  ])('refuses %s and stores nothing', async (_what, changes, field) => {
    expect(await house.refusal('applications.start', { kind: 'new-account', accountId: null, form: { ...fullForm, ...changes } })).toMatchObject({ field });
    expect(await house.call('applications.list', {})).toEqual([]);
  });

  it('keeps emoji, markup and formulas as the text they are', async () => {
    const changes = { name: 'Fay 🦊', reason: '<script>alert(1)</script>', audience: '=HYPERLINK("https://example.org")' };
    await applicant.start(changes);
    expect((await applicant.get()).form).toMatchObject(changes);
  });
});
