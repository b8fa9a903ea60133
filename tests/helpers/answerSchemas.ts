import { type AnySchema, Ajv2020 } from 'ajv/dist/2020.js'

type Document = { components: { schemas: Record<string, unknown> }; paths: Record<string, any> }

/**
 * Checks real answers against a document, more strictly than a client may: a member that no schema names is an
 * error here, for it would be undocumented.
 */
export const answerChecker = (document: Document) => {
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false })
  ajv.addSchema({ $id: 'doc:', components: closed(document.components) })
  return (schema: unknown, answer: unknown): string[] => {
    const check = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"doc:#/')) as AnySchema)
    if (check(answer)) return []
    return (check.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    )
  }
}

const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const inner = Object.fromEntries(
    Object.entries(schema).map(([name, one]) => [name, name === 'allOf' ? one : closed(one)]),
  )
  const isOpen = 'additionalProperties' in inner || inner['type'] !== 'object' || !('properties' in inner)
  return isOpen ? inner : { ...inner, additionalProperties: false }
}
