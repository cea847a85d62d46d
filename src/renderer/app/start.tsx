import { useEffect } from 'react';
import { useRegister } from '../lib/register.ts';
import { go } from './history.ts';

/** Where the day starts: with what it asks for when there are accounts, otherwise at the place to bring them in. */
export function Start() {
  const { data, error } = useRegister('today.get', {});
  const target = data === undefined && error === null ? null : data?.accounts.all === 0 ? '/accounts' : '/today';
  useEffect(() => {
    if (target !== null) go(target, { replace: true });
  }, [target]);
  return null;
}
