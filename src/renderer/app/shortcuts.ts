import { useEffect, useEffectEvent } from 'react';
import type { MenuCommand } from '../../preload/contract/index.ts';
import { onCommand } from './events.ts';
import { go, history } from './history.ts';

interface Shortcuts {
  readonly help: () => void;
  readonly lock: () => void;
}

/** The keys and menu commands that work on every screen. */
export function useShortcuts({ help, lock }: Shortcuts): void {
  const carryOut = useEffectEvent((command: MenuCommand) => {
    if (command !== 'help' && isKeptByDialog()) return;
    switch (command) {
      case 'help':
        help();
        break;
      case 'import':
        begin('/accounts/import');
        break;
      case 'add-account':
        begin('/accounts/new');
        break;
      case 'report-incident':
        begin('/incidents/new');
        break;
      case 'go-back':
        history.back();
        break;
      case 'go-forward':
        history.forward();
        break;
      case 'find':
        find();
        break;
    }
  });
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const command = commandOf(event);
    if (command === null) return;
    event.preventDefault();
    if (command === 'lock') lock();
    else carryOut(command);
  });
  useEffect(() => {
    const stop = onCommand((command) => carryOut(command));
    const listener = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', listener);
    return () => {
      stop();
      window.removeEventListener('keydown', listener);
    };
  }, []);
}

/** A form that is open already stays as it is: its own question about leaving it would lead back to it. */
function begin(path: string): void {
  if (history.location.pathname !== path) go(path);
}

/**
 * A dialog in which something was typed asks, as it does for Escape, before another screen takes its place. While one asks about
 * leaving, no key goes past its question: it would change where the answer leads.
 */
function isKeptByDialog(): boolean {
  if (document.querySelector('dialog[open][data-asks]') !== null) return true;
  const dialog = [...document.querySelectorAll('dialog[open][data-typed]')].at(-1);
  dialog?.dispatchEvent(new Event('cancel', { cancelable: true }));
  return dialog !== undefined;
}

/** The search box of the screen; a screen without one has nothing to search, so the accounts are searched. */
function find(): void {
  const box = (): HTMLInputElement | null => document.querySelector('main input[type="search"]');
  if (box() === null) {
    go('/accounts');
    requestAnimationFrame(() => requestAnimationFrame(() => box()?.focus()));
  } else {
    box()?.focus();
  }
}

function commandOf(event: KeyboardEvent): MenuCommand | 'lock' | null {
  const control = event.ctrlKey || event.metaKey;
  if (event.key === 'F1') return 'help';
  if (control && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'l') return 'lock';
  if (control && !event.shiftKey && !event.altKey && ['f', 'k'].includes(event.key.toLowerCase())) return 'find';
  if (control && event.shiftKey && !event.altKey && event.key.toLowerCase() === 'i') return 'report-incident';
  if (event.altKey && !control && event.key === 'ArrowLeft') return 'go-back';
  if (event.altKey && !control && event.key === 'ArrowRight') return 'go-forward';
  return null;
}
