import {
  requiredProblems,
  rightsProblems,
  runChecklist,
} from '../../../../src/editorial/checklists/checklist.ts'
import type { ChecklistFacts } from '../../../../src/editorial/checklists/facts.ts'
import { paragraph, richText, text } from '../../../../src/text/richtext/nodes.ts'
import { fineStory } from '../../../helpers/fineStory.ts'

const now = new Date('2026-03-01T12:00:00Z')
const facts: ChecklistFacts = fineStory(now)
const [picture] = facts.pictures as [ChecklistFacts['pictures'][number]]
const quote = { path: 'body', text: 'It will hold.', isPull: false, isAttributed: true }
const link = { path: 'body', kind: 'articles', name: 'Pier sold', standing: 'live' } as const

/** Each item, what is wrong, and the paths and first words of what is said about it. */
const cases: [string, string, Partial<ChecklistFacts>, [string, RegExp][]][] = [
  [
    'section',
    'no section',
    { content: { ...facts.content, section: null } },
    [['section', /^Fill in “Section”/]],
  ],
  ['bylines', 'no rows', { content: { ...facts.content, bylines: [] } }, [['bylines', /^Fill in “Bylines”/]]],
  [
    'headline-length',
    'a long headline',
    { content: { ...facts.content, headline: 'x'.repeat(91) } },
    [['headline', /91 characters/]],
  ],
  ['dek', 'a dek of blanks', { content: { ...facts.content, dek: ' ' } }, [['dek', /sentence under/]]],
  [
    'pictures-there',
    'a picture that was deleted',
    { pictures: [{ ...picture, isThere: false, alt: '' }] },
    [['leadImage.image', /no longer in the library/]],
  ],
  [
    'pictures-pasted',
    'the words for a picture that was pasted',
    {
      content: {
        ...facts.content,
        body: richText([paragraph([text('[Picture: The quay]')]), paragraph([text('See [Picture: 2].')])]),
      },
    },
    [['body', /^“\[Picture: The quay\]” marks a picture/]],
  ],
  [
    'alternative-text',
    'alternative text of blanks',
    { pictures: [picture, { ...picture, path: 'body', name: 'tram.jpg', alt: ' ' }] },
    [['body', /^“tram.jpg” has no alternative text/]],
  ],
  ['credit', 'no credit', { pictures: [{ ...picture, credit: '' }] }, [['leadImage.image', /no credit/]]],
  [
    'rights',
    'rights that end now, in two places',
    {
      pictures: [
        { ...picture, rightsUntil: now.toISOString() },
        { ...picture, path: 'body', rightsUntil: now.toISOString() },
      ],
    },
    [['body', /^The rights to “quay.jpg” have ended/]],
  ],
  [
    'rights-last',
    'rights that end within a month',
    { pictures: [{ ...picture, rightsUntil: '2026-03-31T12:00:00Z' }] },
    [['leadImage.image', /^The rights to “quay.jpg” end on 2026-03-31/]],
  ],
  [
    'quotes',
    'nobody said it',
    { quotes: [quote, { ...quote, isAttributed: false }] },
    [['body', /“It will hold.”/]],
  ],
  [
    'links-there',
    'a story that is gone',
    { links: [{ ...link, standing: 'missing' }] },
    [['body', /story that does not exist/]],
  ],
  [
    'links-there',
    'a person who is gone',
    { links: [{ ...link, kind: 'persons', path: 'bylines.0.person', standing: 'missing' }] },
    [['bylines.0.person', /^A person/]],
  ],
  [
    'links-live',
    'a draft',
    { links: [{ ...link, standing: 'not-live' }] },
    [['body', /“Pier sold” is not public/]],
  ],
]

test.each(cases)('%s finds %s, and nothing else does', (id, _what, given, expected) => {
  const open = runChecklist({ ...facts, ...given }).filter(({ done }) => !done)
  expect(open.map((item) => item.id)).toEqual([id])
  expect(open[0]?.problems).toEqual(
    expected.map(([path, words]) => ({ path, message: expect.stringMatching(words) as string })),
  )
})

test.each<[string, Partial<ChecklistFacts>]>([
  ['a headline of ninety characters', { content: { ...facts.content, headline: 'x'.repeat(90) } }],
  ['rights for more than a month', { pictures: [{ ...picture, rightsUntil: '2026-03-31T12:00:01Z' }] }],
  [
    'a film without alternative text and credit',
    { pictures: [{ ...picture, isPicture: false, alt: '', credit: '' }] },
  ],
  [
    'a pull quote, whose speaker the story names',
    { quotes: [{ ...quote, isPull: true, isAttributed: false }] },
  ],
  ['nothing shown, said or linked', { pictures: [], quotes: [], links: [] }],
])('nothing is found in %s', (_what, given) => {
  expect(runChecklist({ ...facts, ...given }).filter(({ done }) => !done)).toEqual([])
})

test('what is advised blocks nothing, and rights are asked by their own guard', () => {
  const content = { ...facts.content, headline: 'x'.repeat(200), dek: '' }
  const pictures = [{ ...picture, credit: '', rightsUntil: '2020-01-01T00:00:00Z' }]
  const bad = { ...facts, content, pictures, links: [{ ...link, standing: 'not-live' as const }] }
  expect(requiredProblems(bad)).toEqual([])
  expect(rightsProblems(bad)).toHaveLength(1)
})

test('a person has no headline, dek, quotes or links to be looked at', () => {
  const asked = { ...facts, resource: 'persons', required: ['name'], checklist: [] } as const
  expect(runChecklist(asked).map(({ id }) => id)).toEqual([
    'name',
    'pictures-there',
    'alternative-text',
    'credit',
    'rights',
    'rights-last',
  ])
})

test('ids are there once each', () => {
  const ids = runChecklist(facts).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
