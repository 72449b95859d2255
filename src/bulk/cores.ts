import { availableParallelism } from 'node:os'

/** Threads that score where nobody says how many. */
export const cores = availableParallelism()
