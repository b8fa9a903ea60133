import type { ListViewServerProps } from 'payload'

import { isWorkflowResource } from '../../access/isWorkflowResource.ts'
import { countStages } from './countStages.ts'
import { StageLinks } from './StageLinks.tsx'

/** The stages above a list, each with how many documents stand there. Not above the trash, which has no stages. */
export const StageFilters = async ({ collectionConfig, payload, user, viewType }: ListViewServerProps) => {
  const { slug } = collectionConfig
  if (!user || viewType === 'trash' || !isWorkflowResource(slug)) return null
  const counts = await countStages(payload, user, slug)
  return <StageLinks collection={slug} counts={counts} userId={String(user.id)} />
}
