/* What a search has not looked at, and why: whoever answers a request has to know. */

interface NotSearched {
  readonly what: string;
  readonly why: string;
}

/** What no search looks at. */
const never: readonly NotSearched[] = [
  { what: 'The insides of kept files', why: 'Only their names are searched. Files that belong to what was found are listed: open them.' },
  { what: 'Passwords', why: 'They lie in the keychain of whoever keeps them. The names under which people sign in are searched.' },
  { what: 'Typing that nobody has saved', why: 'It is not a record yet. Ask the officers who write at the moment.' },
  { what: 'Speaking Up concerns', why: 'None is filed here. They have a way of their own.' },
  { what: 'What has left the register', why: 'Letters, packs, exports and backups lie where they were saved, and e-mail in its own system.' },
  { what: 'Who made each entry of the audit trail', why: 'Only what the entries tell is searched, not the name of the officer who wrote them.' },
  { what: 'The wording of policies', why: 'It is published and names nobody. What was recorded about policies is searched.' },
  { what: 'The list of earlier searches', why: 'It repeats what requests have asked for.' },
];

/**
 * @param closed records that are closed to whoever searches @param toOpen numbers of those that she may open and has not
 * @param gone records that have been disposed of
 */
export function notSearched({ closed, toOpen, gone }: { readonly closed: number; readonly toOpen: readonly string[]; readonly gone: number }): NotSearched[] {
  return [
    ...(closed === 0 ? [] : [{ what: `${closed} limited ${closed === 1 ? 'record' : 'records'}`, why: 'Only named officers open them. Ask the Head of Communications to complete the search.' }]),
    ...(toOpen.length === 0 ? [] : [{ what: toOpen.join(', '), why: 'Limited, and not opened since the register was unlocked. Open them, which the audit trail keeps, and search again.' }]),
    ...(gone === 0 ? [] : [{ what: `${gone} ${gone === 1 ? 'record that was' : 'records that were'} disposed of`, why: 'Their content is gone. Their stubs are searched by number and day.' }]),
    ...never,
  ];
}
