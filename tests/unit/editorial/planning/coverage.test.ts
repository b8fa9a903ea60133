import {
  byPerson,
  coveredStory,
  expectedOf,
  stuckBefore,
} from '../../../../src/editorial/planning/coverage.ts'

const now = new Date('2026-12-01T12:00:00.000Z')

const storyOf = (title: string, due?: string) =>
  coveredStory({ id: title, headline: title, planning: { due }, stage: 'draft', updatedAt: 'then' }, [], now)

test('a story is covered with its people, and is overdue after its time', () => {
  const story = {
    id: 's1',
    planning: { workingHeadline: 'Eels', due: '2026-12-01T11:59:00.000Z' },
    createdBy: { name: 'Ida Brod' },
    section: { name: 'Harbour' },
    stage: 'in_review',
    updatedAt: '2026-11-30T10:00:00.000Z',
  }
  expect(coveredStory(story, ['Ole Vik'], now)).toEqual({
    id: 's1',
    title: 'Eels',
    stage: 'in_review',
    section: 'Harbour',
    people: ['Ida Brod', 'Ole Vik'],
    due: '2026-12-01T11:59:00.000Z',
    isOverdue: true,
    changedAt: '2026-11-30T10:00:00.000Z',
  })
})

test('what is stuck is due within a day, and was changed half a day ago at the latest', () => {
  expect(stuckBefore(now)).toEqual({
    due: new Date('2026-12-02T12:00:00.000Z'),
    changed: new Date('2026-12-01T00:00:00.000Z'),
  })
})

test('what is overdue or out is expected no more', () => {
  const entry = { kind: 'due', stage: 'draft', isOverdue: false } as Parameters<typeof expectedOf>[0][number]
  const late = { ...entry, isOverdue: true }
  const out = { ...entry, stage: 'published' as const }
  expect(expectedOf([late, entry, out])).toEqual([entry])
})

test('people stand by name, what they have to do first stands first, and what has no date last', () => {
  const tasks = [
    { person: 'Ole Vik', role: 'writer', story: storyOf('Some day') },
    { person: 'Ole Vik', role: 'writer', story: storyOf('Later', '2026-12-03T00:00:00.000Z') },
    { person: 'Ida Brod', role: 'legal', story: storyOf('Soon', '2026-12-02T00:00:00.000Z') },
    { person: 'Ole Vik', role: 'editor', story: storyOf('Soon', '2026-12-02T00:00:00.000Z') },
  ]
  const found = byPerson(tasks).map((person) => [
    person.name,
    ...person.tasks.map(({ role, story }) => `${role}: ${story.title}`),
  ])
  expect(found).toEqual([
    ['Ida Brod', 'legal: Soon'],
    ['Ole Vik', 'editor: Soon', 'writer: Later', 'writer: Some day'],
  ])
})
