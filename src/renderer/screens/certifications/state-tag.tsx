import { Tag, type TagProps } from '../../components/tag.tsx';

interface StateTagProps {
  readonly said: { readonly tone: TagProps['tone']; readonly mark: string; readonly words: string };
}

/** A state in words, with a mark that tells it without colour. */
export function StateTag({ said: { tone, mark, words } }: StateTagProps) {
  return (
    <Tag tone={tone}>
      <span aria-hidden="true">{mark} </span>
      {words}
    </Tag>
  );
}
