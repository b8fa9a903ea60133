/** Routes of ours under /api, which look at their parameters themselves and answer with problems or codes of their own. */
export const isOwnRoute = (path: string): boolean => /^\/(fronts|search|stream|most-read)(\/|$)/.test(path)
