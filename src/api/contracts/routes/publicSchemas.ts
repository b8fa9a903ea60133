import { type Schemas, s } from '../schema.ts'

/** What those routes take and give. */
export const publicSchemas: Schemas = {
  Moved: s.object({ to: s.object({ id: s.text, slug: s.text }) }),
  GraphQLQuestion: s.object(
    {
      query: s.text,
      variables: s.orNull({ type: 'object', additionalProperties: true }),
      operationName: s.orNull(s.text),
      extensions: s.orNull({ type: 'object', additionalProperties: true }),
    },
    ['query', 'variables', 'operationName', 'extensions'],
  ),
  GraphQLAnswer: {
    type: 'object',
    properties: {
      data: s.anything,
      errors: s.list(s.object({ message: s.text, extensions: s.anything }, ['extensions'])),
    },
  },
}
