/** A document by its type and id; a global has no id. */
export type NamedDocument = { resource: string; id: string | undefined }

/**
 * The document that a row is about.
 *
 * @param resource its type, or type and id together: `articles:ID`
 */
export const namedDocument = (resource: unknown, document: unknown): NamedDocument | undefined => {
  if (typeof resource !== 'string' || resource === '') return undefined
  const [type = '', id] = resource.split(':')
  return {
    resource: type,
    id: id ?? (typeof document === 'string' && document !== '' ? document : undefined),
  }
}
