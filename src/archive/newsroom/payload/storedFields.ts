import { fitSlug } from '../../../text/slugs/slugify.ts'
import type { PlannedArticle } from '../../documents/documents.ts'
import { imprintOf, writeMark } from '../../documents/imprint.ts'
import type { ArticleData } from './articleData.ts'
import { storedOrigin } from './findImported.ts'

type Data = Record<string, unknown>
export type Stage = PlannedArticle['stage']

/** A story to be with all that it refers to. */
export type Resolved = ArticleData & { planned: PlannedArticle }

/** What says that a story is live, since when, and why. */
export const publishedFields = ({ publishedAt }: PlannedArticle, said: string): Data => ({
  stage: 'published',
  _status: 'published',
  stageNote: said,
  ...(publishedAt === undefined ? {} : { publishedAt }),
})

export const draftFields: Data = { stage: 'draft', _status: 'draft' }

/** A hash of the story as the source has it. */
export const storyImprint = (data: Data, planned: PlannedArticle): string =>
  imprintOf('articles', data, planned.kicker === undefined ? [] : ['kicker'])

/**
 * A story as it is stored, with what is remembered of its import.
 *
 * @param reached the stage that it gets, where it is not the one that it was meant for
 */
export const wholeFields = (
  { data, planned }: Resolved,
  stageFields: Data,
  reached: Stage = planned.stage,
): Data => {
  const mark = writeMark({ imprint: storyImprint(data, planned), planned: planned.stage, stage: reached })
  return { ...data, ...stageFields, origin: storedOrigin(planned.origin, mark) }
}

/** The same of a new story, with the address that it had, as far as it can be written here. */
export const newFields = (story: Resolved, stageFields: Data, reached?: Stage): Data => ({
  ...wholeFields(story, stageFields, reached),
  ...addressOf(story.planned),
})

/** The address that it had; one that is too long is shortened at a word, and a redirect leads to it. */
export const addressOf = ({ slug: planned }: PlannedArticle): { slug?: string } => {
  const slug = fitSlug(planned)
  return slug === '' ? {} : { slug }
}
