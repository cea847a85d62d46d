import { createHashHistory } from '@tanstack/react-router';

/** The address behind the #: the server of app:// knows one page only. */
export const history = createHashHistory();

/** Moves to a path, such as `/accounts/${id}`. */
export function go(path: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (replace) history.replace(path);
  else history.push(path);
}

/** Gives the present place another query. Nothing on the screen is left by that, so nobody is asked about what is typed there. */
export function readdress(path: string): void {
  history.replace(path, undefined, { ignoreBlocker: true });
}
