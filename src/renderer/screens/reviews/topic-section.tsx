import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { number, plural } from '../../lib/format.ts';
import { sweepWords, topicId, type Progress, type Sweep, type Topic } from './topics.ts';

interface TopicSectionProps {
  readonly topic: Topic;
  readonly progress: Progress;
  /** She is in it, so its keys work. */
  readonly current: boolean;
  /** What "yes to the rest" did here last, while it can be taken back. */
  readonly swept: Sweep | null;
  readonly onYes: () => void;
  readonly onUndo: () => void;
  readonly children: ReactNode;
}

/** A topic of the checklist: how far it is, and yes to what is left of it. */
export function TopicSection({ topic, progress, current, swept, onYes, onUndo, children }: TopicSectionProps) {
  const id = topicId(topic.title);
  const { answered, of, concerns } = progress;
  const open = topic.questions.some(({ kind }) => kind === 'yes-no') && answered < of;
  return (
    <section className="topic" aria-labelledby={id}>
      <div className="topic__head">
        <h3 id={id}>{topic.title}</h3>
        {of === 0 ? null : (
          <span className={answered === of ? 'topic__progress topic__progress--done' : 'topic__progress'}>
            {answered === of ? '✓ ' : ''}
            {number(answered)} of {number(of)}
            <span className="visually-hidden"> answered</span>
            {concerns === 0 ? '' : ` · ${plural(concerns, 'concern')}`}
          </span>
        )}
        {open ? (
          <Button variant="quiet" onClick={onYes} {...(current ? { shortcut: 'Y' } : {})}>
            Yes to the rest<span className="visually-hidden"> of {topic.title}</span>
          </Button>
        ) : null}
      </div>
      {swept === null ? null : (
        <p className="topic__swept">
          {sweepWords(swept)}{' '}
          <Button variant="quiet" onClick={onUndo} shortcut="Y">
            Take it back<span className="visually-hidden">: {topic.title}</span>
          </Button>
        </p>
      )}
      {children}
    </section>
  );
}
