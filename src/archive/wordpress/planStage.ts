import type { PlannedArticle } from '../documents/documents.ts'
import { type Note, note } from '../notes/notes.ts'
import type { WxrItem } from './wxrRecords.ts'

export type PlannedStage = Pick<PlannedArticle, 'plannedFor' | 'publishedAt' | 'stage'> & { notes: Note[] }

/**
 * The stage of a story by its status in WordPress. A post that was not public is never made public by the import: a
 * private or password-protected post becomes a draft, as does one whose planned time has passed unpublished.
 *
 * @param now the time of the import
 * @returns undefined for a post that is left out (in the trash, or an old revision)
 */
export const planStage = (item: WxrItem, now: Date): PlannedStage | undefined => {
  if (item.status === 'trash' || item.status === 'inherit') return undefined
  const time = timeOf(item)
  if (item.password !== '') return draft('It was protected by a password, which is not kept.')
  switch (item.status) {
    case 'publish':
      return published(time, now)
    case 'future':
      return scheduled(time, now)
    case 'pending':
      return { stage: 'in_review', notes: [] }
    case 'draft':
    case 'auto-draft':
      return { stage: 'draft', notes: [] }
    case 'private':
      return draft('It was private.')
    default:
      return draft(`Its status “${item.status}” is not known.`)
  }
}

const draft = (why: string): PlannedStage => ({
  stage: 'draft',
  notes: [note('stage', `Imported as a draft. ${why}`)],
})

const published = (time: Date | undefined, now: Date): PlannedStage => {
  if (!time) {
    return {
      stage: 'published',
      notes: [note('date', 'Its date cannot be read, so it counts as published now.')],
    }
  }
  if (time > now) return scheduled(time, now)
  return { stage: 'published', publishedAt: time.toISOString(), notes: [] }
}

const scheduled = (time: Date | undefined, now: Date): PlannedStage => {
  if (!time) return draft('It was scheduled, but the time cannot be read.')
  if (time <= now) return draft(`It was scheduled for ${time.toISOString()}, which has passed.`)
  return { stage: 'scheduled', plannedFor: time.toISOString(), notes: [] }
}

/** When the post was or will be published. WordPress writes zeros for a time it has not set. */
const timeOf = (item: WxrItem): Date | undefined =>
  readTime(item.dateGmt) ?? readRssTime(item.pubDate) ?? readTime(item.date)

const readTime = (value: string): Date | undefined => {
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(value) || value.startsWith('0000')) return undefined
  return validDate(`${value.replace(' ', 'T')}Z`)
}

/** WordPress writes the year -0001 in RSS for a time it has not set. */
const readRssTime = (value: string): Date | undefined =>
  value.includes('-0001') ? undefined : validDate(value)

const validDate = (value: string): Date | undefined => {
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? undefined : date
}
