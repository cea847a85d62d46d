/** The paper could not be printed; the message says why in words for the log and the officer. */
export class PrintFailed extends Error {
  override readonly name: string = 'PrintFailed';
}

/** Printing was cancelled before it finished; nothing was made. */
export class PrintCancelled extends PrintFailed {
  override readonly name: string = 'PrintCancelled';

  constructor() {
    super('Printing was cancelled.');
  }
}

/** A character that no font of the house has, on paper that must say exactly what it was given. */
export class CharacterRefused extends PrintFailed {
  override readonly name: string = 'CharacterRefused';
  /** The character, or the lone half of one. */
  readonly character: string;
  /** Its code, for example "U+1F389". */
  readonly code: string;
  /** Where it stands, for example 'form field "Directorate/ Department"'. */
  readonly place: string;

  constructor(place: string, character: string, code: string) {
    super(`The character ${character.isWellFormed() ? `“${character}”` : code} in ${place} cannot be printed. Change it and print again.`);
    this.place = place;
    this.character = character;
    this.code = code;
  }
}
