import { useId } from 'react';
import type { CallName } from '../../preload/contract/index.ts';
import { number } from '../lib/format.ts';
import { cancelCall, useProgress } from '../lib/register.ts';
import { Button } from './button.tsx';

export interface ProgressBarProps {
  readonly done: number;
  readonly total: number;
  /** Says what it is about: "109 of 148 reviews done". */
  readonly label: string;
  /** Announce changes; for jobs, not for figures that stand still. */
  readonly live?: boolean;
}

/** How much of something is done, as a bar and in words. */
export function ProgressBar({ done, total, label, live = false }: ProgressBarProps) {
  const id = useId();
  const share = total <= 0 ? 0 : Math.min(100, Math.max(0, (done / total) * 100));
  return (
    <div className="progress">
      <div
        className="progress__bar"
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={Math.max(total, 0)}
        aria-valuenow={Math.min(done, Math.max(total, 0))}
      >
        <i style={{ width: `${share}%` }} />
      </div>
      <p className="progress__label" id={id} aria-live={live ? 'polite' : undefined}>
        {label}
      </p>
    </div>
  );
}

export interface JobProgressProps {
  readonly call: CallName;
  /** Shown until the job says something itself. */
  readonly label?: string;
  /** The job is under way, though it may not have said so. */
  readonly busy?: boolean;
}

/** A running job with its way out. Shows nothing when it does not run. */
export function JobProgress({ call, label = 'Working', busy = false }: JobProgressProps) {
  const progress = useProgress(call);
  if (progress === null && !busy) return null;
  const { done, total } = progress ?? { done: 0, total: 0 };
  const what = progress === null || progress.label === '' ? label : progress.label;
  return (
    <div className="job">
      <ProgressBar live done={done} total={total} label={total > 0 ? `${what}: ${number(done)} of ${number(total)}` : `${what}…`} />
      <Button variant="quiet" onClick={() => cancelCall(call)}>
        Cancel
      </Button>
    </div>
  );
}
