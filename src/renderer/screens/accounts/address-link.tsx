import type { Ref } from 'react';
import { useRegisterCall } from '../../lib/register.ts';

interface AddressLinkProps {
  readonly address: string;
  readonly shortcut?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** An account's address. It opens in the system browser: the app itself never goes online. */
export function AddressLink({ address, shortcut, ref }: AddressLinkProps) {
  const { run, failure } = useRegisterCall('desktop.openLink');
  if (address === '') return <span className="muted">No address</span>;
  if (!/^https?:\/\//iu.test(address)) return <span className="address-text">{address}</span>;
  return (
    <>
      <button type="button" className="address-link" ref={ref} onClick={() => void run({ address })}>
        <span className="visually-hidden">Open </span>
        {address.replace(/^https?:\/\/(www\.)?/iu, '').replace(/\/$/u, '')}
        <span aria-hidden="true"> ↗</span>
        <span className="visually-hidden"> in your browser</span>
      </button>
      {shortcut === undefined ? null : <kbd aria-hidden="true">{shortcut}</kbd>}
      {failure === null ? null : (
        <span className="address-failure" role="alert">
          {failure.message}
        </span>
      )}
    </>
  );
}
