/* Which help belongs to which place. Pure. */

/** A page of the help, and the heading under which it speaks of the place; without one, the page from its top. */
export interface HelpPlace {
  readonly page: string;
  readonly section?: string;
}

interface Entry extends HelpPlace {
  /** Parts of a path: `*` stands for the key of a record. */
  readonly at: string;
  /** The part of a record that the address names, `?part=`. */
  readonly part?: string;
}

// The first that fits: what lies deeper, and parts, before the room itself.
const entries: readonly Entry[] = [
  { at: '/today', page: 'today' },
  { at: '/accounts/import', page: 'importing' },
  { at: '/accounts/watch-list', page: 'accounts', section: 'Watch list of released handles' },
  { at: '/accounts/new', page: 'accounts', section: 'Adding and editing' },
  { at: '/accounts/*/edit', page: 'accounts', section: 'Adding and editing' },
  { at: '/accounts/*', part: 'people', page: 'accounts', section: 'Since when somebody is administrator' },
  { at: '/accounts/*', part: 'logins', page: 'logins' },
  { at: '/accounts/*', part: 'reviews', page: 'reviews', section: 'Reading a review again' },
  { at: '/accounts/*', part: 'incidents', page: 'incidents', section: 'Where it shows' },
  { at: '/accounts/*', page: 'accounts', section: 'What is kept' },
  { at: '/accounts', page: 'accounts' },
  { at: '/applications/import', page: 'applications', section: 'Getting the form filled in' },
  { at: '/applications/new', page: 'applications', section: 'Getting the form filled in' },
  { at: '/applications/*', page: 'applications', section: 'The way of an application' },
  { at: '/applications', page: 'applications' },
  { at: '/actions/new', page: 'actions', section: 'Starting a plan' },
  { at: '/actions/*', page: 'actions', section: 'From state to state' },
  { at: '/actions', page: 'actions' },
  { at: '/hr-returns/*/figures', page: 'hr-annual-return', section: 'Entering the figures' },
  { at: '/hr-returns', page: 'hr-annual-return' },
  { at: '/logins/import', page: 'logins', section: 'Bringing in the old list' },
  { at: '/logins/new', page: 'logins', section: 'Adding a login' },
  { at: '/logins', page: 'logins' },
  { at: '/incidents/new', page: 'incidents', section: 'Reporting one' },
  { at: '/incidents/papers', page: 'incidents', section: 'On paper' },
  { at: '/incidents/moderation', page: 'incidents', section: 'Moderation log' },
  { at: '/incidents/*', part: 'conduct', page: 'conduct', section: 'The way it takes' },
  { at: '/incidents/*', part: 'records', page: 'incidents', section: 'Putting it right' },
  { at: '/incidents/*', part: 'evidence', page: 'incidents', section: 'Evidence' },
  { at: '/incidents/*', part: 'linked', page: 'incidents', section: 'What belongs together' },
  { at: '/incidents/*', page: 'incidents', section: 'Working it' },
  { at: '/incidents', page: 'incidents' },
  { at: '/enquiries/new', page: 'enquiries', section: 'Noting one' },
  { at: '/enquiries/*', page: 'enquiries', section: 'Noting one' },
  { at: '/enquiries', page: 'enquiries' },
  { at: '/notices/new', page: 'notices', section: 'Making a notice' },
  { at: '/notices/*', page: 'notices', section: 'Acknowledgements' },
  { at: '/notices', page: 'notices' },
  { at: '/people/*/leaving', page: 'people', section: 'Somebody leaves' },
  { at: '/people', page: 'people' },
  { at: '/reviews/follow-ups', page: 'follow-ups' },
  { at: '/reviews/returns', page: 'line-managers' },
  { at: '/reviews/monthly', page: 'line-managers', section: 'Recording what came back' },
  { at: '/reviews/import', page: 'line-managers', section: 'Look before you import' },
  { at: '/reviews/print', page: 'line-managers', section: 'Working away' },
  { at: '/reviews/schedule', page: 'review-schedule' },
  { at: '/reviews/*/*', page: 'reviews', section: 'Reviewing an account' },
  { at: '/reviews', page: 'reviews' },
  { at: '/monitoring/table', page: 'monitoring', section: 'The monitoring table' },
  { at: '/monitoring/*', page: 'monitoring', section: 'Correcting an entry' },
  { at: '/monitoring', page: 'monitoring' },
  { at: '/retention/find', page: 'requests' },
  { at: '/certifications/rounds/new', page: 'certification', section: 'A round' },
  { at: '/certifications/rounds', page: 'certification', section: 'A round' },
  { at: '/certifications/returned', page: 'certification', section: 'Returned copies' },
  { at: '/certifications/old', page: 'certification', section: 'Old certificates' },
  { at: '/retention/schedule', page: 'retention', section: 'The schedule' },
  { at: '/retention/disposals/*', page: 'disposal', section: 'The certificate' },
  { at: '/retention/disposals', page: 'disposal' },
  { at: '/retention/copies', page: 'disposal', section: 'Older copies' },
  { at: '/retention/*/*', page: 'retention', section: 'Deciding' },
  { at: '/retention', page: 'retention' },
  { at: '/certifications', page: 'certification' },
  { at: '/reports', page: 'audit-pack' },
  { at: '/audit', page: 'checking' },
  { at: '/policies/*/contents', part: 'update', page: 'policy-packs', section: 'When an update of the app brings changes' },
  { at: '/policies/*/contents', page: 'policy-packs' },
  { at: '/policies/*/edit', page: 'policies', section: 'Document control' },
  { at: '/policies/*/versions', page: 'policies', section: 'Versions' },
  { at: '/policies/*/told', page: 'policies', section: 'Telling staff' },
  { at: '/policies/*/obligations', page: 'obligations' },
  { at: '/policies/*', page: 'policies', section: 'Document control' },
  { at: '/policies', page: 'policies' },
  { at: '/settings/contacts', page: 'bad-day-sheet' },
  { at: '/settings', page: 'settings' },
];

function fits({ at, part }: Entry, steps: readonly string[], named: string | undefined): boolean {
  const wanted = at.split('/').slice(1);
  return (part === undefined || part === named) && wanted.length <= steps.length && wanted.every((step, place) => step === '*' || step === steps[place]);
}

/** The help that F1 opens at a place. @param part what `?part=` of the address names */
export function helpPlaceFor(path: string, part?: string): HelpPlace {
  const steps = path.split('/').slice(1).filter((step) => step !== '');
  const found = entries.find((entry) => fits(entry, steps, part));
  if (found === undefined) return { page: 'getting-started' };
  return found.section === undefined ? { page: found.page } : { page: found.page, section: found.section };
}
