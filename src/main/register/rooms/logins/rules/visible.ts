const hidden = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/** Text of a foreign file as it may be shown: no mark in it can make it read as another one. @param longest in UTF-16 code units */
export function visible(text: string, longest: number): string {
  return text.replaceAll(hidden, '\uFFFD').slice(0, longest).toWellFormed();
}
