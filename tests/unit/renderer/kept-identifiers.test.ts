import { beforeEach, describe, expect, it } from 'vitest';
import { forgetReasons, keepReason, reasonProblem, reasonsFor, unexplainedIn } from '../../../src/renderer/lib/kept-identifiers.ts';
import { entryWith, reportWith } from '../../support/incidents.ts';

const id = '0198c0de-0000-7000-8000-000000000001';
const number = '943 476 5919';
const why = 'Asked for by the police';

beforeEach(() => forgetReasons());

describe('why something stays', () => {
  it('goes beside every call whose input holds it, however it is spaced, once for each thing', () => {
    keepReason([number], why);
    expect(reasonsFor('incidents.addEntry', entryWith(id, { text: `Again ${number}, and ${number}` }))).toEqual([{ found: number, because: why }]);
    expect(reasonsFor('incidents.report', reportWith({ seen: 'Names 943-476-5919 and 999 000 0018' }))).toEqual([{ found: '943-476-5919', because: why }]);
    expect(reasonsFor('incidents.report', reportWith())).toEqual([]);
  });

  it('does not go beside a question, nor a draft', () => {
    keepReason([number], why);
    expect(reasonsFor('incidents.keepDraft', { draft: { seen: number } })).toEqual([]);
    expect(reasonsFor('audit.findHead', { head: number })).toEqual([]);
  });

  it('is taken back when it is emptied, and forgotten at the lock', () => {
    keepReason([number], why);
    keepReason([number], '');
    expect(reasonsFor('incidents.addEntry', entryWith(id, { text: number }))).toEqual([]);
    keepReason([number], why);
    forgetReasons();
    expect(reasonsFor('incidents.addEntry', entryWith(id, { text: number }))).toEqual([]);
  });

  it('is none while it is only blanks, and is pointed out when it names somebody itself', () => {
    keepReason([number], '  ');
    expect(reasonsFor('incidents.addEntry', entryWith(id, { text: number }))).toEqual([]);
    expect(reasonProblem(why)).toBeUndefined();
    expect(reasonProblem('Ask ann@gmail.com')).toBe('The reason holds a private person’s e-mail address, too. Say it without.');
  });
});

describe('a call that asks for a file first', () => {
  it('is stopped before the dialog opens, unless there is a reason', () => {
    const input = { id, kind: `The letter of ${number}` };
    expect(unexplainedIn('accounts.attach', input, [])).toMatchObject({ code: 'identifier', field: 'kind' });
    keepReason([number], why);
    expect(unexplainedIn('accounts.attach', input, reasonsFor('accounts.attach', input))).toBeNull();
  });

  it('leaves every other call to the register, which knows what was kept before', () => {
    expect(unexplainedIn('incidents.addEntry', entryWith(id, { text: number }), [])).toBeNull();
  });
});
