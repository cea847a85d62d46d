import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meaningOf, tickedOf } from '../../../src/main/register/rooms/applications/import/labels.ts';
import { questionsIn, separated } from '../../../src/main/register/rooms/applications/import/questions.ts';
import { rawFormsIn, rawFormsInText } from '../../../src/main/register/rooms/applications/import/raw-forms.ts';
import { loadPacks } from '../../../src/main/register/rooms/policies/pack-library.ts';
import { formFields, formLabels } from '../../../src/main/register/rooms/applications/rules/form.ts';
import { resourcesFolder } from '../../support/house.ts';

describe('the labels of a returned form', () => {
  const words = loadPacks(join(resourcesFolder, 'policies')).get('cp371')?.applicationForm;

  it('are understood as the policy’s form has them', () => {
    const expected: Readonly<Record<string, string>> = {
      directorate: 'directorateId', firstAdministratorEmail: 'administrator-email', secondAdministratorEmail: 'administrator-email', password: 'secret',
    };
    expect(words?.fields.length).toBeGreaterThan(20);
    for (const { id, label } of words?.fields ?? []) expect([label, meaningOf(label)]).toEqual([label, expected[id] ?? id]);
  });

  it('are understood as this app words them', () => {
    const other: Readonly<Record<string, string>> = { firstAdministratorEmail: 'administrator-email' };
    for (const field of formFields) expect([formLabels[field], meaningOf(formLabels[field])]).toEqual([formLabels[field], other[field] ?? field]);
  });

  it('may head the columns of a list in any order', () => {
    fc.assert(fc.property(fc.shuffledSubarray(formFields, { minLength: formFields.length }), (fields) => {
      const { forms, leftOut } = rawFormsIn({ sheet: null, headings: fields.map((field) => formLabels[field]), rows: [{ number: 2, cells: fields }] });
      expect(new Map(forms[0]?.answers)).toEqual(new Map(formFields.map((field) => [field, field])));
      expect(leftOut).toEqual([]);
    }));
  });

  it.each([
    ['typographic apostrophes', 'Line manager’s email', 'lineManagerEmail'],
    ['numbering', '1. Name', 'name'],
    ['letters', 'b) How will you measure its success', 'successMeasure'],
    ['a tick', '☐ Is this site public or members only', 'visibility'],
    ['a hint in brackets', 'Date (dd/mm/yyyy)', 'date'],
    ['capitals and a colon', 'CONTACT NUMBER:', 'phone'],
    ['both questions in one box', 'a. Reason for online social network (please give as much information as possible) b. How will you measure its success?', 'reasons'],
  ])('are understood with %s', (_what, label, meaning) => {
    expect(meaningOf(label)).toBe(meaning);
  });

  it.each(['☐ Line manger', '☑ 1P administrator.....', 'Digital Board date of decision', 'Executive Committee date of decision', '☐ Approved', 'I certify that I have read'])('“%s” is no question', (label) => {
    expect(meaningOf(label)).toBe('aside');
  });

  it.each(['Password', 'Password (use numbers and letters)', 'Twitter passcode', 'Username and password', 'PIN', 'pwd'])('“%s” is a secret', (label) => {
    expect(meaningOf(label)).toBe('secret');
  });

  it('of a choice are what is ticked', () => {
    expect(tickedOf('☒ Public ☐ Members only')).toBe('Public');
    expect(tickedOf('[ ] Public [x] Members only')).toBe('Members only');
    expect(tickedOf('☐ Public ☐ Members only')).toBe('');
    expect(tickedOf('Public')).toBe('Public');
  });
});

describe('the answers of one form', () => {
  const read = (text: string) => questionsIn(text.split('\n').map(separated));

  it('may stand after a colon, after a tab, or on the next lines', () => {
    expect([...read('Name: Fay\nJob title\tSister\nIntended audience\nPatients\nand families').answers]).toEqual([['name', 'Fay'], ['jobTitle', 'Sister'], ['audience', 'Patients\nand families']]);
  });

  it('give each administrator the address below her name', () => {
    const { answers } = read('Name of nominated site administrator\tBea\nName of second nominated site administrator\tCy\nAdministrator’s email\tcy@example.org');
    expect(answers.get('firstAdministratorEmail')).toBeUndefined();
    expect(answers.get('secondAdministratorEmail')).toBe('cy@example.org');
  });

  it('may speak of labels without answering them again', () => {
    expect(read('Intended audience\tPatients\nReason for online social network\tNews.\nIntended audience: families too').answers.get('reason')).toBe('News.\nIntended audience: families too');
  });

  it('are taken once, and what is answered twice is named', () => {
    const { answers, twice } = read('Name\tFay\nName\tGus');
    expect(answers.get('name')).toBe('Fay');
    expect(twice).toEqual(['Name']);
  });

  it('leave the decision’s reason out', () => {
    const { answers, leftOut } = read('Name\tFay\n☐ Approved\n☒ Declined\nReason\tNo time');
    expect(answers.has('reason')).toBe(false);
    expect(leftOut).toEqual(['☒ Declined', 'Reason']);
  });

  it.each(['Password\tHunter2', 'Password: Hunter2', 'Password Hunter2', 'Password\nHunter2', 'Password:\nHunter2\nHunter2', 'Passwords\tHunter2 Hunter3'])('hold no password, however it follows its label: “%s”', (text) => {
    const { answers, leftOut, twice } = read(`Username\twardnews\n${text}\nAssociated email address\tward@example.org`);
    expect([...answers]).toEqual([['userName', 'wardnews'], ['associatedEmail', 'ward@example.org']]);
    expect(leftOut).toEqual(['Password']);
    expect(twice).toEqual([]);
  });

  it.each(['PW: Hunter22!', 'Pwd: Hunter22!', 'P/W\tHunter22!', 'Pasword: Hunter22!', 'PIN: 123456', 'Pass: Hunter22!', 'Log-in details: Hunter22!', 'The password will be Hunter22!', 'Twitter PW: Hunter22!'])(
    'hold no password under another of its names: “%s”', (text) => {
      const { answers, leftOut } = read(`Username: wardnews\n${text}\nAssociated email address: ward@example.org`);
      expect([...answers]).toEqual([['userName', 'wardnews'], ['associatedEmail', 'ward@example.org']]);
      expect(leftOut).toEqual(['Password']);
    },
  );

  it('do not go on with a question that the form does not have: it is left out and named', () => {
    const { answers, leftOut } = read('Username: wardnews\nBackup code: 4711 0815\nmore of it\nReason for online social network: News.\nNote: for families');
    expect([...answers]).toEqual([['userName', 'wardnews'], ['reason', 'News.\nNote: for families']]);
    expect(leftOut).toEqual(['Backup code']);
  });

  it('may stand below their label, an address with its colon too', () => {
    expect(read('Network web address\nhttps://x.com/wardnews').answers.get('webAddress')).toBe('https://x.com/wardnews');
  });

  it('name no password that stands above the first question', () => {
    expect(read('Our pw is Hunter22!\nName: Fay').leftOut).toEqual(['Password']);
  });

  it('are read, however many spaces stand in them', () => {
    const spaces = ' '.repeat(1_000_000);
    const { forms } = rawFormsInText(`Name: Fay\nProposed account name: Ward\nReason: x${spaces}y [${spaces}password: z\n`);
    expect(forms[0]?.answers.get('reason')).toBe(`x${spaces}y [`);
  });
});
