import type { ListViewServerProps } from 'payload'

import { isWorkflowResource } from '../../rules/rights/isWorkflowResource.ts'
import { countStages } from './countStages.ts'
import { StageLinks } from './StageLinks.tsx'

/** The stages above a list as filters, with the number of documents in each; not shown above the trash. */
export const StageFilters = async ({ collectionConfig, params, payload, user }: ListViewServerProps) => {
  const { slug } = collectionConfig
  const isTrash = params?.['segments']?.includes('trash') === true
  if (!user || isTrash || !isWorkflowResource(slug)) return null
  const counts = await countStages(payload, user, slug)
  return <StageLinks collection={slug} counts={counts} userId={String(user.id)} />
}
