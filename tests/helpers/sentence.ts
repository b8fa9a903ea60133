/** What people are told is a whole sentence; which words it takes is nobody's rule. */
export const sentence: unknown = expect.stringMatching(/^\p{Lu}.+\.$/u)
