/** A head in groups of four, as it stands on paper. */
export function HeadText({ head }: { readonly head: string }) {
  return <code className="head-text">{groupHead(head)}</code>;
}

/** Heads come in groups already, or as one long word. */
function groupHead(head: string): string {
  return /[\s-]/u.test(head.trim()) ? head.trim() : (head.toUpperCase().match(/.{1,4}/gu) ?? []).join(' ');
}
