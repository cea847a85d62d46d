import type { Block } from '../paper.ts';
import type { Tag } from './tags.ts';

/** What a block needs to know about where it stands. */
export interface Setting {
  parent: Tag;
  /** Points from margin to margin. */
  width: number;
  /** Blocks that may be broken over pages although they should not be, because no page can hold them. */
  loose: ReadonlySet<Block>;
}
