import type { RefObject } from 'react';

interface FileInputProps {
  /** The button beside it opens the dialog: `input.current?.click()`. */
  readonly input: RefObject<HTMLInputElement | null>;
  readonly id?: string;
  /** Endings, as ".png,.pdf"; every kind of file without. */
  readonly accept?: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/**
 * Opens the system's dialog for files. The page gets the bytes and the name of what was chosen, never its place. It is reached
 * through a button only: its own look cannot be made to fit, and two controls for one thing would be one too many.
 */
export function FileInput({ input, id, accept, onFiles }: FileInputProps) {
  return (
    <input
      ref={input}
      id={id}
      className="visually-hidden"
      type="file"
      multiple
      tabIndex={-1}
      aria-hidden="true"
      accept={accept}
      onChange={(event) => {
        onFiles([...(event.currentTarget.files ?? [])]);
        // The same file can be chosen again after it was removed.
        event.currentTarget.value = '';
      }}
    />
  );
}
