import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { enquiryKindWords } from '../../../src/preload/contract/enquiries-words.ts';
import { root } from '../../../resources/tools/common.mjs';
import { plainText, wordsOf } from '../../../src/renderer/screens/help/help-markdown.ts';
import { helpPage } from '../../../src/renderer/screens/help/help-pages.ts';
import { helpPlaceFor, type HelpPlace } from '../../../src/renderer/screens/help/help-places.ts';
import { accountParts } from '../../../src/renderer/screens/accounts/account-parts.ts';
import { incidentParts } from '../../../src/renderer/screens/incidents/incident-parts.ts';

/** What F1 opens at a route, and words with which the help speaks of it there. */
type Expected = readonly [page: string, section: string, words: string];

const routes: Readonly<Record<string, Expected>> = {
  '/': ['getting-started', '', 'The first hour'],
  '/today': ['today', '', 'Do next'],
  '/accounts/': ['accounts', '', 'register of the Trust'],
  '/accounts/new': ['accounts', 'Adding and editing', 'kept as a draft'],
  '/accounts/$id': ['accounts', 'What is kept', 'Channel, address and handle'],
  '/accounts/$id/edit': ['accounts', 'Adding and editing', 'kept as a draft'],
  '/accounts/import': ['importing', '', 'spreadsheet'],
  '/accounts/watch-list': ['accounts', 'Watch list of released handles', 'watch list'],
  '/actions/': ['actions', '', 'action plan'],
  '/actions/new': ['actions', 'Starting a plan', 'Start an action plan'],
  '/actions/$id': ['actions', 'From state to state', 'put in hand'],
  '/actions/$id/edit': ['actions', 'From state to state', 'put in hand'],
  '/applications/': ['applications', '', 'application'],
  '/applications/new': ['applications', 'Getting the form filled in', 'Start an application'],
  '/applications/$id': ['applications', 'The way of an application', 'Submitted'],
  '/applications/$id/edit': ['applications', 'The way of an application', 'Draft'],
  '/applications/import': ['applications', 'Getting the form filled in', 'Bring in a returned form'],
  '/logins/': ['logins', '', 'Adding a login'],
  '/logins/new': ['logins', 'Adding a login', 'login'],
  '/logins/$id': ['logins', '', 'Getting a password'],
  '/logins/$id/edit': ['logins', '', 'Getting a password'],
  '/logins/import': ['logins', 'Bringing in the old list', 'Bring in a password list'],
  '/incidents/': ['incidents', '', 'Reporting one'],
  '/incidents/new': ['incidents', 'Reporting one', 'immediate danger'],
  '/incidents/$id': ['incidents', 'Working it', 'Who must be told'],
  '/incidents/$id/edit': ['incidents', 'Working it', 'Correct the facts'],
  '/incidents/papers': ['incidents', 'On paper', 'bad-day sheet'],
  '/incidents/moderation/': ['incidents', 'Moderation log', 'hidden or deleted'],
  '/incidents/moderation/new': ['incidents', 'Moderation log', 'ground'],
  '/incidents/moderation/$id': ['incidents', 'Moderation log', 'Review it'],
  '/incidents/moderation/$id/edit': ['incidents', 'Moderation log', 'reason'],
  '/enquiries/': ['enquiries', '', 'The kinds'],
  '/enquiries/new': ['enquiries', 'Noting one', 'Note an enquiry'],
  '/enquiries/$id': ['enquiries', 'Noting one', 'The buttons above an enquiry'],
  '/enquiries/$id/edit': ['enquiries', 'Noting one', 'Correct'],
  '/hr-returns/': ['hr-annual-return', '', 'Ask HR for a year'],
  '/hr-returns/$id': ['hr-annual-return', '', 'HR has confirmed them'],
  '/hr-returns/$id/figures': ['hr-annual-return', 'Entering the figures', 'Enter what HR returned'],
  '/reviews/': ['reviews', '', 'Quarterly reviews'],
  '/reviews/$period': ['reviews', '', 'The worklist'],
  '/reviews/$period/$accountId': ['reviews', 'Reviewing an account', 'account'],
  '/reviews/monthly': ['line-managers', 'Recording what came back', 'Record what came back'],
  '/reviews/monthly/$period': ['line-managers', 'Recording what came back', 'Record what came back'],
  '/reviews/monthly/$period/$accountId': ['line-managers', 'Recording what came back', 'Record what came back'],
  '/reviews/schedule': ['review-schedule', '', 'Change how often'],
  '/reviews/follow-ups/': ['follow-ups', '', 'A concern'],
  '/reviews/follow-ups/$id': ['follow-ups', '', 'A shortfall'],
  '/reviews/follow-ups/$id/review': ['follow-ups', '', 'secondary review'],
  '/reviews/import': ['line-managers', 'Look before you import', 'dry run'],
  '/reviews/print': ['line-managers', 'Working away', 'Print for working away'],
  '/reviews/returns/': ['line-managers', '', 'Worksheets and returns'],
  '/reviews/returns/$period': ['line-managers', '', 'A month at a glance'],
  '/reviews/returns/$period/$managerId': ['line-managers', '', 'Chasing'],
  '/notices/': ['notices', '', 'One message to everybody'],
  '/notices/new': ['notices', 'Making a notice', 'Choose the accounts'],
  '/notices/$id': ['notices', 'Acknowledgements', 'acknowledge'],
  '/monitoring/': ['monitoring', '', 'Every day'],
  '/monitoring/$day': ['monitoring', 'Correcting an entry', 'Correct this entry'],
  '/monitoring/table': ['monitoring', 'The monitoring table', 'fills the table'],
  '/people/': ['people', '', 'The list'],
  '/people/new': ['people', '', 'What is kept'],
  '/people/$id': ['people', '', 'One person, two records'],
  '/people/$id/edit': ['people', '', 'What is kept'],
  '/people/$id/leaving': ['people', 'Somebody leaves', 'They are leaving'],
  '/help/': ['getting-started', '', 'Getting started'],
  '/help/$page': ['getting-started', '', 'Getting started'],
  '/retention/find': ['requests', '', 'Freedom of Information Act'],
  '/certifications/': ['certification', '', 'The matrix'],
  '/certifications/of/$policyId/$directorateId': ['certification', '', 'For a level below'],
  '/certifications/$id': ['certification', '', 'kept for six years'],
  '/certifications/list': ['certification', '', 'What is overdue'],
  '/certifications/old': ['certification', 'Old certificates', 'No record of an issue'],
  '/certifications/rounds/': ['certification', 'A round', 'Each form has a number of its own'],
  '/certifications/rounds/$id': ['certification', 'A round', 'Make certificates'],
  '/certifications/rounds/new': ['certification', 'A round', 'Name who certifies'],
  '/certifications/returned/': ['certification', 'Returned copies', 'QR code'],
  '/certifications/returned/$id': ['certification', 'Returned copies', 'Note what stands on the form'],
  '/certifications/returned/correct/$id': ['certification', 'Returned copies', 'correction, with the reason'],
  '/retention/': ['retention', '', 'To decide'],
  '/retention/schedule': ['retention', 'The schedule', 'Confirm with IG'],
  '/retention/schedule/$id': ['retention', 'The schedule', 'stays in the row’s history'],
  '/retention/$kind/$id': ['retention', 'Deciding', 'Propose disposal'],
  '/retention/disposals': ['disposal', '', 'What stays'],
  '/retention/disposals/$id': ['disposal', 'The certificate', 'heads of the audit trail'],
  '/retention/copies': ['disposal', 'Older copies', 'Backups'],
  '/reports': ['audit-pack', '', 'Quarterly review report'],
  '/policies/': ['policies', '', 'What a pack brings'],
  '/policies/$id': ['policies', 'Document control', 'control sheet'],
  '/policies/$id/edit': ['policies', 'Document control', 'Enter posts'],
  '/policies/$id/$part': ['policies', 'Document control', 'This one counts'],
  '/policies/$id/contents': ['policy-packs', '', 'What can be changed'],
  '/audit': ['checking', '', 'The audit trail'],
  '/settings/contacts': ['bad-day-sheet', '', 'Confirm all are right'],
  '/settings': ['settings', '', 'Your passphrase'],
};

/** What the part of a record opens; a part that is not named here opens what the record opens. */
const parts: Readonly<Record<string, Expected>> = {
  '/policies/$id/contents?part=update': ['policy-packs', 'When an update of the app brings changes', 'Take it, leave yours'],
  '/incidents/$id?part=conduct': ['conduct', 'The way it takes', 'What the manager found'],
  '/incidents/$id?part=records': ['incidents', 'Putting it right', 'Complainant'],
  '/incidents/$id?part=evidence': ['incidents', 'Evidence', 'Paste a screenshot'],
  '/incidents/$id?part=linked': ['incidents', 'What belongs together', 'Link with something'],
  '/incidents/$id?part=timeline': ['incidents', 'Working it', 'timeline'],
  '/accounts/$id?part=people': ['accounts', 'Since when somebody is administrator', 'administrator'],
  '/accounts/$id?part=logins': ['logins', '', 'login'],
  '/accounts/$id?part=reviews': ['reviews', 'Reading a review again', 'review'],
  '/accounts/$id?part=incidents': ['incidents', 'Where it shows', 'Incidents'],
};

/** The routes of the app, as their file names them. */
function routesOfTheApp(): readonly string[] {
  const source = readFileSync(path.join(root, 'src/renderer/app/router.tsx'), 'utf8');
  const made = [...source.matchAll(/const (\w+) = createRoute\(\{ getParentRoute: \(\) => (\w+), path: '([^']+)'/gu)];
  const pathOf = new Map<string, string>([['root', '']]);
  for (const [, name = '', parent = '', own = ''] of made) pathOf.set(name, `${pathOf.get(parent) ?? ''}${own}`);
  const parents = new Set(made.map(([, , parent]) => parent));
  return made.flatMap(([, name = '']) => (parents.has(name) ? [] : [pathOf.get(name) ?? '']));
}

/** The words below a heading, to the next one of its level or above; of the whole page without one. */
function wordsAt({ page, section }: HelpPlace): string {
  const blocks = helpPage(page)?.blocks ?? [];
  if (section === undefined) return plainText(blocks);
  const start = blocks.findIndex(({ block }) => block.kind === 'heading' && wordsOf(block.content) === section);
  const first = blocks[start]?.block;
  if (first?.kind !== 'heading') return '';
  const end = blocks.findIndex(({ block, at }) => at > start && block.kind === 'heading' && block.level <= first.level);
  return plainText(blocks.slice(start, end === -1 ? undefined : end));
}

function placeOf(route: string): HelpPlace {
  const [at = '', part] = route.split('?part=');
  return helpPlaceFor(at.replaceAll(/\$\w+/gu, '01a2037b-33e8-75c1-b2c8-3b85308b81b1'), part);
}

describe('F1', () => {
  it('knows every route of the app', () => {
    expect(routesOfTheApp().length).toBeGreaterThan(60);
    expect(Object.keys(routes).toSorted()).toEqual(routesOfTheApp().toSorted());
  });

  it.each(Object.entries({ ...routes, ...parts }))('opens at %s what speaks of it', (route, [page, section, words]) => {
    const place = placeOf(route);
    expect([place.page, place.section ?? '']).toEqual([page, section]);
    expect(wordsAt(place)).toContain(words);
  });

  it('opens something that is there at every part of an incident and of an account', () => {
    for (const route of [...Object.keys(incidentParts).map((part) => `/incidents/$id?part=${part}`), ...Object.keys(accountParts).map((part) => `/accounts/$id?part=${part}`)]) {
      expect(wordsAt(placeOf(route)), route).not.toBe('');
    }
  });

  it('finds each kind of enquiry under a heading of its own', () => {
    for (const section of Object.values(enquiryKindWords)) expect(wordsAt({ page: 'enquiries', section }).length, section).toBeGreaterThan(section.length + 20);
  });
});
