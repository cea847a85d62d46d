import type { OlderCopy } from '../../../preload/contract/retention-disposal.ts';
import { plural } from '../../lib/format.ts';

/* Disposals in an officer's words, and where they are shown. */

export const disposalsPath = '/retention/disposals';
export const copiesPath = '/retention/copies';

/** @param just it was carried out a moment ago, and the page says so */
export function disposalPath(id: string, just = false): string {
  return `${disposalsPath}/${id}${just ? '?just=done' : ''}`;
}

interface CopyWords {
  readonly title: string;
  /** What somebody can do about it. */
  readonly todo: string;
}

export const copyWords: Readonly<Record<OlderCopy['kind'], CopyWords>> = {
  'copy-before-update': { title: 'Copy from before an update of the app', todo: 'It lies in the folder of the register. Remove it there, or ask IT to.' },
  'old-folder': { title: 'Folder of an earlier register', todo: 'It lies beside the folder of the register. Remove it there, or ask IT to.' },
  'unfinished-folder': { title: 'Folder of a register that was not finished', todo: 'It lies beside the folder of the register. Remove it there, or ask IT to.' },
  pack: { title: 'Audit pack that was handed out', todo: 'Ask everybody who has it to delete it.' },
};

interface Counted {
  readonly what: string;
  readonly count: number;
}

interface Gone {
  readonly removed: readonly Counted[];
  readonly passwords: number;
  readonly drafts: number;
  readonly trailDetails: number;
  readonly trailDetailsElsewhere: number;
}

/** What goes or went, a line each; files are listed apart. */
export function countedLines({ removed, passwords, drafts, trailDetails, trailDetailsElsewhere }: Gone): Counted[] {
  return [
    ...removed,
    { what: passwords === 1 ? 'password in a keychain' : 'passwords in keychains', count: passwords },
    { what: drafts === 1 ? 'draft' : 'drafts', count: drafts },
    { what: trailDetails === 1 ? 'entry of the audit trail: its details' : 'entries of the audit trail: their details', count: trailDetails },
    { what: trailDetailsElsewhere === 1 ? 'entry about other work that copies this: its details' : 'entries about other work that copy this: their details', count: trailDetailsElsewhere },
  ].filter(({ count }) => count > 0);
}

/** What is called alike stands once, with how often: nobody reads 200 reviews by their days. */
export function alike(titles: readonly string[]): string[] {
  return [...Map.groupBy(titles, (title) => title)].map(([title, all]) => (all.length === 1 ? title : `${title} (${plural(all.length, 'time')})`));
}
