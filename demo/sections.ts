import type { DemoSection } from './types.ts'

/** Six sections; Harbour is a child of City, whose front also draws on it. */
export const sections: DemoSection[] = [
  {
    key: 'city',
    name: 'City',
    description: 'The council, the streets, schools and homes of Port Alderne.',
    front: {
      pinned: [
        { story: 'tram-line-four', headline: 'Line 4 reaches the hill' },
        { story: 'empty-flats-register' },
      ],
      fill: 'newest-with-children',
      limit: 12,
    },
  },
  {
    key: 'harbour',
    name: 'Harbour',
    parent: 'city',
    description: 'Ships, ferries, pilots and everyone who works between the North Mole and Tannery Quay.',
    front: {
      pinned: [{ story: 'storm-surge' }, { story: 'night-pilots', picture: 'lighthouse' }],
      fill: 'newest',
      limit: 10,
    },
  },
  {
    key: 'business',
    name: 'Business',
    description: 'Shipbuilding, trade, wages and small firms along the Sillmouth coast.',
    front: { pinned: [{ story: 'tug-order' }], fill: 'newest', limit: 10 },
  },
  {
    key: 'science',
    name: 'Science',
    description: 'What the sea, the mud and the forest are telling the people who measure them.',
    front: { pinned: [{ story: 'eelgrass-returns' }], fill: 'newest', limit: 10 },
  },
  {
    key: 'culture',
    name: 'Culture',
    description: 'Music, books, exhibitions and the long evenings on Lantern Hill.',
    front: {
      pinned: [{ story: 'orchestra-granary', headline: 'An orchestra in a grain store' }],
      fill: 'newest',
      limit: 10,
    },
  },
  {
    key: 'sport',
    name: 'Sport',
    description: 'Alderne Rovers, the rowing clubs, and anyone who gets up early to train.',
    front: { pinned: [], fill: 'newest', limit: 10 },
  },
]
