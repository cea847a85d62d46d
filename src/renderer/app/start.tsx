import { useEffect } from 'react';
import { useRegister } from '../lib/register.ts';
import { go } from './history.ts';

/** Where the day starts: the quarter's work when there are accounts, otherwise the place to bring them in. */
export function Start() {
  const accounts = useRegister('accounts.count', {});
  const target = accounts.data === undefined && accounts.error === null ? null : (accounts.data?.accounts ?? 0) > 0 ? '/reviews' : '/accounts';
  useEffect(() => {
    if (target !== null) go(target, { replace: true });
  }, [target]);
  return null;
}
