import { sheetContents, type SheetContents } from '../../../../preload/contract/contacts.ts';
import type { OutputOf } from '../../../../preload/contract/index.ts';
import { londonDay } from '../../clock.ts';
import type { Work } from '../../work.ts';
import { usedChannels } from '../accounts/service.ts';
import { checkSettings, contactList, reportRoutes } from '../contacts/service.ts';
import { incidentChoices } from '../incidents/service.ts';
import { officerNames, trustName } from '../settings/service.ts';
import { firstSteps } from './rules/first-steps.ts';
import { withoutSecrets } from './rules/no-secrets.ts';
import { changedSince, sheetStanding } from './rules/standing.ts';
import { lastSheet } from './table.ts';

/**
 * What stands on the bad-day sheet now: first steps, contacts that reach somebody, the platforms' report routes, who can open
 * the register; and where a line was left out because it looks like a password.
 */
export function sheetNow(work: Work): { readonly contents: SheetContents; readonly withheld: string[] } {
  const { contents, withheld } = withoutSecrets({
    contacts: contactList(work).filter(({ onSheet, standing }) => onSheet && standing !== 'empty')
      .map(({ role, name, daytime, outOfHours, email }) => ({ role, name, daytime, outOfHours, email })),
    routes: reportRoutes(work, usedChannels(work)).map(({ title, used, hacked, fake }) => ({ title, used, hacked, fake })),
  });
  const routes = contents.routes.filter(({ hacked, fake }) => hacked.words !== '' || fake.words !== '');
  return { contents: { trustName: trustName(work), steps: firstSteps(incidentChoices(work).types), ...contents, routes, officers: officerNames(work) }, withheld };
}

/** How the sheet on the wall stands beside what the register has now. */
export function badDaySheet(work: Work): OutputOf<'badDay.sheet'> {
  const last = lastSheet(work.db);
  const { days } = checkSettings(work);
  const changed = last === undefined ? [] : changedSince(sheetContents.parse(JSON.parse(last.contents)), sheetNow(work).contents);
  const theirs = contactList(work).filter(({ onSheet }) => onSheet);
  return {
    state: sheetStanding(last === undefined ? null : londonDay(last.printed_at), changed, work.clock.today(), days),
    printed: last === undefined ? null : { at: last.printed_at, by: last.printed_by },
    changed,
    missing: theirs.filter(({ standing }) => standing === 'empty').map(({ role }) => role),
    toConfirm: theirs.filter(({ standing }) => standing === 'unchecked').length,
    days,
  };
}
