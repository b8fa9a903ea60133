import { refreshWhenGrown } from '../../../platform/database/payload/statistics.ts'
import type { ImportTarget } from '../../documents/target.ts'
import type { ImageSource } from '../../images/imageSource.ts'
import type { ImportSession, NewsroomTargetOptions } from './importSession.ts'
import { knownStories } from './knownStories.ts'
import { refer } from './refer.ts'
import { retryWhileBusy } from './retryWhileBusy.ts'
import { writeArticles } from './writeArticles.ts'
import { writeNamed } from './writeNamed.ts'

/**
 * Writes imported documents to the newsroom as the system: sections and persons are published at once, a story gets its
 * original stage. Every document stores its origin; an existing one is updated only when the source has changed and nobody
 * has changed it here.
 */
export const newsroomTarget = (options: NewsroomTargetOptions): ImportTarget => {
  const images = options.isDryRun ? nothingFetched : options.images
  const session: ImportSession = {
    isStrict: false,
    ...options,
    images,
    ids: new Map(),
    seenImages: new Map(),
  }
  const learn = session.isDryRun ? nothing : refreshWhenGrown(session.payload)
  return {
    section: ({ origin, parent, ...fields }) => {
      const above = parent === undefined ? undefined : session.ids.get(parent)
      return writeNamed(session, {
        collection: 'sections',
        origin,
        data: { ...fields, parent: above ?? null },
      })
    },
    person: ({ origin, ...fields }) => writeNamed(session, { collection: 'persons', origin, data: fields }),
    articles: async (planned) => {
      // With outdated statistics, looking up a batch would scan the whole archive.
      await retryWhileBusy(learn).catch((err: unknown) =>
        session.payload.logger.warn({
          err,
          msg: 'The statistics of the database could not be refreshed; the import may become slow.',
        }),
      )
      return writeArticles(session, planned)
    },
    known: (origins) => knownStories(session.payload, origins),
    refer: (collection, named) => refer(session, collection, named),
  }
}

const nothing = (): Promise<void> => Promise.resolve()

/** In a dry run, pictures of the library are found, and no others. */
const nothingFetched: ImageSource = () => Promise.resolve({ problem: 'A dry run does not fetch images.' })
