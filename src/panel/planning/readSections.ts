import type { Payload, TypedUser } from 'payload'

import type { OfferedSection } from './Filters.tsx'

/** The sections that a planning view can be narrowed to. */
export const readSections = async (payload: Payload, user: TypedUser): Promise<OfferedSection[]> => {
  const { docs } = await payload.find({
    collection: 'sections',
    depth: 0,
    draft: true,
    overrideAccess: false,
    pagination: false,
    select: { name: true },
    sort: 'name',
    user,
  })
  return docs.map(({ id, name }) => ({ id: String(id), name: name || 'Unnamed section' }))
}

/** Whether a filter's section exists; a query by one that does not would be refused, and the page with it. */
export const isKnownSection = (sections: readonly OfferedSection[], section: string | undefined): boolean =>
  section === undefined || sections.some(({ id }) => id === section)
