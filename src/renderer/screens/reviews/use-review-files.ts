import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ReviewFile, ReviewForm } from '../../../preload/contract/reviews.ts';
import { call, CallFailure, queryKeyOf } from '../../lib/register.ts';
import { pastedName, sizeProblem } from '../../lib/file-words.ts';
import type { WhichReview } from './use-draft.ts';

/** Files kept with the answers of a review that is not recorded yet. */
export interface ReviewFiles {
  readonly files: readonly ReviewFile[];
  /** The questions that a file is being added to. */
  readonly adding: ReadonlySet<string>;
  /** Why a file could not be kept or taken back, by question. */
  readonly failures: ReadonlyMap<string, string>;
  readonly add: (questionId: string, files: readonly File[], pasted?: boolean) => void;
  readonly remove: (file: ReviewFile) => void;
  /** Hears out what is under way, so that no file arrives after its review. */
  readonly settle: () => Promise<void>;
}

/** The empty name stands for the review as a whole. */
export const wholeReview = '';

/** Files of the review as a whole, and of questions that are not asked here any more: nothing that is kept is out of sight. */
export function filesBeside(asked: readonly { readonly id: string }[], files: readonly ReviewFile[]): readonly ReviewFile[] {
  return files.filter(({ questionId }) => !asked.some(({ id }) => id === questionId));
}

/** A file that is not even sent. */
class FileProblem extends Error {}

const unreadable = 'The file could not be read. Close it in other programs, or copy it to this computer, and add it again.';

/** Adds files to a review and takes them back, one after another. */
export function useReviewFiles(which: WhichReview, first: readonly ReviewFile[]): ReviewFiles {
  const queries = useQueryClient();
  const [files, setFiles] = useState(first);
  const [adding, setAdding] = useState<ReadonlySet<string>>(new Set());
  const [failures, setFailures] = useState<ReadonlyMap<string, string>>(new Map());
  const underWay = useRef<Promise<void>>(Promise.resolve());

  function change(next: (files: readonly ReviewFile[]) => readonly ReviewFile[]): void {
    setFiles(next);
    // She may come back to this account before anything else makes the window ask again.
    queries.setQueryData<ReviewForm>(queryKeyOf('reviews.form', which), (form) => (form === undefined ? undefined : { ...form, files: [...next(form.files)] }));
  }

  function fail(questionId: string, message: string | null): void {
    setFailures((before) => {
      const next = new Map(before);
      next.delete(questionId);
      return message === null ? next : next.set(questionId, message);
    });
  }

  async function keep(questionId: string, file: File, pasted: boolean): Promise<void> {
    const name = pasted ? pastedName(file, new Date()) : file.name;
    const problem = sizeProblem(name, file.size);
    if (problem !== null) throw new FileProblem(problem);
    const content = new Uint8Array(await file.arrayBuffer());
    const kept = await call('reviews.attach', { ...which, questionId, name, content });
    change((before) => [...before, kept]);
  }

  function queue(questionId: string, job: () => Promise<void>): void {
    underWay.current = underWay.current.then(async () => {
      try {
        await job();
      } catch (failure) {
        fail(questionId, failure instanceof CallFailure || failure instanceof FileProblem ? failure.message : unreadable);
      }
    });
  }

  return {
    files, adding, failures,
    add: (questionId, chosen, pasted = false) => {
      if (chosen.length === 0) return;
      fail(questionId, null);
      setAdding((before) => new Set(before).add(questionId));
      for (const file of chosen) queue(questionId, () => keep(questionId, file, pasted));
      queue(questionId, async () => {
        setAdding((before) => new Set([...before].filter((id) => id !== questionId)));
        await Promise.resolve();
      });
    },
    remove: (file) => {
      fail(file.questionId, null);
      queue(file.questionId, async () => {
        await call('reviews.removeFile', { ...which, id: file.id });
        change((before) => before.filter(({ id }) => id !== file.id));
      });
    },
    settle: () => underWay.current,
  };
}
