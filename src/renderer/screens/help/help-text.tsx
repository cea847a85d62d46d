import { helpPage } from './help-pages.ts';
import { wordsOf, type Block, type Inline, type List, type Placed } from './help-markdown.ts';

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
    // Help can open at each of them: it is found by its words, and takes the focus.
    const section = wordsOf(block.content);
    if (level === 2) return <h2 tabIndex={-1} data-section={section}>{words}</h2>;
    return level === 3 ? <h3 tabIndex={-1} data-section={section}>{words}</h3> : <h4 tabIndex={-1} data-section={section}>{words}</h4>;
  }
  return <HelpList list={block} onOpen={onOpen} />;
}

function HelpList({ list: { ordered, items }, onOpen }: { readonly list: List; readonly onOpen: (page: string) => void }) {
  const entries = items.map(({ at, content, below }) => (
    <li key={at}>
      <Words content={content} onOpen={onOpen} />
      {below === null ? null : <HelpList list={below} onOpen={onOpen} />}
    </li>
  ));
  return ordered ? <ol>{entries}</ol> : <ul>{entries}</ul>;
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
