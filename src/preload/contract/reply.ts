/** A failure as the officer reads it: a sentence that says what to do, and where. */
export interface CallError {
  /** Stable word for programs: `invalid`, `locked`, `conflict`, `cancelled`, `not-found`, `wrong-passphrase` … */
  readonly code: string;
  readonly message: string;
  /** The input field it is about, as a dotted path, when there is one. */
  readonly field?: string;
  /** For `conflict`: what the register holds now. */
  readonly current?: unknown;
}

export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: CallError };

/** What the register process and the shell tell the window without being asked. */
export type RegisterEvent =
  | {
      readonly kind: 'progress';
      readonly call: string;
      readonly done: number;
      readonly total: number;
      readonly label: string;
    }
  | { readonly kind: 'changed'; readonly rooms: readonly string[] }
  | { readonly kind: 'locked'; readonly reason: LockReason }
  | { readonly kind: 'restarted'; readonly message: string }
  | { readonly kind: 'command'; readonly command: MenuCommand };

export type LockReason = 'officer' | 'idle' | 'suspend' | 'screen-lock' | 'restart' | 'window-closed';

/** Commands of the application menu that the window carries out. */
export type MenuCommand = 'help' | 'import' | 'add-account' | 'report-incident' | 'go-back' | 'go-forward' | 'find';
