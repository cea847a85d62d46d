/*
 * A pack taken apart into entries that can be compared, changed and put back one by one: each question, each contact, each
 * field of the certificate. Works on packs as data, so that also one that an older app wrote can be compared.
 */

/** A pack as it is written in a file. */
export type PackData = Readonly<Record<string, unknown>>;

/** Something of one pack that is otherwise in another; `undefined` where it is not there. */
export interface EntryChange {
  /** `contacts/pals`, `checklists/quarterly/regular`, `certification/title`, `order/contacts`, `hrReturn`. */
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Lists whose entries are known by an id, with the field that holds it. */
const listIds: Readonly<Record<string, string>> = {
  clauses: 'clause', cadences: 'id', grounds: 'id', outcomes: 'id', statuses: 'id', duties: 'id', channels: 'id', contacts: 'id', obligations: 'id',
  staffTold: 'id', runbooks: 'id', incidentTypes: 'id', approvals: 'id', retention: 'id', conflicts: 'id',
};
/** Objects that are compared field by field. Those that a policy may have or not have are compared as a whole. */
const byField: ReadonlySet<string> = new Set(['issuer', 'documentControl', 'certification', 'decidingBody', 'tellWithinHours']);
/** What a pack is and not what it says: no change of its contents changes these. */
const identity: readonly string[] = ['format', 'id'];

const checklists = 'checklists';
const orderOf = (list: string): string => `order/${list}`;

/** The entry of a pack with this key; undefined where it has none. */
export function entryOf(pack: PackData, key: string): unknown {
  return apart(pack).get(key);
}

/** Everything that differs between two packs, in the order of the pack. Empty for equal ones, whatever the order of their fields. */
export function differences(before: PackData, after: PackData): EntryChange[] {
  const [old, now] = [apart(before), apart(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key): EntryChange[] => {
    if (!key.startsWith('order/')) return same(old.get(key), now.get(key)) ? [] : [{ key, before: old.get(key), after: now.get(key) }];
    const [from, to] = [idsAt(old, key), idsAt(now, key)];
    const [kept, left] = [from.filter((id) => to.includes(id)), to.filter((id) => from.includes(id))];
    return same(kept, left) ? [] : [{ key, before: kept, after: left }];
  });
}

/**
 * Puts entries of another pack into this one. What is new there takes its place after the entry that it follows there; what
 * is not there any more goes.
 *
 * @param keys as `differences` gives them; in any order, with the same result
 */
export function taken(pack: PackData, from: PackData, keys: readonly string[]): PackData {
  const [parts, theirs] = [apart(pack), apart(from)];
  for (const key of keys) {
    if (key.startsWith('order/')) {
      if (parts.has(key)) parts.set(key, reordered(idsAt(parts, key), idsAt(theirs, key)));
    } else if (theirs.has(key)) {
      parts.set(key, theirs.get(key));
      stand(parts, key, theirs);
    } else {
      parts.delete(key);
      leave(parts, key);
    }
  }
  return together(pack, parts);
}

/** Puts one entry into a pack, at the end of its list where it is new. @param value undefined takes it out */
export function withEntry(pack: PackData, key: string, value: unknown): PackData {
  const parts = apart(pack);
  if (value === undefined) {
    parts.delete(key);
    leave(parts, key);
  } else {
    parts.set(key, value);
    stand(parts, key, parts);
  }
  return together(pack, parts);
}

/** Moves an entry of a list one place up or down; at its end it stays where it is. */
export function moved(pack: PackData, key: string, by: -1 | 1): PackData {
  const parts = apart(pack);
  const { list, id } = placeOf(key);
  const ids = [...idsAt(parts, orderOf(list))];
  const at = ids.indexOf(id);
  const other = ids[at + by];
  if (at === -1 || other === undefined) return pack;
  ids[at] = other;
  ids[at + by] = id;
  parts.set(orderOf(list), ids);
  return together(pack, parts);
}

/**
 * A pack of an earlier version of the app with the sections that packs did not have then, as they are shipped: a Trust has no
 * words of its own for them.
 */
export function filled(pack: PackData, shipped: PackData | null): PackData {
  const missing = Object.entries(shipped ?? {}).filter(([section]) => !(section in pack));
  return missing.length === 0 ? pack : { ...pack, ...Object.fromEntries(missing) };
}

/** Whether two values say the same, whatever the order of their fields. */
export function same(one: unknown, other: unknown): boolean {
  return sorted(one) === sorted(other);
}

/** Object with text for keys, and not a list. */
export function isRecord(value: unknown): value is PackData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Parts = Map<string, unknown>;

function apart(pack: PackData): Parts {
  const parts: Parts = new Map();
  for (const [section, value] of Object.entries(pack)) {
    const id = listIds[section];
    if (identity.includes(section)) continue;
    if (id !== undefined && Array.isArray(value)) listApart(parts, section, value, id);
    else if (section === checklists && Array.isArray(value)) checklistsApart(parts, value);
    else if (byField.has(section) && isRecord(value)) for (const [field, one] of Object.entries(value)) parts.set(`${section}/${field}`, one);
    else parts.set(section, value);
  }
  return parts;
}

function listApart(parts: Parts, list: string, entries: readonly unknown[], id: string): void {
  const ids = entries.map((entry) => (isRecord(entry) ? String(entry[id]) : ''));
  entries.forEach((entry, at) => parts.set(`${list}/${ids[at] ?? ''}`, entry));
  parts.set(orderOf(list), ids);
}

function checklistsApart(parts: Parts, lists: readonly unknown[]): void {
  const known = lists.filter(isRecord);
  for (const list of known) if (Array.isArray(list['questions'])) listApart(parts, `${checklists}/${String(list['cadence'])}`, list['questions'], 'id');
  parts.set(orderOf(checklists), known.map(({ cadence }) => String(cadence)));
}

function together(pack: PackData, parts: Parts): PackData {
  const made: Record<string, unknown> = {};
  for (const field of identity) if (field in pack) made[field] = pack[field];
  for (const [key, value] of parts) {
    const [section = '', ...rest] = key.split('/');
    if (section === 'order') {
      const list = rest.join('/');
      if (list === checklists) made[checklists] = idsAt(parts, key).map((cadence) => ({ cadence, questions: entriesIn(parts, `${checklists}/${cadence}`) }));
      else if (!list.includes('/')) made[list] = entriesIn(parts, list);
    } else if (rest.length === 0) made[section] = value;
    else if (byField.has(section)) made[section] = { ...(isRecord(made[section]) ? made[section] : {}), [rest.join('/')]: value };
  }
  return made;
}

function entriesIn(parts: Parts, list: string): unknown[] {
  return idsAt(parts, orderOf(list)).map((id) => parts.get(`${list}/${id}`));
}

function idsAt(parts: Parts, key: string): readonly string[] {
  const ids = parts.get(key);
  return Array.isArray(ids) ? (ids as string[]) : [];
}

/** The list in which an entry stands, and its id there; a clause may have a stroke in its name. */
function placeOf(key: string): { readonly list: string; readonly id: string } {
  const steps = key.split('/');
  const depth = steps[0] === checklists ? 2 : 1;
  return { list: steps.slice(0, depth).join('/'), id: steps.slice(depth).join('/') };
}

function isInList(key: string): boolean {
  const [section = ''] = key.split('/');
  return section === checklists || section in listIds;
}

/** An entry of a list gets its place there: after the nearest of those that it follows in the other pack. */
function stand(parts: Parts, key: string, theirs: Parts): void {
  if (!isInList(key)) return;
  const { list, id } = placeOf(key);
  putAfter(parts, orderOf(list), id, idsAt(theirs, orderOf(list)));
  const [section = '', ...rest] = list.split('/');
  if (rest.length > 0) putAfter(parts, orderOf(section), rest.join('/'), idsAt(theirs, orderOf(section)));
}

function putAfter(parts: Parts, key: string, id: string, theirs: readonly string[]): void {
  const ids = idsAt(parts, key);
  if (ids.includes(id)) return;
  const at = theirs.indexOf(id);
  const before = at === -1 ? ids.at(-1) : theirs.slice(0, at).findLast((one) => ids.includes(one));
  const place = before === undefined ? 0 : ids.indexOf(before) + 1;
  parts.set(key, ids.toSpliced(place, 0, id));
}

function leave(parts: Parts, key: string): void {
  if (!isInList(key)) return;
  const { list, id } = placeOf(key);
  const left = idsAt(parts, orderOf(list)).filter((one) => one !== id);
  parts.set(orderOf(list), left);
  const [section = '', ...rest] = list.split('/');
  if (rest.length === 0 || left.length > 0) return;
  // A checklist without questions is none.
  parts.delete(orderOf(list));
  parts.set(orderOf(section), idsAt(parts, orderOf(section)).filter((one) => one !== rest.join('/')));
}

/** In the order of the others; what only this list has stays behind the one that it followed. */
function reordered(ids: readonly string[], theirs: readonly string[]): string[] {
  const order = theirs.filter((id) => ids.includes(id));
  ids.forEach((id, at) => {
    if (order.includes(id)) return;
    const before = ids[at - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  });
  return order;
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) => (isRecord(one) ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1))) : one)) ?? '';
}
