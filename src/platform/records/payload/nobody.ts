/** Field and collection access: written by the server alone. */
export const nobody = (): boolean => false
