/**
 * A failure that an officer can understand and act on.
 *
 * Everything else that is thrown is an internal error: it is logged without details and the
 * officer sees a general message. So a refusal's message must be a sentence that says what to do,
 * and must never hold a secret or a path of this machine.
 */
export class Refusal extends Error {
  /** Stable word for programs, such as `wrong-key`. */
  readonly code: string;
  /** The input field it is about, as a dotted path, when there is one. */
  readonly field?: string;

  /**
   * @param code stable word for programs
   * @param message sentence for the officer
   * @param field dotted path of the input field, when there is one
   */
  constructor(code: string, message: string, field?: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    if (field !== undefined) this.field = field;
  }
}
