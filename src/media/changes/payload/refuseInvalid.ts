import { type PayloadRequest, type Validate, ValidationError } from 'payload'

type Data = Readonly<Record<string, unknown>>

/**
 * Validates the fields of a change that will wait, as Payload does on a write. Otherwise only the person who applies the
 * change would learn that it is invalid.
 *
 * @param names the fields that the change sets
 * @throws {ValidationError} 400 with the paths
 */
export const refuseInvalid = async (
  req: PayloadRequest,
  row: Data & { id: string },
  { sent, names }: { sent: Data; names: readonly string[] },
): Promise<void> => {
  const data = { ...row, ...sent }
  const common = { blockData: {}, collectionSlug: 'media', data, event: 'submit', id: row.id } as const
  const options = {
    ...common,
    operation: 'update',
    preferences: { fields: {} },
    req,
    siblingData: data,
  } as const
  const errors: { message: string; path: string }[] = []
  for (const field of req.payload.collections.media.config.flattenedFields) {
    const { name } = field
    if (!names.includes(name) || !('validate' in field)) continue
    const validate = field.validate as Validate
    const verdict = await validate(data[name], {
      ...field,
      ...options,
      path: [name],
      previousValue: row[name],
    })
    if (typeof verdict === 'string') errors.push({ message: verdict, path: name })
  }
  if (errors.length > 0) throw new ValidationError({ collection: 'media', errors }, req.t)
}
