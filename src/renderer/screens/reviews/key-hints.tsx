/** The keys of this page, in words for everybody. */
export function KeyHints({ attempting }: { readonly attempting: boolean }) {
  if (attempting) {
    return (
      <p className="key-hints">
        <kbd>Ctrl Enter</kbd> save and next · <kbd>Ctrl V</kbd> paste a picture · <kbd>Esc</kbd> leave the box, then back to the list
      </p>
    );
  }
  return (
    <p className="key-hints">
      <kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd> answer · <kbd>Enter</kbd> next question · <kbd>Y</kbd> yes to the rest of the topic, and again to take it
      back · <kbd>[</kbd> <kbd>]</kbd> topic before and after · <kbd>N</kbd> note · <kbd>F</kbd> file, or <kbd>Ctrl V</kbd> paste a picture ·{' '}
      <kbd>O</kbd> open the account · <kbd>S</kbd> or <kbd>Ctrl Enter</kbd> save and next · <kbd>Esc</kbd> back to the list
    </p>
  );
}
