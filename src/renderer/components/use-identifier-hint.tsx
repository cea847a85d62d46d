import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { type FoundIdentifier, identifiersIn, isTrusts, masked, wordsFor } from '../../preload/contract/identifiers/find.ts';
import type { OutputOf } from '../../preload/contract/index.ts';
import { keepReason, reasonProblem, useReason } from '../lib/kept-identifiers.ts';
import { queryClient } from '../app/query-client.ts';
import { queryKeyOf, useRegister } from '../lib/register.ts';
import { Button } from './button.tsx';

/** Long enough that nothing is said of a number that is still being typed. */
const pause = 500;

/** Longer than any box may be when it is saved: such a text is not read again with every letter. */
const longest = 20_000;

interface Guarded {
  /** Of the box. */
  readonly id: string;
  readonly value: string;
  /** The guard looks at what is typed here. */
  readonly on: boolean;
}

interface Hint {
  /** Goes below the box. */
  readonly hint: ReactNode;
  /** Masks with F8. @returns whether the key was for it */
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => boolean;
}

type Box = HTMLInputElement | HTMLTextAreaElement;

/** Points out, below a box, what reads as an identifier of a private person: it is masked with one key, or somebody says why it stays. */
export function useIdentifierHint({ id, value, on }: Guarded): Hint {
  const settled = useSettled(value);
  const [maskedAs, setMaskedAs] = useState<string | null>(null);
  if (!on || value.length > longest) return { hint: null, onKey: () => false };
  const known = identifiersIn(settled).map(({ text }) => text);
  // What is gone from the box is said no more at once; what is new waits for a pause.
  const found = identifiersIn(value).filter(({ text }) => known.includes(text));
  const mask = (): void => {
    const box = boxOf(id);
    if (box === null) return;
    const without = masked(box.value, trustsWords());
    setMaskedAs(without);
    retype(box, without);
  };
  const canUndo = maskedAs !== null && maskedAs === value;
  return {
    hint: (
      <IdentifierHint
        id={id}
        found={found}
        masked={canUndo}
        onMask={mask}
        onUndo={() => undo(id)}
      />
    ),
    onKey: (event) => {
      if (canUndo && event.ctrlKey && !event.shiftKey && event.key.toLowerCase() === 'z') {
        event.preventDefault();
        undo(id);
        return true;
      }
      if (event.key !== 'F8' || masked(value, trustsWords()) === value) return false;
      event.preventDefault();
      mask();
      return true;
    },
  };
}

/** What the Trust says of itself, as far as the window has asked for it. */
function trustsWords(): string {
  return JSON.stringify(queryClient.getQueryData<OutputOf<'settings.get'>>(queryKeyOf('settings.get', {}))?.trust ?? '');
}

/** The text of a box once nobody has typed in it for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), pause);
    return () => window.clearTimeout(timer);
  }, [value]);
  return settled;
}

/** Types a text in place of what stands in a box, as a person would: Ctrl+Z brings back what stood there. */
function retype(box: Box, text: string): void {
  box.focus();
  box.select();
  document.execCommand('insertText', false, text);
}

/** Brings back what was masked. The browser would leave all of it selected, and the next letter would replace it. */
function undo(id: string): void {
  const box = boxOf(id);
  box?.focus();
  document.execCommand('undo');
  box?.setSelectionRange(box.value.length, box.value.length);
}

function boxOf(id: string): Box | null {
  const box = document.getElementById(id);
  return box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement ? box : null;
}

interface IdentifierHintProps {
  readonly id: string;
  readonly found: readonly FoundIdentifier[];
  readonly masked: boolean;
  readonly onMask: () => void;
  readonly onUndo: () => void;
}

function IdentifierHint({ id, found: all, masked: done, onMask, onUndo }: IdentifierHintProps) {
  // Asked for only where something was found.
  useRegister('settings.get', {}, { enabled: all.length > 0 });
  const own = trustsWords();
  const found = all.filter((one) => !isTrusts(one, own));
  const texts = found.map(({ text }) => text);
  const because = useReason(texts);
  const problem = reasonProblem(because);
  const many = found.length > 1;
  const reasonId = `${id}-stays`;
  const box = useRef<HTMLDivElement>(null);
  const any = found.length > 0;
  useEffect(() => {
    // Below the edge of the window, or under the save bar, nobody would see what is said of the words just typed.
    if (any && document.activeElement?.id === id) box.current?.scrollIntoView({ block: 'nearest' });
  }, [any, id]);
  const said = found.length === 0 ? (done ? 'Masked.' : '') : `${quoted(texts)} ${many ? 'read' : 'reads'} as ${wordsFor(found.map(({ kind }) => kind))}.`;
  return (
    <div ref={box} className={said === '' ? 'identifier-hint' : 'identifier-hint identifier-hint--found'}>
      <p className="identifier-hint__found" role="status">
        {said === '' ? null : <>{found.length === 0 ? null : <strong>Check this: </strong>}{said}</>}
        {found.length === 0 ? null : <span className="visually-hidden"> F8 masks {many ? 'them' : 'it'}, or press Tab to say why {many ? 'they stay' : 'it stays'}.</span>}
      </p>
      {found.length === 0 && done ? (
        <Button variant="quiet" shortcut="Ctrl Z" onClick={onUndo}>
          Undo
        </Button>
      ) : null}
      {found.length === 0 ? null : (
        <div className="identifier-hint__ways">
          {/* The first stop of Tab is a box: whoever types on, or presses the space bar, masks nothing unasked. */}
          <span className="identifier-hint__reason">
            <label htmlFor={reasonId}>Say why {many ? 'they stay' : 'it stays'}</label>
            <input
              id={reasonId}
              className="nhsuk-input"
              type="text"
              autoComplete="off"
              maxLength={400}
              value={because}
              aria-invalid={problem === undefined ? undefined : true}
              aria-describedby={problem === undefined ? undefined : `${reasonId}-error`}
              onChange={(event) => keepReason(texts, event.currentTarget.value)}
            />
          </span>
          <span className="identifier-hint__mask">
            or
            <Button shortcut="F8" onClick={onMask}>
              Mask {many ? 'them' : 'it'}
            </Button>
          </span>
          {problem === undefined ? null : (
            <span className="nhsuk-error-message" id={`${reasonId}-error`}>
              {problem}
            </span>
          )}
        </div>
      )}
    </div>
  );
}

/** At most three of them, so that the words stay short. */
function quoted(texts: readonly string[]): string {
  const shown = texts.slice(0, 3).map((text) => `“${text}”`);
  const more = texts.length - shown.length;
  const all = more === 0 ? shown : [...shown, `${more} more`];
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}
