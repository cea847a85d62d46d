import { useRef, useState } from 'react';
import { copyText } from './copy-text.ts';
import { shortSum } from './periods.ts';

interface ChecksumProps {
  readonly sum: string;
  /** The file it belongs to, for the button's name. */
  readonly of: string;
}

/** A checksum, short to the eye and whole in the clipboard. */
export function Checksum({ sum, of }: ChecksumProps) {
  const [said, setSaid] = useState('');
  const button = useRef<HTMLButtonElement>(null);

  async function copy(): Promise<void> {
    const copied = await copyText(sum);
    setSaid(copied ? 'Copied' : 'Not copied');
    button.current?.focus();
  }

  return (
    <span className="checksum">
      <code title={sum}>{shortSum(sum)}</code>
      <button ref={button} type="button" className="checksum__copy" onClick={() => void copy()}>
        Copy<span className="visually-hidden"> the SHA-256 of {of}</span>
      </button>
      <span role="status" className="checksum__said">
        {said}
      </span>
    </span>
  );
}
