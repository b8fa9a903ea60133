import { fromOutside } from '../../../platform/values/payload/fromOutside.ts'
import { fitSlug } from '../../../text/slugs/slugify.ts'
import type { Origin } from '../../documents/documents.ts'
import { decideRepeat, imprintOf, readMark, writeMark } from '../../documents/imprint.ts'
import type { Written } from '../../documents/target.ts'
import { fitCharacters } from '../../notes/fitCharacters.ts'
import { note } from '../../notes/notes.ts'
import { findBySlug, findImported, hashOf, storedOrigin } from './findImported.ts'
import type { ImportSession } from './importSession.ts'
import type { Stored } from './readImported.ts'

type Named = {
  collection: 'persons' | 'sections'
  origin: Origin
  data: Record<string, unknown> & { name: string; slug: string }
}

/** Writes a section or a person. An existing one with the same name and slug is used unchanged. */
export const writeNamed = async (session: ImportSession, named: Named): Promise<Written> => {
  const { payload, ids, isDryRun } = session
  const { collection, origin } = named
  const { data, notes } = fitCharacters(named.data)
  const slug = fitSlug(data.slug || data.name)
  const imprint = imprintOf(collection, data)
  const mark = writeMark({ imprint, planned: 'published', stage: 'published' })
  const published = { stage: 'published', _status: 'published', stageNote: session.note } as const
  const write = { ...data, ...published, origin: storedOrigin(origin, mark) }
  const stored = await findImported(payload, collection, origin)
  if (stored) return repeat(session, named, { stored, imprint, write })
  const namesake = slug === '' ? undefined : await findBySlug(payload, collection, slug)
  if (namesake?.['name'] === data.name) {
    ids.set(origin.id, String(namesake.id))
    return { outcome: 'adopted', notes: [] }
  }
  if (isDryRun) return { outcome: 'created', notes: [] }
  const address = namesake || slug === '' ? {} : { slug }
  const created = await payload.create({
    collection,
    context: fromOutside,
    data: { ...withoutSlug(write), ...address } as never,
    depth: 0,
    overrideAccess: true,
  })
  ids.set(origin.id, String(created.id))
  return { outcome: 'created', notes }
}

type Repeat = { stored: Stored; imprint: string; write: Record<string, unknown> }

const repeat = async (
  session: ImportSession,
  named: Named,
  { stored, imprint, write }: Repeat,
): Promise<Written> => {
  const { collection, origin } = named
  session.ids.set(origin.id, String(stored.id))
  const decision = decideRepeat({
    mark: readMark(hashOf(stored)),
    stored: { imprint: imprintOf(collection, stored), stage: String(stored['stage']) },
    incoming: { imprint, planned: 'published' },
  })
  if (decision === 'kept')
    return { outcome: 'kept', notes: [note('kept', 'It was changed here, so it was not updated.')] }
  if (decision === 'unchanged') return { outcome: 'unchanged', notes: [] }
  if (!session.isDryRun) {
    const data = withoutSlug(write) as never
    await session.payload.update({
      collection,
      id: stored.id,
      context: fromOutside,
      data,
      depth: 0,
      overrideAccess: true,
    })
  }
  return { outcome: 'updated', notes: [] }
}

/** The address is made once; on an update it stays. */
const withoutSlug = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'slug'))
