/** What the database says that is no answer. */

/** The database is away, or the server far behind. What was under way was not acknowledged: it can be asked again. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  /** How the driver or PostgreSQL names what is wrong with it; nothing when it is not the database. */
  readonly code: string | undefined;

  constructor(message?: string, code?: string) {
    super(message);
    this.code = code;
  }
}

/** An id that a client chose is another act's already. Nothing of this one was written. */
export class IdTaken extends Error {
  override readonly name = 'IdTaken';
}
