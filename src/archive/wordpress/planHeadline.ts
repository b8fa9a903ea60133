import { fitText } from '../notes/fitText.ts'
import { type Note, note } from '../notes/notes.ts'

const HEADLINE_LIMIT = 300
const FALLBACK_LIMIT = 80

export type PlannedHeadline = {
  headline: string
  /** The whole title, when it is too long for a headline. */
  whole?: string
  notes: Note[]
}

/** The headline of a story: its title, else the first words of its text, else “Untitled”. */
export const planHeadline = (title: string, text: string): PlannedHeadline => {
  if (title.length > HEADLINE_LIMIT) {
    const notes = [
      note(
        'headline',
        'The title is too long for a headline and was cut; the whole title is kept as the title for search engines.',
      ),
    ]
    return { headline: fitText(title, HEADLINE_LIMIT), whole: title, notes }
  }
  if (title !== '') return { headline: title, notes: [] }
  const words = fitText(text.replace(/\s+/g, ' ').trim(), FALLBACK_LIMIT)
  return { headline: words || 'Untitled', notes: [note('headline', 'It had no title.')] }
}
