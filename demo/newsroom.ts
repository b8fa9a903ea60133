import { people } from './people.ts'
import { pictures } from './pictures/pictures.ts'
import { sections } from './sections.ts'
import { site } from './site.ts'
import { businessStories } from './stories/business.ts'
import { cityStories } from './stories/city.ts'
import { cultureStories } from './stories/culture.ts'
import { harbourStories } from './stories/harbour.ts'
import { scienceStories } from './stories/science.ts'
import { sportStories } from './stories/sport.ts'
import { trending } from './trending.ts'
import type { DemoNewsroom } from './types.ts'
import { users } from './users.ts'

/** The whole demo newsroom. Its parts refer to each other by key; an original stands before its translations. */
export const newsroom: DemoNewsroom = {
  site,
  sections,
  people,
  users,
  pictures,
  stories: [
    ...cityStories,
    ...harbourStories,
    ...businessStories,
    ...scienceStories,
    ...cultureStories,
    ...sportStories,
  ],
  trending,
}
