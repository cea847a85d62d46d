import { enquiryStateTitle } from '../../preload/contract/enquiries-words.ts';
import type { LinkKind } from '../../preload/contract/incidents-links.ts';
import { accounts } from './rooms/accounts/service.ts';
import { applications } from './rooms/applications/service.ts';
import { enquiries } from './rooms/enquiries/reading.ts';
import type { LinkTarget, LinkTargets } from './rooms/incidents/links.ts';
import { incidents } from './rooms/incidents/service.ts';
import { knownPeople } from './rooms/people/service.ts';
import type { Work } from './work.ts';

/* What an incident can be linked with lies in rooms beside the incidents and below them: the dispatcher's table hands this in. */

type Row = readonly [id: string, target: LinkTarget];

const rows: Readonly<Record<LinkKind, (work: Work) => Row[]>> = {
  incident: (work) => incidents(work).map(({ id, number, typeTitle, state }) => [id, { title: `${number}: ${typeTitle}`, short: number, note: state === 'open' ? 'Open' : 'Closed' }]),
  account: (work) => accounts(work).map(({ id, name, channelTitle }) => [id, { title: name, short: name, note: channelTitle }]),
  person: (work) => knownPeople(work).map(({ id, name, role }) => [id, { title: name, short: name, note: role }]),
  enquiry: (work) => enquiries(work).map(({ id, number, facts, state }) => [id, { title: number, short: number, note: enquiryStateTitle(facts, state) }]),
  application: (work) => applications(work, {}).map(({ id, number, title }) => [id, { title: `${number}: ${title}`, short: number, note: '' }]),
};

export const linkTargets: LinkTargets = (work, kind) => new Map(rows[kind](work));
