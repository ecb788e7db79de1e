/** How a command ended, for scripts. */
export enum ExitCode {
  Done = 0,
  /** Refused or failed; nothing was changed. */
  Failed = 1,
  /** Called with wrong arguments. */
  Usage = 2,
  /** Done, but some rows could not be taken. */
  SomeRejected = 3,
  /** One subgraph was written and another one was not: the same command again mends it. */
  Partly = 4,
}
