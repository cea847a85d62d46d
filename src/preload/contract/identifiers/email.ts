import type { FoundIdentifier } from './found.ts';

/** Bodies whose people are written to as what they are. */
const official = /(?:^|\.)(?:nhs\.(?:net|uk|scot|wales)|hscni\.net|gov\.(?:uk|scot|wales)|police\.uk|mod\.uk|parliament\.uk|ac\.uk|sch\.uk|judiciary\.uk|ico\.org\.uk|(?:nmc|gmc|hcpc)-uk\.org|gdc-uk\.org|cqc\.org\.uk|bbc\.co\.uk|(?:facebook|facebookmail|meta|instagram|twitter|x|linkedin|youtube|tiktok|whatsapp)\.com)$/u;

/** Where anybody may have an address. */
const free = /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|rocketmail|aol|icloud|btinternet|btopenworld|sky|virginmedia|virgin|talktalk|tiscali|ntlworld|blueyonder|proton|protonmail|gmx|mail|zoho|fastmail|tutanota|hey|plusnet|o2|orange|freeserve|tesco|wanadoo|mac|me|pm)\.(?:com|co\.uk|net|me|org|de|fr|ie)$/u;

/** The same in other countries. */
const freeAbroad = /^(?:(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|rocketmail|aol|icloud|protonmail|gmx|zoho)(?:\.com?)?\.[a-z]{2}|(?:web|t-online)\.de|(?:mail|yandex)\.ru|(?:wp|onet)\.pl|(?:qq|163|rediffmail|naver)\.com)$/u;

/** Names of posts and desks. */
const roles = new Set(
  ('info admin administrator press media comms communications news newsdesk pals complaints enquiries enquiry contact contacts hello help helpdesk support service services sales office team '
    + 'reception web webmaster webteam postmaster mailer daemon noreply reply abuse privacy dpo security hr jobs careers recruitment events bookings booking appointments library switchboard '
    + 'foi ig governance safeguarding casework customer customers care feedback editor editorial accounts account finance billing membership fundraising donations volunteers volunteering '
    + 'manager deputy director chair secretary clerk ward clinic department dept desk group social digital marketing newsletter subscribe legal research studio training').split(' '),
);

/** Endings under which people and families have addresses of their own. */
const ofPeople = /\.(?:me\.uk|name)$/u;

/** Every e-mail address in a text that reads as a private person's; not those of an official body, a post or a desk. */
export function emailsIn(text: string): FoundIdentifier[] {
  const found: FoundIdentifier[] = [];
  // From the sign outwards: looking for what may come before it at every letter would take long in a long text without one.
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const domain = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/iu.exec(text.slice(at + 1, at + 256))?.[0].replace(/[.-]+$/u, '');
    if (domain === undefined || !/\.[a-z]{2,24}$/iu.test(domain)) continue;
    const local = /[\p{L}\p{N}_](?:[\p{L}\p{N}._%+'’-]{0,62}[\p{L}\p{N}_+-])?$/u.exec(text.slice(Math.max(0, at - 64), at))?.[0];
    if (local !== undefined && isPrivate(local.toLowerCase(), domain.toLowerCase())) found.push({ kind: 'email', text: `${local}@${domain}`, start: at - local.length });
  }
  return found;
}

function isPrivate(local: string, domain: string): boolean {
  const parts = local.split(/[._+-]+/u).map((part) => part.replaceAll(/\d+/gu, '')).filter((part) => part !== '');
  if (official.test(domain)) return false;
  if (free.test(domain) || freeAbroad.test(domain)) return !parts.every((part) => roles.has(part));
  if (parts.some((part) => roles.has(part))) return false;
  // A first and a last name, or an initial and a name.
  const named = parts.length >= 2 && parts.length <= 3 && parts.every((part) => /^[\p{L}'’]+$/u.test(part)) && parts.some((part) => part.length >= 3);
  return named || ofPeople.test(domain);
}
