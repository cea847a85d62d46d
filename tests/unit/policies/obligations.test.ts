import { describe, expect, it } from 'vitest';
import type { PolicyPack } from '../../../src/main/register/rooms/policies/pack-schema.ts';
import { cp371, personalUse } from './packs.ts';

const both: [string, PolicyPack][] = [['CP371', cp371], ['10022', personalUse]];
/** Frequencies that are counted by what was owed, so no question has to be named. */
const counted: ReadonlySet<string> = new Set(['monthly', 'quarterly', 'as-agreed']);

const idsAt = (pack: PolicyPack, clause: string): string[] => pack.obligations.filter((entry) => entry.clause === clause).map(({ id }) => id);

describe('the obligations of both policies', () => {
  it.each(both)('%s: each names the records that show it, or says why none is kept', (_name, pack) => {
    const bare = pack.obligations.filter(({ evidence, noRecordBecause }) => (evidence.length === 0) !== (noRecordBecause !== undefined));
    expect(bare).toEqual([]);
    expect(pack.obligations.filter(({ who, duty }) => who === '' || duty === '')).toEqual([]);
  });

  it.each(both)('%s: what reviews show says by which questions, so that any review at all does not show it', (_name, pack) => {
    const vague = pack.obligations.filter(({ evidence, frequency, shownBy }) => evidence.includes('review') && !counted.has(frequency) && shownBy?.questions === undefined);
    expect(vague.map(({ id }) => id)).toEqual([]);
  });

  it.each(both)('%s: only the records named as evidence are narrowed', (_name, pack) => {
    const kinds: [key: 'questions' | 'duties' | 'incidentTypes' | 'enquiries' | 'followUps' | 'log', evidence: readonly string[]][] = [
      ['questions', ['review']], ['duties', ['account', 'administrator', 'login']], ['incidentTypes', ['incident']],
      ['enquiries', ['enquiry', 'approval', 'consent']], ['followUps', ['letter', 'account']], ['log', ['monitoring-log']],
    ];
    const idle = pack.obligations.flatMap(({ id, evidence, shownBy }) => kinds.flatMap(([key, needed]) =>
      (shownBy?.[key] !== undefined && !needed.some((kind) => evidence.some((own) => own === kind)) ? [`${id}: ${key}`] : [])));
    expect(idle).toEqual([]);
  });

  it('an application is asked for in the same way to contribute to an account (CP371 2.3)', () => {
    expect(idsAt(cp371, '2.3')).toContain('apply-to-contribute');
  });

  it('Appendix 3 asks for the level as well as for staff, arrangements and keeping (CP371)', () => {
    expect(idsAt(cp371, 'App 3')).toEqual(['identify-staff-groups', 'arrange-awareness', 'keep-certificate', 'certify-at-level']);
  });

  it('what is reported to the administrators of a site is acted on by them (10022 4.2.9)', () => {
    expect(idsAt(personalUse, '4.2.9')).toEqual(['refer-inaccuracies', 'correct-openly', 'answer-fair-criticism', 'report-to-web-administrators', 'web-administrators-act']);
  });

  it('the return of HR shows 6.2 by the years that ended, and no other report does (10022)', () => {
    expect(personalUse.obligations.find(({ id }) => id === 'annual-hr-report')?.evidence).toEqual(['hr-return']);
  });
});
