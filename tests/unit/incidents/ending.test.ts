import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { incidentEnd } from '../../../src/preload/contract/incidents-closing.ts';
import { type FeedbackFacts, feedbackText } from '../../../src/main/register/rooms/incidents/rules/feedback.ts';
import { unsettled } from '../../../src/main/register/rooms/incidents/rules/unsettled.ts';
import { loadPacks } from '../../../src/main/register/rooms/policies/pack-library.ts';
import { resourcesFolder } from '../../support/house.ts';

const facts = (more: Partial<FeedbackFacts> = {}): FeedbackFacts => ({
  typeId: 'fake-account', staffConduct: false, ended: 'taken-down', number: 'INC 2026-001', account: '', reportedOn: '20 November 2026', trustName: 'Example Hospitals NHS Trust', ...more,
});

describe('the words to whoever reported an incident', () => {
  it('thank, say how it ended and what to look after, and give the reference', () => {
    expect(feedbackText(facts())).toEqual({
      subject: 'What you told us: INC 2026-001',
      text: [
        'Hello,',
        'Thank you for getting in touch with us about an account that pretended to be ours. It came to us on 20 November 2026, and we have dealt with it.',
        'It is no longer online.',
        'If you sent that account money, or details of yourself, tell your bank and report it to Action Fraud. Our own accounts are listed on our website.',
        'If you see something like it again, or this is not how you find it, please tell us. Our reference is INC 2026-001.',
        'Communications Team\nExample Hospitals NHS Trust',
      ].join('\n\n'),
    });
  });

  it('say of a member of staff that what follows is confidential, and nothing more', () => {
    const { text } = feedbackText(facts({ typeId: 'cyber-bullying', staffConduct: true, ended: 'to-hr' }));
    expect(text).toContain('We cannot tell you what follows for a member of staff: that is confidential.');
    expect(text).not.toMatch(/disciplin|bully/iu);
  });

  it('show the way to PALS after a complaint, once', () => {
    for (const ended of incidentEnd.options) expect(feedbackText(facts({ typeId: 'complaint', ended })).text.match(/\(PALS\)/gu), ended).toHaveLength(1);
  });

  it('can be read for every type of both policies and every end: no gap, no code, nothing of what was typed', () => {
    const types = [...loadPacks(join(resourcesFolder, 'policies')).values()].flatMap(({ incidentTypes }) => incidentTypes);
    expect(types.length).toBeGreaterThan(30);
    for (const type of types) {
      for (const ended of incidentEnd.options) {
        const { text } = feedbackText(facts({ typeId: type.id, staffConduct: type.staffConduct === true, ended, account: 'Ward news' }));
        expect(text, `${type.id} ${ended}`).not.toMatch(/undefined|null|\b(?:to-|taken-down|nothing-wrong)|\p{L}-account\b|[ ]{2}|\n{3}/u);
        expect(text).toContain('(Ward news)');
      }
    }
  });
});

describe('before an incident is closed', () => {
  const settled = { notTold: [], contactLeft: '', around: [], stepsLeft: [], regulatorLeft: false, exposedNotKnown: false, passwordsOwed: [], plansOpen: [], evidence: 1 };

  it('nothing is said where everything is settled', () => {
    expect(unsettled(settled)).toEqual([]);
  });

  it('everything that is not is named, the gravest first', () => {
    expect(unsettled({ notTold: ['IT', 'HR'], contactLeft: '10022 4.3.3', around: [{ title: 'Something is still up', text: 'A nurse refused.' }], stepsLeft: ['Report it to the platform', 'Check the mailbox'], regulatorLeft: true, exposedNotKnown: true, passwordsOwed: ['wardnews (Ward news)'], plansOpen: ['AP 2026-001 Train them'], evidence: 0 })).toEqual([
      { title: 'The regulator is not decided on', text: 'Personal information was exposed, and the 72 hours run on. It cannot be closed before: under To do, press “Note what was decided…”.' },
      { title: 'Nobody knows whether personal information was exposed', text: 'If it was, the regulator is told within 72 hours, and after the closing no clock says so. Under To do, press “Another answer…” once it is known.' },
      { title: 'Not everybody has been told', text: 'Nobody has noted that these were told: IT, HR. The record will say so.' },
      { title: 'The person was not contacted privately', text: 'Nobody has noted that the person was contacted privately, which comes before it is passed on (10022 4.3.3).' },
      { title: 'Something is still up', text: 'A nurse refused.' },
      { title: 'Steps of the runbook are left', text: 'Report it to the platform; Check the mailbox. Tick what is done, or say why it is not needed.' },
      { title: 'A new password is still owed', text: 'For wardnews (Ward news). It stays owed until one is kept in Logins.' },
      { title: 'An action plan is not finished', text: 'AP 2026-001 Train them. It goes on after the closing.' },
      { title: 'No evidence is kept', text: 'No file and no web address is kept with this incident. After the closing none can be added.' },
    ]);
  });

  it('a runbook that nobody has begun is named by its first steps', () => {
    const [steps] = unsettled({ ...settled, stepsLeft: ['One', 'Two', 'Three', 'Four', 'Five', 'Six'] });
    expect(steps?.text).toBe('One; Two; Three; Four; and 2 more. Tick what is done, or say why it is not needed.');
  });
});
