const hidden = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/** Text of a foreign file as it may be shown: no mark in it can make it read as another one. @param longest in UTF-16 code units */
export function visible(text: string, longest: number): string {
  return cut(text.toWellFormed().replaceAll(hidden, '\uFFFD'), longest);
}

/** The beginning of a text, of whole letters only: no emoji is halved. @param longest in UTF-16 code units */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter('en-GB').segment(text.slice(0, longest + 40))) {
    if (index + segment.length > longest) break;
    end = index + segment.length;
  }
  return text.slice(0, end).trimEnd();
}
