/** Ends a command. The message says what cannot be done, why, and what to do. */
export class Trouble extends Error {
  override readonly name = 'Trouble'
}

/** A reply that cannot be reviewed, as one that is too long: another can. */
export class Unreviewed extends Trouble {}
