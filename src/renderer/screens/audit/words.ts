import { returnActions } from '../hr-returns/words.ts';
import { conductActions } from '../incidents/words.ts';

const rooms: Readonly<Record<string, string>> = {
  accounts: 'Accounts',
  actions: 'Actions',
  audit: 'Audit trail',
  certifications: 'Certifications',
  'hr-returns': 'HR annual return',
  policies: 'Policies',
  reports: 'Reports',
  reviews: 'Reviews',
  session: 'Register',
  settings: 'Settings',
};

const actions: Readonly<Record<string, string>> = {
  'record.limited': 'Entry about a limited record',
  'incident.limit-lifted': 'Incident opened to every officer',
  ...conductActions,
  ...returnActions,
};

/** The room's name as the frame shows it. */
export function roomWords(room: string): string {
  return rooms[room] ?? sentence(room);
}

/** "account-added" or "account.added" as "Account added". */
export function actionWords(action: string): string {
  return actions[action] ?? sentence(action);
}

function sentence(code: string): string {
  const words = code.replaceAll(/[.\-_]+/gu, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
