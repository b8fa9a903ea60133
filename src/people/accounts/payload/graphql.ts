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
      resolve: (...asked) => logIn(asked[2].req, asked[1] as Credentials, () => payloads(loginUser, asked)),
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
      resolve: (...asked) => {
        allSessions.set(asked[2].req, (asked[1] as { allSessions?: boolean }).allSessions === true)
        return payloads(logoutUser, asked)
      },
    },
  }
}

type Asked = Parameters<NonNullable<Field['resolve']>>

/** Runs Payload's own resolver. */
const payloads = async (field: Field, asked: Asked): Promise<unknown> => {
  const answer: unknown = await field.resolve?.(...asked)
  return answer
}
