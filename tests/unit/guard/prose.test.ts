import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { call } from '../../../src/preload/contract/call.ts';
import { callNames, shapeOf } from '../../../src/preload/contract/index.ts';
import { fieldsOf, foundIn, isGuarded, ownPlace, proseOf } from '../../../src/preload/contract/prose.ts';
import { id, isoDate, line, paragraph, requiredLine } from '../../../src/preload/contract/values.ts';

const all = callNames.flatMap((name) => {
  const shape = shapeOf(name);
  return shape === undefined || !isGuarded(shape) ? [] : [{ name, ...fieldsOf(shape.input) }];
});

/** Everything that the guard leaves alone, by what the field is called, with the reason. A new one is argued for here. */
const leftAlone: Readonly<Record<string, readonly string[]>> = {
  'How a platform or an agency is reached.': ['words'],
  'The work address of somebody who looks after an account.': ['email'],
  'The work telephone of somebody who looks after an account.': ['phone'],
  'Asked for by the application form: the work address of the people it names.': ['email', 'lineManagerEmail', 'firstAdministratorEmail', 'secondAdministratorEmail'],
  'Asked for by the application form: the work telephone of the people it names.': ['phone', 'lineManagerPhone'],
  'The account’s own web address; that of a messenger is a telephone number.': ['address'],
  'The name of the account on its platform.': ['handle'],
  'The platform’s own number of the account, which can look like any other.': ['platformId'],
  'The proposed account’s own web address.': ['webAddress'],
  'What the account is signed in with, often an e-mail address.': ['userName'],
  'The e-mail address that the account is registered with.': ['associatedEmail'],
  'What the login is signed in with, often an e-mail address.': ['userName'],
  'The e-mail address that the login is registered with.': ['email'],
  'Whose telephone receives the second step; its number may be named.': ['twoStepHolder'],
  'The address or telephone number by which the platform gives the login back.': ['recoveryRoute'],
  'How the Trust reaches somebody on the bad day, printed on the sheet for the wall.': ['daytime', 'outOfHours', 'email'],
  'The address that a letter goes to; it is not kept.': ['email'],
  'The work address of the manager.': ['email'],
  'The work address of a certifying manager.': ['email'],
  'Who complained and how to reach them: only officers see it, and no list, paper or trail entry has it (10022 4.3.3).': ['complainantContact', 'name'],
  'The public name under which a comment was written.': ['handle'],
  'What a request asks for, which can be an address or a number; it is searched for.': ['words'],
  'The Trust’s own address, printed on its forms.': ['returnAddress'],
};

describe('the prose of the contract', () => {
  it('is every line and paragraph of a change or a job', () => {
    const prose = all.flatMap(({ name, prose: fields }) => fields.map((field) => `${name} ${field}`));
    expect(prose).toEqual(expect.arrayContaining([
      'incidents.report facts.seen', 'incidents.report told.*.who', 'incidents.addEntry text', 'enquiries.add answer.answer', 'accounts.add purpose',
      'actions.finishStep outcome', 'reviews.record answers.*.note', 'settings.addDirectorate name', 'monitoring.record note',
    ]));
  });

  it('leaves nothing out but what is listed here with its reason', () => {
    const found = new Map<string, Set<string>>();
    for (const { path, because } of all.flatMap(({ own }) => own)) found.set(because, (found.get(because) ?? new Set()).add(path.split('.').at(-1) ?? ''));
    expect(Object.fromEntries([...found].map(([because, fields]) => [because, [...fields].toSorted()])))
      .toEqual(Object.fromEntries(Object.entries(leftAlone).map(([because, fields]) => [because, fields.toSorted()])));
  });

  it('leaves no reason, note or text out, whatever it is called in its room', () => {
    const names = new Set(all.flatMap(({ own }) => own.map(({ path }) => path.split('.').at(-1) ?? '')));
    for (const name of ['reason', 'note', 'text', 'outcome', 'seen', 'question', 'answer', 'why', 'purpose', 'body', 'said']) expect(names).not.toContain(name);
  });
});

describe('looking into an input', () => {
  const input = z.strictObject({
    id, on: isoDate, note: paragraph().min(1), who: line().optional(), mail: ownPlace(line(), 'Its own place.'),
    rows: z.array(z.strictObject({ text: requiredLine(), kind: z.enum(['a', 'b']) })).max(5), answers: z.record(z.string(), paragraph()), none: paragraph().nullable(),
    step: z.discriminatedUnion('take', [z.strictObject({ take: z.literal('x'), said: line() }), z.strictObject({ take: z.literal('y'), on: isoDate })]),
  });
  const value = {
    id: '0198c0de-0000-7000-8000-000000000001', on: '2026-11-20', note: 'one', mail: 'ann@gmail.com', rows: [{ text: 'two', kind: 'a' }, { text: 'ann@gmail.com', kind: 'b' }],
    answers: { q1: 'three' }, none: null, step: { take: 'x', said: '943 476 5919' },
  };

  it('finds what was typed, in lists, records and choices too, by its dotted path', () => {
    expect(proseOf(input, value)).toEqual([
      { path: 'note', text: 'one' }, { path: 'rows.0.text', text: 'two' }, { path: 'rows.1.text', text: 'ann@gmail.com' }, { path: 'answers.q1', text: 'three' }, { path: 'step.said', text: '943 476 5919' },
    ]);
  });

  it('finds identifiers in changes and jobs, and does not look at questions and drafts', () => {
    const shape = { input, output: z.strictObject({}), access: 'officer' } as const;
    expect(foundIn(call({ ...shape, effect: 'change' }), value).map(({ path, kind }) => `${path} ${kind}`)).toEqual(['rows.1.text email', 'step.said nhs-number']);
    expect(foundIn(call({ ...shape, effect: 'job' }), value)).toHaveLength(2);
    expect(foundIn(call({ ...shape, effect: 'draft' }), value)).toEqual([]);
    expect(foundIn(call({ ...shape, effect: 'read' }), value)).toEqual([]);
  });
});
