import path from 'node:path';

/** Where the program finds its own files and keeps the officer's. All paths are absolute. */
export interface Places {
  /** Chromium's own profile, and the lock against a second start: two data folders share neither. */
  readonly profile: string;
  /** Holds the folder of the register (with its keys file and copies) or of the sample. */
  readonly data: string;
  /** `policies/`, `fonts/`, `help/`; packed beside the program when it is shipped. */
  readonly resources: string;
  readonly pages: string;
  readonly preload: string;
  readonly registerEntry: string;
}

export interface PlaceFacts {
  /** Folder of the built main script, `out/main`. */
  readonly main: string;
  readonly appFolder: string;
  /** Electron's usual folder for the data of this app. */
  readonly usualData: string;
  /** COMMS_REGISTER_DATA, when set. */
  readonly wantedData: string | undefined;
}

/**
 * Works out where everything is.
 *
 * @throws {Error} when COMMS_REGISTER_DATA is not an absolute path: relative to what would be a guess
 */
export function findPlaces(facts: PlaceFacts): Places {
  const wanted = facts.wantedData;
  if (wanted !== undefined && wanted !== '' && !path.isAbsolute(wanted)) {
    throw new Error('COMMS_REGISTER_DATA must be an absolute path.');
  }
  const own = wanted !== undefined && wanted !== '';
  const data = own ? path.normalize(wanted) : facts.usualData;
  const out = path.dirname(facts.main);
  return {
    profile: own ? path.join(data, 'profile') : data,
    data,
    resources: path.join(facts.appFolder, 'resources'),
    pages: path.join(out, 'renderer'),
    preload: path.join(out, 'preload/index.cjs'),
    registerEntry: path.join(facts.main, 'register-process.js'),
  };
}
