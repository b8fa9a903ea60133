import {
  type LinkTarget,
  markLinks,
  pendingLinks,
  placeLinks,
} from '../../../../src/archive/html/pendingLink.ts'
import { toBody } from '../../../../src/archive/html/toBody.ts'
import { LinkTargets } from '../../../../src/archive/wordpress/linkTargets.ts'
import type { WxrAuthor, WxrSite } from '../../../../src/archive/wordpress/wxrRecords.ts'

const html =
  '<ul><li><a href="/boat">the <b>boat</b></a></li></ul><p><a href="https://else.example/">else</a> and <a href="/boat">again</a></p>'
const made = toBody({ html, baseUrl: 'https://ledger.example', seed: 'a' }).body
const boat: LinkTarget = { relationTo: 'articles', origin: 'ledger.example/post/20' }
const marked = markLinks(made, (url) => (url === 'https://ledger.example/boat' ? boat : undefined))

test('a link to what is imported too becomes one inside the newsroom, wherever it stands', () => {
  expect(pendingLinks(marked)).toEqual([boat])
  const placed = placeLinks(marked, () => 'story-1')
  const fields = { linkType: 'internal', doc: { relationTo: 'articles', value: 'story-1' }, newTab: false }
  expect(JSON.stringify(placed).split(JSON.stringify(fields))).toHaveLength(3)
  expect(JSON.stringify(placed)).toContain('https://else.example/')
  expect(JSON.stringify(placed)).not.toContain('target')
})

test('where that is not there, the body is as it was', () => {
  expect(placeLinks(marked, () => undefined)).toEqual(made)
})

describe('the addresses of a site', () => {
  const site = { siteUrl: 'https://ledger.example' } as WxrSite
  const targets = new LinkTargets()
  const add = (id: string, path: string, isPublic: boolean): void => {
    const origin = { system: 'wordpress', id: `ledger.example/post/${id}` }
    targets.addPost(site, { id, link: `https://ledger.example/${path}`, origin, isPublic })
  }
  add('20', '2024/03/boat/', true)
  add('21', 'p21', false)
  targets.addAuthor(site, { id: '1', login: 'mira' } as WxrAuthor)

  const mira = { relationTo: 'persons', origin: 'ledger.example/author/mira' }
  const known: [url: string, target: object][] = [
    ['http://www.ledger.example/2024/03/boat', boat],
    ['https://ledger.example/?p=20', boat],
    ['https://ledger.example/author/mira/', mira],
    ['https://ledger.example/?author=1', mira],
  ]

  test.each(known)('%s is known', (url, target) => {
    expect(targets.find(url)).toEqual(target)
  })

  const others = ['2024/03/boat/#comments', '2024/03/boat/?print=1', 'p21', '?p=21', '']

  test.each(others)('/%s stays an address', (path) => {
    expect(targets.find(`https://ledger.example/${path}`)).toBeUndefined()
  })

  test.each(['mailto:mira@ledger.example', 'no address'])('%s leads to nothing', (url) => {
    expect(targets.find(url)).toBeUndefined()
  })
})
