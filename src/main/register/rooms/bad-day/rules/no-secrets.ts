import type { SheetContents } from '../../../../../preload/contract/contacts.ts';
import { givesAwayOnSheet } from '../../accounts/rules/told-secret.ts';

type Lines = Pick<SheetContents, 'contacts' | 'routes'>;

/** A user name and password before the name of the computer. */
const userInAddress = /^https?:\/\/[^/\\?#\s]*@/iu;

/**
 * The sheet without what looks like a password: some was kept before passwords were looked for. On a bad night the rest of it
 * is needed, so nothing else is held up.
 *
 * @returns the lines left, and where something was left out: "IT helpdesk", "how to report on X"
 */
export function withoutSecrets({ contacts, routes }: Lines): { readonly contents: Lines; readonly withheld: string[] } {
  const withheld = new Set<string>();
  const plain = (text: string, place: string): string => {
    if (!givesAwayOnSheet(text) && !userInAddress.test(text)) return text;
    withheld.add(place);
    return '';
  };
  const contents = {
    contacts: contacts.map(({ role, name, daytime, outOfHours, email }) => ({
      role, name: plain(name, role), daytime: plain(daytime, role), outOfHours: plain(outOfHours, role), email: plain(email, role),
    })),
    routes: routes.map(({ title, used, hacked, fake }) => {
      const way = ({ words, address }: typeof hacked): typeof hacked => ({ words: plain(words, `how to report on ${title}`), address: plain(address, `how to report on ${title}`) });
      return { title, used, hacked: way(hacked), fake: way(fake) };
    }),
  };
  return { contents, withheld: [...withheld] };
}
