import { useEffect, useState, type ReactNode } from 'react';
import { go } from '../../app/navigation.ts';
import { Notice } from '../../components/notice.tsx';
import type { CallFailure } from '../../lib/register.ts';

/**
 * An address can name a period that does not exist: the running one is shown instead, and a notice says so.
 *
 * @param asked the period of the address; null for none
 * @param error why it could not be read
 * @param home where the running period is shown
 * @returns the notice, until it is closed or another period is asked for
 */
export function useWrongPeriod(asked: string | null, error: CallFailure | null, home: string): ReactNode {
  const [wrong, setWrong] = useState<string | null>(null);
  const isWrong = asked !== null && error?.field === 'period';
  useEffect(() => {
    if (!isWrong) return;
    setWrong(asked);
    go(home, { replace: true });
  }, [isWrong, asked, home]);
  if (wrong === null || (asked !== null && !isWrong)) return null;
  return <Notice kind="warning" title={`There is no period “${wrong}” here, so the running one is shown.`} onClose={() => setWrong(null)} />;
}
