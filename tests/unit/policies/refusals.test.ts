import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadPacks, PackError, parsePack } from '../../../src/main/register/rooms/policies/pack-library.ts';
import { cp371, packJson, personalUse } from './packs.ts';

type Step = string | number;

/** A shipped pack with the value at a place replaced, or removed where none is given. */
function changed(path: readonly Step[], value?: unknown, id = 'cp371'): string {
  const pack = packJson(id);
  const parent = path.slice(0, -1).reduce<object>((at, step) => Reflect.get(at, step) as object, pack);
  const last = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, value);
  return JSON.stringify(pack);
}

function refusal(text: string): PackError {
  try {
    parsePack(text, 'our-trust.json');
  } catch (error) {
    if (error instanceof PackError) return error;
    throw error;
  }
  throw new Error('the pack was accepted');
}

const typeAt = (id: string): number => cp371.incidentTypes.findIndex((type) => type.id === id);
const runbookAt = (id: string): number => cp371.runbooks.findIndex((runbook) => runbook.id === id);

describe('a pack is refused', () => {
  const cases: [string, readonly Step[], unknown, string, RegExp][] = [
    ['an unknown key is refused with its place', ['cadences', 0, 'periodd'], 1, 'cadences[0].periodd', /not an entry that belongs here/],
    ['an unknown key at the top', ['colour'], 'blue', 'colour', /not an entry that belongs here/],
    ['a missing entry', ['title'], undefined, 'title', /missing/],
    ['an empty text', ['title'], '', 'title', /must not be empty/],
    ['a number where text belongs', ['title'], 371, 'title', /should be text but is a number/],
    ['a list where text belongs', ['title'], [], 'title', /should be text but is a list/],
    ['a word that is not on offer', ['cadences', 0, 'basis'], 'guessed', 'cadences[0].basis', /one of named, offered/],
    ['a format of the future', ['format'], 2, 'format', /should be 1/],
    ['a period without a number', ['cadences', 0, 'period', 'every'], null, 'cadences[0].period.every', /whole number|a number/],
    ['a unit that does not exist', ['cadences', 0, 'period', 'unit'], 'fortnight', 'cadences[0].period.unit', /not one of the kinds/],
    ['a date that does not exist', ['documentControl', 'reviewDate', 'lastDay'], '2019-02-29', 'documentControl.reviewDate.lastDay', /should be a date/],
    ['a clause that is not in the policy', ['checklists', 0, 'questions', 3, 'clause'], '9.9', 'checklists[0].questions[3].clause', /clause "9\.9" is not in this pack/],
    ['a further clause that is not in the policy', ['checklists', 0, 'questions', 4, 'alsoClauses'], ['8'], 'checklists[0].questions[4].alsoClauses[0]', /"8"/],
    ['a clause of a transition', ['statuses', 0, 'transitions', 1, 'clause'], '7', 'statuses[0].transitions[1].clause', /"7"/],
    ['a question asked twice', ['checklists', 1, 'questions', 1, 'id'], 'posts-read', 'checklists[1].questions[1].id', /given twice/],
    ['a checklist for no cadence', ['checklists', 0, 'cadence'], 'weekly', 'checklists[0].cadence', /list of cadences/],
    ['a status that does not exist', ['outcomes', 2, 'setsStatus'], 'frozen', 'outcomes[2].setsStatus', /list of statuses/],
    ['grounds that do not exist', ['checklists', 0, 'questions', 0, 'followUp'], 'nothing', 'checklists[0].questions[0].followUp', /grounds lists/],
    ['a concern raised by a number', ['checklists', 0, 'questions', 0, 'concernWhen'], 'no', 'checklists[0].questions[0].concernWhen', /only a yes or no question/],
    ['a summary of itself', ['checklists', 0, 'questions', 8, 'splitInto'], ['editorial'], 'checklists[0].questions[8].splitInto[0]', /a summary itself/],
    ['an obligation shown by a question that nobody asks', ['obligations', 0, 'shownBy'], { questions: ['weather'] }, 'obligations[0].shownBy.questions[0]', /list of checklist questions/],
    ['an obligation shown by a duty that does not exist', ['obligations', 0, 'shownBy'], { duties: ['weather'] }, 'obligations[0].shownBy.duties[0]', /list of duties/],
    ['somebody to tell who is no contact', ['incidentTypes', 0, 'notify', 0, 'contact'], 'nobody', 'incidentTypes[0].notify[0].contact', /list of contacts/],
    ['a step that only conduct settles, of a type that is not about staff', ['incidentTypes', typeAt('personal-data'), 'runbook'], 'confidentiality', `incidentTypes[${typeAt('personal-data')}].runbook`, /"fact-finding", which only a type about staff conduct can settle/],
    ['a type about staff that nobody decides', ['incidentTypes', typeAt('disrepute'), 'runbook'], 'trust-content', `incidentTypes[${typeAt('disrepute')}].runbook`, /lacks the step "fact-finding"/],
    ['a type that does not ask about personal information though somebody is told', ['incidentTypes', typeAt('unlawful-content'), 'runbook'], 'fake-account', `incidentTypes[${typeAt('unlawful-content')}].runbook`, /does not ask whether personal information was exposed/],
    ['a removal before a copy is kept', ['runbooks', runbookAt('confidentiality'), 'steps', 1, 'phase'], 'contain', `runbooks[${runbookAt('confidentiality')}].steps[1].phase`, /before a copy is kept/],
    ['a removal of which no copy is kept', ['runbooks', runbookAt('permission'), 'steps', 0, 'phase'], 'tell', `runbooks[${runbookAt('permission')}].steps[1].phase`, /no step that keeps a copy/],
    ['one step that means two things', ['runbooks', runbookAt('staff-conduct'), 'steps', 2, 'title'], 'Tell the manager', `runbooks[${runbookAt('staff-conduct')}].steps[2].id`, /means something else in another runbook/],
    ['a step of conduct that nothing settles', ['runbooks', runbookAt('staff-conduct'), 'steps', 4, 'id'], 'facts', `incidentTypes[${typeAt('disrepute')}].runbook`, /lacks the step "fact-finding"/],
    ['an obligation that nothing shows', ['obligations', 0, 'evidence'], [], 'obligations[0].evidence', /noRecordBecause/],
    ['only one level of manager', ['certification', 'levels'], [{ directorateKind: 'clinical', level: 'General manager' }], 'certification.levels', /too short/],
    ['a host name written as an address', ['channels', 0, 'hosts'], ['https://x.com'], 'channels[0].hosts[0]', /host name/],
  ];

  it.each(cases)('%s', (_name, path, value, place, reason) => {
    const error = refusal(changed(path, value));
    expect(error.place).toBe(place);
    expect(error.reason).toMatch(reason);
    expect(error.message).toContain('our-trust.json');
  });

  it('text that is not JSON, with line and column', () => {
    const error = refusal('{\n  "format": 1,,\n}');
    expect(error.place).toBe('line 2, column 15');
    expect(error.reason).toContain('not valid JSON');
  });

  it.each(['', 'null', '[]', '"pack"', '{}'])('%j is no pack', (text) => {
    expect(refusal(text).reason).not.toBe('');
  });
});

describe('a folder of packs', () => {
  let folder = '';
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'packs-')); });
  afterEach(() => { rmSync(folder, { recursive: true, force: true }); });
  const put = (file: string, text: string) => writeFileSync(join(folder, file), text);

  it('takes a Trust\u2019s own pack beside the shipped ones and ignores other files', () => {
    put('cp371.json', JSON.stringify(packJson('cp371')));
    put('our-trust.json', changed(['id'], 'our-trust'));
    put('notes.txt', 'not a pack');
    expect([...loadPacks(folder).keys()]).toEqual(['cp371', 'our-trust']);
  });

  it('refuses two packs with one id', () => {
    put('a.json', JSON.stringify(packJson('cp371')));
    put('b.json', JSON.stringify(packJson('cp371')));
    expect(() => loadPacks(folder)).toThrow(/b\.json.*already called "cp371"/);
  });

  it('refuses two packs that ask one question in opposite ways', () => {
    put('10022.json', changed(['checklists', 2, 'questions', 0, 'id'], 'unapproved-content', '10022'));
    put('cp371.json', JSON.stringify(packJson('cp371')));
    expect(() => loadPacks(folder)).toThrow(/unapproved-content: another pack asks a question with this id in another way/);
  });

  it('refuses two packs that mean different things by one step', () => {
    put('10022.json', changed(['runbooks', personalUse.runbooks.findIndex(({ id }) => id === 'press'), 'steps', 0, 'title'], 'Reply at once', '10022'));
    put('cp371.json', JSON.stringify(packJson('cp371')));
    expect(() => loadPacks(folder)).toThrow(/runbooks, press, no-reply: another pack has a step with this id that means something else/);
  });

  it('refuses a kind of breach that names a type which the other pack does not have', () => {
    put('10022.json', changed(['hrReturn', 'breaches', 0, 'otherTypes', 0, 'type'], 'information-lent', '10022'));
    put('cp371.json', JSON.stringify(packJson('cp371')));
    expect(() => loadPacks(folder)).toThrow(/the pack cp371 has no type of incident "information-lent"/);
  });

  it('refuses a conflict with a clause that the other pack does not have', () => {
    put('10022.json', JSON.stringify(packJson('10022')));
    put('cp371.json', changed(['conflicts', 7, 'otherClauses', 0, 'clause'], '66'));
    expect(() => loadPacks(folder)).toThrow(/the pack 10022 has no clause "66"/);
  });

  it('says so when the folder cannot be read', () => {
    expect(() => loadPacks(join(folder, 'missing'))).toThrow(PackError);
  });
});
