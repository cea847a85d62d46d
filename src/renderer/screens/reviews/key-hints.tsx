/** The keys of this page, in words for everybody. */
export function KeyHints({ attempting }: { readonly attempting: boolean }) {
  if (attempting) {
    return (
      <p className="key-hints">
        <kbd>Ctrl Enter</kbd> save and next · <kbd>Esc</kbd> leave the box, then back to the list
      </p>
    );
  }
  return (
    <p className="key-hints">
      <kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd> answer · <kbd>Enter</kbd> next question · <kbd>N</kbd> note · <kbd>O</kbd> open the
      account · <kbd>S</kbd> or <kbd>Ctrl Enter</kbd> save and next · <kbd>Esc</kbd> back to the list
    </p>
  );
}
