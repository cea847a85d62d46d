import type { Block } from '../paper.ts';
import type { Tag } from './tags.ts';

/** What a block needs to know about where it stands. */
export interface Setting {
  parent: Tag;
  /** Points from margin to margin. */
  width: number;
  /** Blocks that may be broken over pages although they should not be, because no page can hold them. */
  loose: ReadonlySet<Block>;
  /** Blocks that begin a page, because their heading or caption would stand alone at the foot of the one before. */
  moved: ReadonlySet<Block>;
}

/**
 * The room that a heading or caption asks for.
 * @param guess points that do for most of what can follow it
 * @param block its block
 * @param setting where it stands
 * @returns the guess, or more than any page has left
 */
export const needed = (guess: number, block: Block, setting: Setting): number => (setting.moved.has(block) ? Number.POSITIVE_INFINITY : guess);
