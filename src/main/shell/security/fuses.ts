import type { FuseV1Options } from '@electron/fuses';

/**
 * Electron's fuses as the packaged app must have them. By its type none can be forgotten: a fuse that a newer Electron
 * adds does not compile until somebody has decided about it.
 */
export const FUSES: Readonly<Record<keyof typeof FuseV1Options, boolean>> = {
  /** The program must not serve as a plain Node for whoever can set an environment variable. */
  RunAsNode: false,
  EnableCookieEncryption: true,
  /** NODE_OPTIONS could load foreign code. */
  EnableNodeOptionsEnvironmentVariable: false,
  /** `--inspect` could read the open register out of memory. */
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  /** A folder `app/` beside the archive would otherwise be started instead of it. */
  OnlyLoadAppFromAsar: true,
  /** We bring no snapshot of our own. */
  LoadBrowserProcessSpecificV8Snapshot: false,
  /** We load nothing from `file://`. */
  GrantFileProtocolExtraPrivileges: false,
  /** Electron's own setting: it makes WebAssembly's memory checks quicker, not weaker. */
  WasmTrapHandlers: true,
};

/** Fuses that electron-builder's `electronFuses` cannot name; they keep the setting that Electron ships with. */
export const LEFT_AS_SHIPPED: ReadonlySet<string> = new Set(['WasmTrapHandlers']);
