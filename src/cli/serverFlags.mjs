/**
 * Room for new objects, in megabytes: twice the usual. An answer is made of many that are needed for a moment, and most are
 * gone before V8 would move them.
 */
export const memoryFlags = ['--max-semi-space-size=32']

/** Options of Node for the compiled server; the Docker image starts it with the same. */
export const serverFlags = ['--enable-source-maps', ...memoryFlags]
