import type { GraphQLFieldConfig } from 'graphql'
import type { PayloadRequest } from 'payload'

import { sendResetLink } from './forgotPassword.ts'
import { type Credentials, logIn } from './logIn.ts'

type GraphQL = typeof import('graphql')
type Field = GraphQLFieldConfig<unknown, { req: PayloadRequest }>
type Names = 'loginUser' | 'forgotPasswordUser' | 'logoutUser'
type Schema = { Mutation: { fields: Record<Names, Field> } }

/** Payload's own mutations for log-in, log-out and a lost password, with our rules before them. */
export const accountMutations = (graphql: GraphQL, schema: unknown): Record<Names, Field> => {
  const { loginUser, forgotPasswordUser, logoutUser } = (schema as Schema).Mutation.fields
  return {
    loginUser: {
      ...loginUser,
      args: {
        ...loginUser.args,
        code: { type: graphql.GraphQLString, description: 'Of the second factor, or a recovery code' },
      },
      resolve: (root, args, context, info) =>
        logIn(
          context.req,
          args as Credentials,
          async () => (await loginUser.resolve?.(root, args, context, info)) as unknown,
        ),
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
      resolve: (root, args, context, info) => {
        context.req.context['allSessions'] = (args as { allSessions?: boolean }).allSessions === true
        return logoutUser.resolve?.(root, args, context, info)
      },
    },
  }
}
