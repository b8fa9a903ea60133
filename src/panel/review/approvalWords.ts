import type { Offers } from '../../editorial/workflow/payload/offers.ts'

/** The number of approvals and who gave them, in words: “1 of 2 approvals: Ana Kovač”. */
export const approvalWords = ({ given, needed }: Offers['approvals']): string => {
  const names = given.map(({ name }) => name).join(', ')
  const count = `${given.length} of ${needed} ${needed === 1 ? 'approval' : 'approvals'}`
  return names === '' ? count : `${count}: ${names}`
}
