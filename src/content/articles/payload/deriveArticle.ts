import type { CollectionBeforeChangeHook } from 'payload'

import { isWithdrawing } from '../../../editorial/stories/payload/withdrawing.ts'
import { titleOf } from '../../../editorial/stories/titleOf.ts'
import { plainText } from '../../../text/richtext/plainText.ts'
import { referencesIn } from '../../../text/richtext/references.ts'
import { isEditorState } from '../../../text/richtext/tree.ts'
import { countWords, readingMinutes } from '../../../text/richtext/wordCount.ts'
import { bylinePersons, namedStories } from './relations.ts'

/** Computes fields of a story from its text, for front ends and queries: length, people and quotes. */
export const deriveArticle: CollectionBeforeChangeHook = ({ data, req }) => {
  if (isWithdrawing(req)) return data
  const body = isEditorState(data['body']) ? data['body'] : undefined
  const { persons, quotes } = referencesIn(body)
  const words = countWords(plainText(body), typeof data['language'] === 'string' ? data['language'] : 'en')
  return {
    ...data,
    wordCount: words,
    readingTime: readingMinutes(words),
    mentions: [...new Set([...persons, ...bylinePersons(data)])],
    quotes,
    storiesNamed: namedStories(data),
    deskTitle: titleOf('articles', data),
  }
}
