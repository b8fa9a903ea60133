import path from 'node:path'

/** Formats a generated file as `npm run check` expects it. */
export const prettily = async (text: string, file: string): Promise<string> => {
  const { format, resolveConfig } = await import('prettier')
  const filepath = path.resolve(file)
  return format(text, { ...(await resolveConfig(filepath)), filepath })
}
