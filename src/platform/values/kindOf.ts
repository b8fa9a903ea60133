import { isRecord } from './isRecord.ts'

/** The key by which the fields of a rich text's node are found: its type, followed by the block type for a block. */
export const kindOf = ({ fields, type }: Readonly<Record<string, unknown>>): string => {
  const blockType = isRecord(fields) && /block/i.test(String(type)) ? fields['blockType'] : undefined
  return typeof blockType === 'string' ? `${String(type)} ${blockType}` : String(type)
}
