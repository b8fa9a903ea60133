import { APIError, type FlattenedField, type SanitizedConfig } from 'payload'

import { type ShapedField, shapeProblems } from '../shapeProblems.ts'

const writing: ReadonlySet<string> = new Set(['create', 'update', 'updateByID'])

type Asked = { args: unknown; operation: string }

/**
 * Refuses data of another shape than its fields before anything reads it: Payload, and hooks of ours, read a list
 * where there should be one, and would fail with a 500. By every door from outside.
 */
export const guardShapes = async (config: Promise<SanitizedConfig>): Promise<SanitizedConfig> => {
  const built = await config
  for (const { flattenedFields, hooks } of [...built.collections, ...built.globals]) {
    const fields = flattenedFields.map(shaped)
    const guard = ({ args, operation }: Asked): void => {
      const { data, overrideAccess } = args as { data?: unknown; overrideAccess?: boolean }
      if (overrideAccess !== true && writing.has(operation)) demandShape(fields, data)
    }
    hooks.beforeOperation.unshift(guard as never)
  }
  return built
}

/** @throws {APIError} 400 `bad-body` with the paths */
const demandShape = (fields: readonly ShapedField[], data: unknown): void => {
  const errors = shapeProblems(fields, data)
  if (errors.length === 0) return
  const paths = errors.map(({ path }) => path).join(', ')
  throw new APIError(`These have the wrong shape: ${paths}.`, 400, { code: 'bad-body', errors }, true)
}

const shaped = (field: FlattenedField): ShapedField => ({
  name: field.name,
  type: field.type,
  hasMany: 'hasMany' in field && Boolean(field.hasMany),
  ...('flattenedFields' in field && { fields: field.flattenedFields.map(shaped) }),
})
