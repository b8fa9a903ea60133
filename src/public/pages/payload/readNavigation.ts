import type { Article, Person, Section, SiteSetting } from '../../../payload-types.ts'
import { relationIn } from '../../../text/richtext/tree.ts'
import { pathOf } from '../../formats/payload/pageOf.ts'
import { readPublic } from '../../lists/payload/readPublic.ts'
import type { Site } from '../page.ts'
import { said } from '../said.ts'
import type { Context } from './context.ts'
import { readSections } from './readSections.ts'
import { storyPathFields, storyPathRelations } from './shapesOf.ts'

type Row = NonNullable<SiteSetting['navigation']>[number]
type Link = Omit<Row, 'children'>
type Menu = Site['navigation']
type Item = Menu[number]['children'][number]

/** The menu of the site: what the settings say, or all sections. */
export const readNavigation = async (context: Context): Promise<Menu> => {
  const rows = context.settings.navigation ?? []
  if (rows.length === 0) return sectionMenu(context)
  const itemOf = await linksIn(
    context,
    rows.flatMap((row) => [row, ...(row.children ?? [])]),
  )
  return rows.flatMap((row) =>
    itemOf(row).map((item) => ({ ...item, children: (row.children ?? []).flatMap(itemOf) })),
  )
}

/** Sections by name, with those right below them. One whose parent is not live stands for itself. */
const sectionMenu = async ({ outside, payload }: Context): Promise<Menu> => {
  const sections = await readSections(payload)
  const itemOf = (section: Section): Item => ({
    label: section.name,
    path: pathOf.section(outside, section),
    url: null,
  })
  return sections
    .filter(({ parent }) => relationIn(parent) === undefined)
    .map((section) => ({
      ...itemOf(section),
      children: sections.filter(({ parent }) => relationIn(parent) === section.id).map(itemOf),
    }))
}

/** Tells what links lead to, in a question for each type; one to what readers do not see is left out. */
const linksIn = async (context: Context, links: readonly Link[]): Promise<(link: Link) => Item[]> => {
  const named = await readNamed(context, links)
  return ({ label, person, section, story, url }) => {
    const found = [section, person, story].flatMap((one) => named.get(relationIn(one) ?? '') ?? []).at(0)
    if (found) return [{ ...found, label: said(label) ?? found.label }]
    const target = url ? context.linkTo(url) : undefined
    return label && target?.url ? [{ label, ...target }] : []
  }
}

const readNamed = async (
  { outside, payload }: Context,
  links: readonly Link[],
): Promise<Map<string, Item>> => {
  const idsOf = (name: 'person' | 'section' | 'story') =>
    links.flatMap((link) => relationIn(link[name]) ?? [])
  const named = { depth: 0, select: { name: true, slug: true } } as const
  const [sections, persons, stories] = await Promise.all([
    readPublic(payload, { type: 'sections', ids: idsOf('section'), ...named }),
    readPublic(payload, { type: 'persons', ids: idsOf('person'), ...named }),
    readPublic(payload, {
      type: 'articles',
      ids: idsOf('story'),
      depth: 1,
      select: { headline: true, ...storyPathFields },
      populate: storyPathRelations,
    }),
  ])
  const itemOf = (label: string, path: string | null): Item => ({ label, path, url: null })
  return new Map([
    ...sections.map((one: Section) => [one.id, itemOf(one.name, pathOf.section(outside, one))] as const),
    ...persons.map((one: Person) => [one.id, itemOf(one.name, pathOf.person(outside, one))] as const),
    ...stories.map(
      (one: Article) => [one.id, itemOf(one.headline ?? '', pathOf.story(outside, one))] as const,
    ),
  ])
}
