import type { GraphQLFieldConfig } from 'graphql'
import type { PayloadRequest } from 'payload'

import { type Credentials, logIn } from './logIn.ts'
import { allSessions } from './logInNote.ts'
import { sendResetLink } from './sendResetLink.ts'

type GraphQL = typeof import('graphql')
type Field = GraphQLFieldConfig<unknown, { req: PayloadRequest }>
type Names = 'loginUser' | 'forgotPasswordUser' | 'logoutUser'
type Schema = { Mutation: { fields: Record<Names, Field> } }

/** Payload's own mutations for log-in, log-out and a lost password, with our rules applied first. */
export const accountMutations = (graphql: GraphQL, schema: unknown): Record<Names, Field> => {
  const { loginUser, forgotPasswordUser, logoutUser } = (schema as Schema).Mutation.fields
  const code = {
    type: graphql.GraphQLString,
    description: 'The code of the second factor, or a recovery code',
  }
  return {
    loginUser: {
      ...loginUser,
      args: { ...loginUser.args, code },
      resolve: (...args) => logIn(args[2].req, args[1] as Credentials, () => payloads(loginUser, args)),
    },
    forgotPasswordUser: {
      ...forgotPasswordUser,
      resolve: (_root, args, { req }) => {
        sendResetLink(req, (args as { email: string }).email)
        return true
      },
    },
    logoutUser: {
      ...logoutUser,
      resolve: (...args) => {
        allSessions.set(args[2].req, (args[1] as { allSessions?: boolean }).allSessions === true)
        return payloads(logoutUser, args)
      },
    },
  }
}

type ResolverArgs = Parameters<NonNullable<Field['resolve']>>

/** Runs Payload's own resolver. */
const payloads = async (field: Field, args: ResolverArgs): Promise<unknown> => {
  const answer: unknown = await field.resolve?.(...args)
  return answer
}
