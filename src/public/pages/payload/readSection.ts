import type { Section } from '../../../payload-types.ts'
import { pageOf, pathOf } from '../../formats/payload/pageOf.ts'
import { populated } from '../../formats/payload/populated.ts'
import { trailOf } from '../../formats/payload/storyOf.ts'
import { readPublic } from '../../lists/payload/readPublic.ts'
import { listHead } from '../heads.ts'
import { said } from '../said.ts'
import type { Place } from '../shapes.ts'
import type { Context, Made, Opened } from './context.ts'
import { readFrontPart } from './readFrontPage.ts'
import { readSections } from './readSections.ts'

/** Sections two above one another are read along. */
const depth = 3

/** What is read of the sections above one. */
const above = { sections: { name: true, slug: true, parent: true } } as const

/** The page of a section; undefined where there is no such live section, or none has a page. */
export const openSection = async (context: Context, id: string): Promise<Opened<'section'> | undefined> => {
  const { outside, payload } = context
  const select = { name: true, slug: true, description: true, parent: true, front: true } as const
  const [section] = await readPublic(payload, { type: 'sections', ids: [id], depth, select, populate: above })
  const path = section && pathOf.section(outside, section)
  return section && path ? { path, read: () => readAll(context, section, path) } : undefined
}

const readAll = async (context: Context, section: Section, path: string): Promise<Made<'section'>> => {
  const { ask, outside, payload } = context
  const { id } = section
  const [front, children] = await Promise.all([
    readFrontPart(context, { front: section.front, section: id }),
    readSections(payload, id),
  ])
  const { description, name } = section
  return {
    ...{ status: 200, kind: 'section', path },
    head: listHead(outside.site, {
      ...{ name, description: description ?? undefined, url: pageOf.section(outside, section) },
      above: trailOf(populated(section.parent), outside),
      isFirst: ask.after === undefined,
    }),
    breadcrumb: placesAbove(section.parent, context),
    section: {
      ...{ id, name, description: said(description) },
      children: children.map((child) => ({ name: child.name, path: pathOf.section(outside, child) })),
      ...front,
    },
  }
}

/** A section and those above it, the highest first, as far as they were read along. */
export const placesAbove = (section: Section['parent'], context: Pick<Context, 'outside'>): Place[] => {
  const found = populated(section)
  if (!found) return []
  const own = { name: found.name, path: pathOf.section(context.outside, found) }
  return [...placesAbove(found.parent, context), own]
}
