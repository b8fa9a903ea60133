import { newsroom } from '../../../demo/newsroom.ts'
import { demoReaders } from '../../../demo/readership.ts'
import type { DemoStage } from '../../../demo/types.ts'
import { addressesOf, blocksOf, linkTargets, personsOf, picturesOf, wordsOf } from './newsroomReferences.ts'

const { people, pictures, sections, site, stories, trending, users } = newsroom
const keysOf = (items: readonly { key: string }[]) => new Set(items.map(({ key }) => key))
const live = stories.filter(({ stage }) => stage === 'published')
const atStage = (stage: DemoStage) => stories.filter((story) => story.stage === stage)
const missing = (found: readonly string[], known: Set<string>) => found.filter((key) => !known.has(key))

describe('the demo newsroom', () => {
  it.each([
    ['sections', sections, 6],
    ['people', people, 15],
    ['users', users, 6],
    ['pictures', pictures, 29],
    ['stories', stories, 42],
  ])('has distinct keys for its %s', (_, items, count) => {
    expect(items).toHaveLength(count)
    expect(keysOf(items).size).toBe(count)
  })

  it.each<[DemoStage, number]>([
    ['published', 28],
    ['draft', 3],
    ['in_review', 4],
    ['approved', 3],
    ['scheduled', 2],
    ['withdrawn', 2],
  ])('has stories that are %s', (stage, count) => {
    expect(atStage(stage)).toHaveLength(count)
  })

  it('shows each special case that a newsroom meets', () => {
    expect(live.filter(({ breaking }) => breaking)).toHaveLength(1)
    expect(live.some(({ pendingCorrection }) => pendingCorrection)).toBe(true)
    expect(stories.some(({ embargoHoursAhead }) => embargoHoursAhead)).toBe(true)
    expect(live.some(({ translationOf }) => translationOf)).toBe(true)
    expect(live.some(({ headline }) => /\p{Script=Cyrillic}/u.test(headline))).toBe(true)
    expect(sections.some(({ parent }) => parent)).toBe(true)
  })

  it('gives every role to a user who is a person of the paper', () => {
    expect(new Set(users.map(({ role }) => role))).toEqual(new Set(['admin', 'editor', 'reviewer', 'author']))
    expect(
      missing(
        users.map(({ person }) => person),
        keysOf(people),
      ),
    ).toEqual([])
    expect(
      missing(
        users.flatMap((user) => user.sections),
        keysOf(sections),
      ),
    ).toEqual([])
    expect(users.every(({ email }) => email.endsWith('@harbour-ledger.example'))).toBe(true)
  })

  it('gives every person a portrait, and every picture words for those who cannot see it', () => {
    expect(
      missing(
        people.map(({ portrait }) => portrait),
        keysOf(pictures),
      ),
    ).toEqual([])
    expect(pictures.filter(({ alt, credit }) => !alt || !credit)).toEqual([])
  })
})

describe('the demo stories', () => {
  it.each(stories.map((story) => [story.key, story] as const))('%s refers to what exists', (_, story) => {
    const links = linkTargets(story).filter((target) => target.startsWith('story:'))
    expect(missing([story.section], keysOf(sections))).toEqual([])
    expect(missing(personsOf(story), keysOf(people))).toEqual([])
    expect(missing(picturesOf(story), keysOf(pictures))).toEqual([])
    expect(
      missing(
        links.map((link) => link.slice(6)),
        keysOf(live),
      ),
    ).toEqual([])
    expect(addressesOf(story).filter((url) => !/^https:\/\/example\.(org|com)\//.test(url))).toEqual([])
  })

  it('have headlines that make distinct slugs', () => {
    const slugs = stories.map(({ headline }) =>
      headline
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
        .replaceAll(/^-|-$/g, ''),
    )
    expect(new Set(slugs).size).toBe(stories.length)
  })

  it.each(live.map((story) => [story.key, story] as const))('%s is complete', (_, story) => {
    expect(story.kicker && story.dek && story.leadPicture).toBeTruthy()
    expect(story.publishedHoursAgo).toBeGreaterThan(0)
    expect(story.body.length).toBeGreaterThanOrEqual(6)
    expect(story.sources.length).toBeGreaterThan(0)
    expect(blocksOf(story).some((block) => typeof block !== 'string' && 'quote' in block)).toBe(true)
    expect(wordsOf(story)).toBeGreaterThan(150)
  })

  it('are of different lengths, some of them long', () => {
    const words = live.map(wordsOf)
    expect(words.filter((count) => count >= 700).length).toBeGreaterThanOrEqual(3)
    expect(words.filter((count) => count >= 250).length).toBeGreaterThanOrEqual(15)
  })

  it('say when the planned ones go out, why the withdrawn ones went, and what they translate', () => {
    expect(atStage('scheduled').every(({ plannedHoursAhead = 0 }) => plannedHoursAhead > 0)).toBe(true)
    expect(
      atStage('withdrawn').every(({ stageNote, publishedHoursAgo }) => stageNote && publishedHoursAgo),
    ).toBe(true)
    const order = stories.map(({ key }) => key)
    const early = stories.filter(
      ({ key, translationOf }) => translationOf && order.indexOf(translationOf) >= order.indexOf(key),
    )
    expect(early).toEqual([])
    expect(
      missing(
        stories.flatMap(({ translationOf }) => translationOf ?? []),
        keysOf(live),
      ),
    ).toEqual([])
  })
})

describe('the demo fronts and trending lists', () => {
  it('pin live stories and pictures that exist', () => {
    const pins = [site.front, ...sections.map(({ front }) => front)].flatMap(({ pinned }) => pinned)
    expect(site.front.pinned).toHaveLength(3)
    expect(
      missing(
        pins.map(({ story }) => story),
        keysOf(live),
      ),
    ).toEqual([])
    expect(
      missing(
        pins.flatMap(({ picture }) => picture ?? []),
        keysOf(pictures),
      ),
    ).toEqual([])
    expect(
      missing(
        sections.flatMap(({ parent }) => parent ?? []),
        keysOf(sections),
      ),
    ).toEqual([])
  })

  it('hold four places for the site, with room between them for what is read, and five for a section', () => {
    const ranks = (section?: string) =>
      trending.filter((item) => item.section === section).map(({ rank }) => rank)
    expect(ranks()).toEqual([1, 4, 7, 9])
    expect(ranks('harbour')).toEqual([1, 2, 3, 4, 5])
  })

  it('have readers: the newest most, none before it was out', () => {
    const surge = { key: 'storm-surge', breaking: true, publishedHoursAgo: 1 }
    expect(demoReaders(surge, 0).views).toBeGreaterThan(500)
    expect(demoReaders(surge, 2)).toEqual({ views: 0, reads: 0 })
    const old = { key: 'storm-surge', publishedHoursAgo: 100 }
    expect(demoReaders(old, 0).views).toBeLessThan(demoReaders(old, 10).views)
  })

  it('name either a live story or an outside address with a headline and a date', () => {
    for (const { story, url, headline, datedMonthsAgo } of trending) {
      expect(Boolean(story)).not.toBe(Boolean(url))
      expect(story ? keysOf(live).has(story) : Boolean(headline && datedMonthsAgo)).toBe(true)
    }
  })
})
