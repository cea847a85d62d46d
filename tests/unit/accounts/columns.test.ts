import { describe, expect, it } from 'vitest';
import { importField } from '../../../src/preload/contract/accounts.ts';
import { isOwnHeading, isSecretHeading, suggestColumns } from '../../../src/main/register/rooms/accounts/import/columns.ts';
import { importFieldTitles, importFieldsInOrder } from '../../../src/preload/contract/accounts-import.ts';

describe('the columns of a team’s list are recognised by their headings', () => {
  it('as Appendix 2 of CP371 labels them, also where it has one label for two people', () => {
    const labels = [
      ['Directorate/department', 'directorate'],
      ['Approving line manager(s)', 'lineManager'],
      ['Line manager’s contact number', null],
      ['Line manager’s email', 'lineManagerEmail'],
      ['Name of nominated site administrator', 'primaryAdministrator'],
      ['Administrator\'s email', 'primaryAdministratorEmail'],
      ['Name of second nominated site administrator', 'backupAdministrator'],
      ['Administrator\'s email', 'backupAdministratorEmail'],
      ['Which social media channel are you requesting?', 'channel'],
      ['Is this site public or members only', 'visibility'],
      ['Intended audience e.g. colleagues, patient group, peer group etc.', 'audience'],
      ['Anticipated number of people using this network', 'expectedNumbers'],
      ['a. Reason for online social network (please give as much information as possible) b. How will you measure its success?', 'purpose'],
      ['Network web address', 'address'],
      ['Username', 'handle'],
      ['Associated email address', null],
      ['Password (use numbers and letters)', null],
      ['Digital Board date of decision', 'approvedOn'],
    ] as const;
    expect(suggestColumns(labels.map(([heading]) => heading))).toEqual(labels.map(([, field]) => field));
  });

  it.each([
    ['Account Name', 'name'], ['Platform', 'channel'], ['URL', 'address'], ['WEB  ADDRESS:', 'address'], ['Handle', 'handle'],
    ['Division', 'directorate'], ['Line Manager', 'lineManager'], ['Admin', 'primaryAdministrator'], ['Deputy administrator', 'backupAdministrator'],
    ['Date approved', 'approvedOn'], ['Last reviewed', 'lastReviewBefore'], ['Status', 'status'], ['Disclaimer?', 'disclaimerShown'],
  ])('%s', (heading, field) => {
    expect(suggestColumns([heading])).toEqual([field]);
  });

  it('as our own export has them, all of them', () => {
    expect(suggestColumns(importFieldsInOrder.map((field) => importFieldTitles[field]))).toEqual(importFieldsInOrder);
    expect(importFieldsInOrder.toSorted()).toEqual(importField.options.toSorted());
  });

  it.each([
    ['Dept', 'directorate'], ['Main administrator', 'primaryAdministrator'], ['Lead admin', 'primaryAdministrator'], ['Last comms review', 'lastReviewBefore'],
    ['Last comms check', 'lastReviewBefore'], ['Who approves?', 'lineManager'], ['Approver', 'lineManager'], ['Approved by', 'lineManager'],
    ['Next review', 'nextReviewOn'], ['Other admins', 'moreAdministrators'], ['NHS logo?', 'identityShown'], ['DPIA', 'dpiaReference'],
    ['R&D reference', 'researchReference'], ['Internal?', 'internal'], ['Page/Account link', 'address'], ['Page link', 'address'], ['Account link', 'address'], ['Social media platform', 'channel'], ['Social media channel', 'channel'],
  ])('%s, in the words of other teams', (heading, field) => {
    expect(suggestColumns([heading])).toEqual([field]);
  });

  it.each(['Review date', 'Owner', 'Owner email'])('%s may mean either of two things, so nothing is suggested', (heading) => {
    expect(suggestColumns([heading])).toEqual([null]);
  });

  it('the more telling of two headings wins, wherever it stands', () => {
    expect(suggestColumns(['Name', 'Account name'])).toEqual([null, 'name']);
    expect(suggestColumns(['Website', 'Web address'])).toEqual([null, 'address']);
  });

  it('no field is suggested twice, and an unknown or empty heading not at all', () => {
    expect(suggestColumns(['Status', 'Status', 'Shoe size', '', 'constructor'])).toEqual(['status', null, null, null, null]);
  });
});

it.each(['Exported on', 'Exported by', 'What to correct'])('“%s” is our own note on a file, and nobody’s to match', (heading) => {
  expect(isOwnHeading(heading)).toBe(true);
  expect(suggestColumns([heading])).toEqual([null]);
});

describe('a column of secrets is known by its heading', () => {
  it.each(['Password', 'Password (use numbers and letters)', 'PASS WORD', 'Passcode', 'PIN', 'pwd', 'Recovery code'])('%s', (heading) => {
    expect(isSecretHeading(heading)).toBe(true);
    expect(suggestColumns([heading])).toEqual([null]);
  });

  it.each(['Purpose', 'Pinned post', 'Opinion', 'Username', 'Web address'])('%s is none', (heading) => {
    expect(isSecretHeading(heading)).toBe(false);
  });
});
