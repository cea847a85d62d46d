import { z } from 'zod';
import { call, nothing } from './call.ts';
import { ownPlace } from './prose.ts';
import { instant, isoDate, line, writtenFile } from './values.ts';

/* Whom the Trust calls, how a platform is told, and the sheet on the wall that says both when no computer is at hand. */

/** A contact or channel as the policies name it, `it-helpdesk`; their ids are no UUIDs. */
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'There is no such contact. The address may be cut short or mistyped.').max(60);

/** Nobody has typed anything where it is 0. */
const editVersion = z.int().min(0);

const reached = 'How the Trust reaches somebody on the bad day, printed on the sheet for the wall.';

/** Only what fits a line of the sheet. */
const contactFacts = {
  /** A name or a team; the role stands beside it. */
  name: line(60), daytime: ownPlace(line(40), reached), outOfHours: ownPlace(line(40), reached), email: ownPlace(line(80), reached),
  /** Printed on the bad-day sheet. */
  onSheet: z.boolean(),
};

/** `empty`: nobody could be reached by it. `unchecked`: not confirmed for so long that it may have changed. */
export const contactStanding = z.enum(['right', 'unchecked', 'empty']);
export type ContactStanding = z.output<typeof contactStanding>;

export const contact = z.strictObject({
  id: z.string(), role: z.string(),
  /** "CP371 2.9", or empty for one that no policy names. */
  clause: z.string(),
  ...contactFacts,
  checkedOn: isoDate.nullable(), checkedBy: z.string(), standing: contactStanding, version: editVersion,
});
export type Contact = z.output<typeof contact>;

/** A way to a platform. The address may move; the words stand without it. */
const way = z.strictObject({
  words: ownPlace(line(200), 'How a platform or an agency is reached.'),
  address: line(200).refine((text) => !/^https:\/\/[^/\\?#\s]*@/iu.test(text), 'Take the user name and password out of the address.')
    .refine((text) => text === '' || /^https:\/\/[^\s/]+\.[^\s]+$/u.test(text), 'Enter a web address that begins with https://, or leave it empty.'),
});

export const reportRoute = z.strictObject({
  channel: z.string(), title: z.string(),
  /** The Trust runs an account there. */
  used: z.boolean(),
  hacked: way, fake: way,
  checkedOn: isoDate.nullable(),
  /** In the Trust's own words instead of the policy pack's. */
  own: z.boolean(),
  version: editVersion,
});
export type ReportRoute = z.output<typeof reportRoute>;

export const contacts = {
  list: call({
    input: nothing,
    output: z.strictObject({
      today: isoDate, contacts: z.array(contact), routes: z.array(reportRoute),
      /** After how many days a contact is confirmed again, and the sheet on the wall replaced. */
      settings: z.strictObject({ days: z.int(), version: editVersion }),
    }),
    access: 'viewer', effect: 'read',
  }),
  /** Whoever types a contact has just looked: it counts as confirmed. */
  edit: call({
    input: z.strictObject({ id: slug, version: editVersion, ...contactFacts }), output: contact, access: 'officer', effect: 'change',
  }),
  /** Says of contacts as they stood on the screen that they are right. */
  confirm: call({
    input: z.strictObject({ contacts: z.array(z.strictObject({ id: slug, version: editVersion })).min(1, 'There is no contact to confirm.').max(200) }),
    output: z.strictObject({ confirmed: z.int() }), access: 'officer', effect: 'change',
  }),
  /** The Trust's own words for a platform's report routes; null takes those of the policy pack again. */
  editRoute: call({
    input: z.strictObject({ channel: slug, version: editVersion, own: z.strictObject({ hacked: way, fake: way }).nullable() }),
    output: nothing, access: 'officer', effect: 'change',
  }),
  editSettings: call({
    input: z.strictObject({ version: editVersion, days: z.int().min(7, 'Choose 7 to 366 days.').max(366, 'Choose 7 to 366 days.') }),
    output: nothing, access: 'head', effect: 'change',
  }),
};

/** What stands on the bad-day sheet: kept with each print, so that a change after it is seen. */
export const sheetContents = z.strictObject({
  trustName: z.string(),
  steps: z.array(z.strictObject({ title: z.string(), clauses: z.string(), steps: z.array(z.string()) })),
  contacts: z.array(z.strictObject({ role: z.string(), name: z.string(), daytime: z.string(), outOfHours: z.string(), email: z.string() })),
  /** Those of the Trust's own accounts first. */
  routes: z.array(z.strictObject({ title: z.string(), used: z.boolean(), hacked: way, fake: way })),
  /** Who can open the register. */
  officers: z.array(z.string()),
});
export type SheetContents = z.output<typeof sheetContents>;

/** How the sheet on the wall stands: as the register has it now, printed before something on it changed, older than it may be, or never printed. */
export const sheetState = z.enum(['never', 'current', 'changed', 'old']);
export type SheetState = z.output<typeof sheetState>;

export const badDay = {
  sheet: call({
    input: nothing,
    output: z.strictObject({
      state: sheetState,
      printed: z.strictObject({ at: instant, by: z.string() }).nullable(),
      /** What stands on it otherwise now: "IT helpdesk", "how to report on X". */
      changed: z.array(z.string()),
      /** Contacts of the sheet that are empty. */
      missing: z.array(z.string()),
      /** Contacts of the sheet that are to be confirmed. */
      toConfirm: z.int(),
      days: z.int(),
    }),
    access: 'viewer', effect: 'read',
  }),
  /** The one page for the wall: first steps, whom to call, how platforms are told. What looks like a password is refused for it. */
  printSheet: call({
    input: nothing,
    output: z.strictObject({
      file: writtenFile,
      /** Platforms without an account of the Trust's for which there was no room. */
      leftOut: z.array(z.string()),
      /** Where a line was left out because it looks like a password: "IT helpdesk", "how to report on X". */
      withheld: z.array(z.string()),
    }),
    access: 'viewer', effect: 'job',
    file: { kind: 'save', title: 'Save the bad-day sheet', suggestedName: 'Bad-day sheet.pdf', filters: [{ name: 'PDF', extensions: ['pdf'] }] },
  }),
};
