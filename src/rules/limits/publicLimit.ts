/** Most documents that one public list holds, by whatever door. */
export const publicLimit = 100

/** What is said to who asks for more, or for all there is. */
export const publicLimitRefusal = {
  code: 'limit-out-of-range',
  message: `Ask for a limit between 1 and ${publicLimit}, and for further pages with page.`,
} as const
