import { keepPreviousData, useMutation, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { CallError, CallName, InputOf, OutputOf, RegisterClient, Reply } from '../../preload/contract/index.ts';
import type { Kept } from '../../preload/contract/prose.ts';
import { reasonsFor, unexplainedIn } from './kept-identifiers.ts';
import { endProgress } from './progress.ts';

export { useProgress } from './progress.ts';

declare global {
  interface Window {
    readonly register: RegisterClient;
  }
}

/** A refused call, thrown so that react-query and async code can treat it like any other failure. */
export class CallFailure extends Error {
  readonly code: string;
  /** The input field it is about, as a dotted path. */
  readonly field: string | undefined;
  /** For `conflict`: what the register holds now. */
  readonly current: unknown;

  constructor(error: CallError) {
    super(error.message);
    this.name = 'CallFailure';
    this.code = error.code;
    this.field = error.field;
    this.current = error.current;
  }
}

/** What the officer reads when a call failed in a way that no reply describes. */
const unexplained: CallError = {
  code: 'failed',
  message: 'Something went wrong and nothing was changed. Try again; if it happens again, lock the register and unlock it.',
};

type AnyCall = (input: unknown, kept?: readonly Kept[]) => Promise<Reply<unknown>>;

function callable(name: string): AnyCall | undefined {
  const [room = '', method = ''] = name.split('.');
  // The contract proves that name and types belong together; indexing by a computed name loses that proof.
  const rooms = window.register as unknown as Readonly<Record<string, Readonly<Record<string, AnyCall>> | undefined>>;
  return rooms[room]?.[method];
}

/** Calls the register, with the reasons why identifiers stay in the input. Gives the value, or throws a CallFailure whose message can be shown as it is. */
export async function call<Name extends CallName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const run = callable(name);
  const kept = reasonsFor(name, input);
  const open = unexplainedIn(name, input, kept);
  if (open !== null) throw new CallFailure(open);
  let reply: Reply<unknown>;
  try {
    reply = run === undefined ? { ok: false, error: unexplained } : await (kept.length === 0 ? run(input) : run(input, kept));
  } catch {
    // The bridge itself failed. Its words are for programmers and are not shown.
    reply = { ok: false, error: unexplained };
  } finally {
    endProgress(name);
  }
  if (!reply.ok) throw new CallFailure(reply.error);
  return reply.value as OutputOf<Name>;
}

/** Asks a running job to stop. Harmless when nothing of that name runs. */
export function cancelCall(name: CallName): void {
  window.register.cancel(name);
}

/** Where the answer of a call is kept in the query cache. */
export function queryKeyOf<Name extends CallName>(name: Name, input: InputOf<Name>): readonly [Name, InputOf<Name>] {
  return [name, input];
}

export interface RegisterOptions {
  /** false: do not ask yet. */
  readonly enabled?: boolean;
  /** Keep showing the last answer while one for a new input is fetched. */
  readonly keepPrevious?: boolean;
}

/** Reads from the register and stays up to date: a `changed` event of the call's room asks again. */
export function useRegister<Name extends CallName>(
  name: Name,
  input: InputOf<Name>,
  options: RegisterOptions = {},
): UseQueryResult<OutputOf<Name>, CallFailure> {
  return useQuery<OutputOf<Name>, CallFailure, OutputOf<Name>, readonly [Name, InputOf<Name>]>({
    queryKey: queryKeyOf(name, input),
    queryFn: () => call(name, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
  });
}

/** A call as parts take it that several rooms share: whichever call it is, with what goes in and what comes out. */
export interface Job<Input, Output> {
  readonly name: CallName;
  /** Never throws: gives the value, or undefined when it failed (see `failure`) or was cancelled. */
  readonly run: (input: Input) => Promise<Output | undefined>;
  readonly busy: boolean;
  /** The last failure; a cancelled dialog or job is not one. */
  readonly failure: CallFailure | null;
  readonly reset: () => void;
}

export type RegisterCall<Name extends CallName> = Job<InputOf<Name>, OutputOf<Name>>;

/** A change, job or session call, started by the officer. */
export function useRegisterCall<Name extends CallName>(name: Name): RegisterCall<Name> {
  const { mutateAsync, isPending, error, reset } = useMutation<OutputOf<Name>, CallFailure, InputOf<Name>>({
    mutationKey: [name],
    mutationFn: (input) => call(name, input),
  });
  const run = useCallback(
    async (input: InputOf<Name>) => {
      try {
        return await mutateAsync(input);
      } catch {
        // The failure is in the mutation's state, which the screen shows.
        return undefined;
      }
    },
    [mutateAsync],
  );
  return { name, run, busy: isPending, failure: error !== null && error.code !== 'cancelled' ? error : null, reset };
}

export interface FieldError {
  /** The id of the field's element; empty when the message is about no single field. */
  readonly field: string;
  readonly message: string;
}

/** What a schema of the contract finds wrong with what was typed. */
export interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/**
 * What is wrong at the boxes of a form, whose ids are the last parts of the contract's fields: "facts.on" is typed into "on".
 *
 * @param failure what the register refused, which counts where the form itself found nothing
 */
export function atBoxes(issues: readonly Issue[], failure: CallFailure | null = null): readonly FieldError[] {
  if (issues.length > 0) return issues.map(({ path, message }) => ({ field: String(path.at(-1) ?? ''), message }));
  return failureErrors(failure).map(({ field, message }) => ({ field: field.split('.').at(-1) ?? field, message }));
}

/** What is wrong with one box. */
export function errorOf(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}

/** A failure as the error summary takes it. `prefix` is cut off the field path, such as "facts." */
export function failureErrors(failure: CallFailure | null, prefix = ''): readonly FieldError[] {
  if (failure === null) return [];
  const path = failure.field ?? '';
  return [{ field: path.startsWith(prefix) ? path.slice(prefix.length) : path, message: failure.message }];
}
