import type { ListViewServerProps } from 'payload'

import { isWorkflowResource } from '../../access/isWorkflowResource.ts'
import { countStages } from './countStages.ts'
import { StageLinks } from './StageLinks.tsx'

/** The stages above a list, each with how many documents stand there. */
export const StageFilters = async ({ collectionConfig, payload, user }: ListViewServerProps) => {
  const { slug } = collectionConfig
  if (!user || !isWorkflowResource(slug)) return null
  const counts = await countStages(payload, user, slug)
  return <StageLinks collection={slug} counts={counts} userId={String(user.id)} />
}
