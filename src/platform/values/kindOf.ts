import { isRecord } from './isRecord.ts'

/** What tells which fields a node of a rich text holds: its type, of a block with the block's. */
export const kindOf = ({ fields, type }: Readonly<Record<string, unknown>>): string => {
  const blockType = isRecord(fields) && /block/i.test(String(type)) ? fields['blockType'] : undefined
  return typeof blockType === 'string' ? `${String(type)} ${blockType}` : String(type)
}
