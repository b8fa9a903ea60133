/** Access of fields and collections that only the server itself writes. */
export const nobody = (): boolean => false
