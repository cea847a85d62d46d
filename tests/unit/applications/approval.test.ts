import { describe, expect, it } from 'vitest';
import { accountFacts } from '../../../src/preload/contract/accounts.ts';
import { factsFrom, firstMail, handleFrom } from '../../../src/main/register/rooms/applications/rules/approval.ts';
import { assessmentProblem } from '../../../src/main/register/rooms/applications/rules/assessment.ts';
import { fullAssessment, fullForm } from '../../support/applications.ts';

const beginning = { name: 'Ward news', postingStandard: 'Two posts a week', approvedOn: '2026-11-02', nextReviewOn: '2026-12-31' };

describe('the account that an approval makes', () => {
  it('has facts that the accounts room accepts', () => {
    expect(accountFacts.parse(factsFrom(fullForm, fullAssessment, beginning))).toMatchObject({ name: 'Ward news', approvedOn: '2026-11-02' });
  });

  it('is marked as internal where its platform is one of the Trust’s own', () => {
    expect(factsFrom({ ...fullForm, channel: 'intranet-board', webAddress: 'http://intranet/ward7' }, fullAssessment, beginning)).toMatchObject({ internal: true, address: 'http://intranet/ward7' });
    expect(factsFrom(fullForm, fullAssessment, beginning).internal).toBe(false);
  });

  it('has the first of several line managers', () => {
    const form = { ...fullForm, lineManager: 'Ann Other and Di Other', lineManagerEmail: 'ann@example.org, di@example.org' };
    expect(factsFrom(form, fullAssessment, beginning).lineManager).toEqual({ name: 'Ann Other', email: 'ann@example.org' });
  });

  it('has people in the order of their names, where the form has the surname first', () => {
    const form = { ...fullForm, lineManager: 'Manager, Morgan', firstAdministrator: 'Admin, Bea', secondAdministrator: 'Cy Backup, RN' };
    const { lineManager, primaryAdministrator, backupAdministrator } = factsFrom(form, fullAssessment, beginning);
    expect([lineManager?.name, primaryAdministrator?.name, backupAdministrator?.name]).toEqual(['Morgan Manager', 'Bea Admin', 'Cy Backup']);
  });

  it.each(['Bea Admin, Manager', 'Bea Admin, Matron', 'Bea Admin, Ward sister', 'Bea Admin, RN, Matron', 'Admin, Bea, Ward manager'])('has Bea Admin without her post, where the form says “%s”', (written) => {
    expect(factsFrom({ ...fullForm, firstAdministrator: written }, fullAssessment, beginning).primaryAdministrator?.name).toBe('Bea Admin');
  });

  it.each([
    ['van Dyke, Ann', 'Ann van Dyke'], ['Van Dyke, Ann', 'Ann Van Dyke'], ['de la Mare, Ann', 'Ann de la Mare'], ['di Other, Ann', 'Ann di Other'], ['St. Other, Ann', 'Ann St. Other'],
    ['Smith-Other, Ann', 'Ann Smith-Other'], ['Ann van Dyke, Manager', 'Ann van Dyke'], ['Di Other, Manager', 'Di Other'], ['A. Other, Manager', 'A. Other'],
  ])('turns the name “%s” into “%s”', (written, name) => {
    expect(factsFrom({ ...fullForm, firstAdministrator: written }, fullAssessment, beginning).primaryAdministrator?.name).toBe(name);
  });

  it('has its languages in one line, cut where they are longer than the register keeps', () => {
    const { languages } = factsFrom(fullForm, { languageNeed: `Polish\n${'and more '.repeat(40)}` }, beginning);
    expect(languages).toHaveLength(200);
    expect(languages.startsWith('Polish and more')).toBe(true);
    expect(languages.endsWith('…')).toBe(true);
  });

  it.each(['@wardnews', 'ward.news_7', 'WardNews', '@łódź'])('takes the user name “%s” for its handle', (userName) => {
    expect(handleFrom(userName)).toBe(userName);
  });

  it.each(['', 'not yet', 'ward@example.org', '01482 000000', '01482000000', 'Ward news page'])('takes no handle from “%s”', (userName) => {
    expect(handleFrom(userName)).toBe('');
  });

  it('takes the first mailbox of a box', () => {
    expect(['ann@example.org; di@example.org', ' ann@example.org ', 'tbc'].map(firstMail)).toEqual(['ann@example.org', 'ann@example.org', '']);
  });
});

describe('the assessment before the Board', () => {
  it('has benefit, commitment and Communications’ own view', () => {
    expect(assessmentProblem(fullAssessment)).toBeNull();
    expect([{ benefit: '' }, { commitment: '' }, { view: 'none' as const }].map((change) => assessmentProblem({ ...fullAssessment, ...change })?.field)).toEqual([
      'assessment.benefit', 'assessment.commitment', 'assessment.view',
    ]);
  });
});
