import type { CollectionBeforeChangeHook } from 'payload'

import { plainText } from '../../richtext/plainText.ts'
import { referencesIn } from '../../richtext/references.ts'
import { isEditorState } from '../../richtext/tree.ts'
import { countWords, readingMinutes } from '../../richtext/wordCount.ts'
import { isWithdrawing } from '../../workflow/payload/withdrawing.ts'
import { titleOf } from '../../workflow/titleOf.ts'
import { bylinePersons, namedStories } from './relations.ts'

/** Works out what can be read off a story, so that front ends and queries need not: length, people, quotes. */
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
