import { helpPage } from './help-pages.ts';
import type { Block, Inline, Placed } from './help-markdown.ts';

export interface HelpTextProps {
  readonly blocks: readonly Placed[];
  /** 1 when the page's title is the screen's heading, 2 in the panel. */
  readonly topLevel: 1 | 2;
  readonly onOpen: (page: string) => void;
}

/** A help page. Built from elements, never from HTML. */
export function HelpText({ blocks, topLevel, onOpen }: HelpTextProps) {
  return (
    <div className="help-text">
      {blocks.map(({ at, block }) => (
        <HelpBlock key={at} block={block} topLevel={topLevel} onOpen={onOpen} />
      ))}
    </div>
  );
}

function HelpBlock({ block, topLevel, onOpen }: { readonly block: Block } & Omit<HelpTextProps, 'blocks'>) {
  if (block.kind === 'paragraph') return <p><Words content={block.content} onOpen={onOpen} /></p>;
  if (block.kind === 'heading') {
    const words = <Words content={block.content} onOpen={onOpen} />;
    const level = block.level + topLevel - 1;
    if (level === 1) return <h1 tabIndex={-1}>{words}</h1>;
    if (level === 2) return <h2 tabIndex={block.level === 1 ? -1 : undefined}>{words}</h2>;
    return level === 3 ? <h3>{words}</h3> : <h4>{words}</h4>;
  }
  const items = block.items.map(({ at, content }) => (
    <li key={at}>
      <Words content={content} onOpen={onOpen} />
    </li>
  ));
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function Words({ content, onOpen }: { readonly content: readonly Inline[]; readonly onOpen: (page: string) => void }) {
  return content.map((part) => {
    if (part.kind !== 'link') {
      if (part.kind === 'bold') return <strong key={part.at}>{part.text}</strong>;
      return part.kind === 'code' ? <kbd key={part.at}>{part.text}</kbd> : part.text;
    }
    if (helpPage(part.page) === undefined) return part.text;
    return (
      <a
        key={part.at}
        href={`#/help/${part.page}`}
        onClick={(event) => {
          event.preventDefault();
          onOpen(part.page);
        }}
      >
        {part.text}
      </a>
    );
  });
}
