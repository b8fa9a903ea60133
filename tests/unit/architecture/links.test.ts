import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { guides } from '../../helpers/guides.ts'

const withoutBlocks = (text: string): string => text.replace(/```[\s\S]*?```/g, '')

/** Where a heading can be linked to, as GitHub and our own pages name it. */
const anchorsIn = (text: string): string[] =>
  [...withoutBlocks(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

/** The links of a guide to files beside it and to headings. */
const linksIn = (text: string): string[] =>
  [
    ...withoutBlocks(text)
      .replace(/`[^`\n]*`/g, '')
      .matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g),
  ].map(([, to = '']) => to)

const isBroken = (guide: string, link: string): boolean => {
  const [file = '', anchor] = link.split('#')
  const target = file === '' ? guide : path.join(path.dirname(guide), file)
  // The pages at /docs show nothing from outside of the folder.
  if (guide.startsWith('docs/') && !target.startsWith('docs/')) return true
  if (!existsSync(target)) return true
  return anchor !== undefined && !anchorsIn(readFileSync(target, 'utf8')).includes(anchor)
}

test('the guides have links', () => {
  expect(guides.flatMap((guide) => linksIn(readFileSync(guide, 'utf8'))).length).toBeGreaterThan(100)
})

test.each(guides)('the links of %s lead somewhere', (guide) => {
  const links = linksIn(readFileSync(guide, 'utf8'))
  expect(links.filter((link) => isBroken(guide, link))).toEqual([])
})

test.each(['nowhere.md', '#nowhere', '../README.md', 'start.md#nowhere'])('%s leads nowhere', (link) => {
  expect(isBroken('docs/front-end.md', link)).toBe(true)
})
