import type { DemoTrending } from './types.ts'

/** Four places on the whole site's list, between which readers fill the others, and five on the Harbour section's own. */
export const trending: DemoTrending[] = [
  { rank: 1, story: 'storm-surge', kicker: 'Live' },
  {
    rank: 4,
    kicker: 'From the archive',
    headline: 'How to pack a bag for a flood in ten minutes',
    url: 'https://example.org/archive/flood-bag',
    datedMonthsAgo: 7,
  },
  {
    rank: 7,
    kicker: 'Explained',
    headline: 'Why the Sill runs backwards twice a day',
    url: 'https://example.org/explained/tidal-bore',
    datedMonthsAgo: 14,
  },
  {
    rank: 9,
    kicker: 'Recipe',
    headline: 'Saltmarket fish soup for eight, or for four who mean it',
    url: 'https://example.com/recipes/saltmarket-soup',
    datedMonthsAgo: 3,
  },
  { rank: 1, section: 'harbour', story: 'storm-surge', kicker: 'Live' },
  { rank: 2, section: 'harbour', story: 'electric-ferry', headline: 'Nineteen minutes to Little Skerra' },
  {
    rank: 3,
    section: 'harbour',
    kicker: 'Interactive',
    headline: 'Every ship that called here last year, on one chart',
    url: 'https://example.org/interactive/ships',
    datedMonthsAgo: 11,
  },
  { rank: 4, section: 'harbour', story: 'three-cranes' },
  {
    rank: 5,
    section: 'harbour',
    kicker: 'Guide',
    headline: 'Reading the lights: what ships say at night',
    url: 'https://example.org/guides/ship-lights',
    datedMonthsAgo: 26,
  },
]
