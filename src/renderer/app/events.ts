import type { LockReason, MenuCommand, RegisterEvent } from '../../preload/contract/index.ts';
import { noteProgress } from '../lib/progress.ts';
import { queryClient } from './query-client.ts';
import { closeDoor } from './session.ts';

type CommandListener = (command: MenuCommand) => void;
const commandListeners = new Set<CommandListener>();

/** Listens to the application menu; returns a function that stops listening. */
export function onCommand(listener: CommandListener): () => void {
  commandListeners.add(listener);
  return () => commandListeners.delete(listener);
}

const lockWords: Readonly<Record<LockReason, string | null>> = {
  officer: null,
  idle: 'The register locked itself because nothing was done for a while.',
  suspend: 'The register locked itself because the computer went to sleep.',
  'screen-lock': 'The register locked itself because the screen was locked.',
  restart: null,
  'window-closed': null,
};

/** Connects the window to the register's events. Called once, at start. */
export function listenToRegister(): () => void {
  return window.register.on(take);
}

function take(event: RegisterEvent): void {
  switch (event.kind) {
    case 'progress':
      noteProgress(event.call, event);
      break;
    case 'changed':
      askAgain(event.rooms);
      break;
    case 'locked':
      closeDoor(lockWords[event.reason]);
      break;
    case 'restarted':
      closeDoor(event.message);
      break;
    case 'command':
      for (const listener of commandListeners) listener(event.command);
      break;
  }
}

// Every change adds an entry to the trail, whichever room it happened in.
function askAgain(rooms: readonly string[]): void {
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => {
      const name = queryKey[0];
      if (typeof name !== 'string') return false;
      const room = name.split('.')[0] ?? '';
      return room === 'audit' || rooms.includes(room);
    },
  });
}
