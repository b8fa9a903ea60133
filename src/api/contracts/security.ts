import type { Audience } from './audience.ts'

/** The ways to authenticate. */
export const securitySchemes = {
  cookie: {
    type: 'apiKey',
    in: 'cookie',
    name: 'payload-token',
    description: 'Set by log-in; taken from the server’s own origin alone.',
  },
  jwt: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: '`JWT {token}`, the token that log-in answers with; eight hours.',
  },
  key: {
    type: 'http',
    scheme: 'bearer',
    description: 'A machine’s key, made by an admin, with scopes; `keys API-Key {key}` is the same.',
  },
} as const

const named = (names: readonly (keyof typeof securitySchemes)[]) => names.map((name) => ({ [name]: [] }))

/** The authentication that a route requires. A public route requires none, but accepts it. */
export const securityFor = ({ isOpen, takesKeys }: Audience): object[] => {
  const authenticated = named(takesKeys ? ['cookie', 'jwt', 'key'] : ['cookie', 'jwt'])
  return isOpen ? [{}, ...authenticated] : authenticated
}
