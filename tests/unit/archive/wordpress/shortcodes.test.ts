import type { Attachment } from '../../../../src/archive/wordpress/attachments.ts'
import { expandShortcodes, noteShortcodes } from '../../../../src/archive/wordpress/shortcodes.ts'

const boat: Attachment = {
  id: '7',
  url: 'https://x.example/boat.jpg',
  title: 'Boat',
  alt: 'A boat',
  caption: 'Moored',
  parent: '1',
}
const attachments = {
  byId: (id: string) => (id === '7' ? boat : undefined),
  byParent: (id: string) => (id === '1' ? [boat] : []),
}

const expand = (source: string) => {
  const { html, notes } = expandShortcodes(source, { postId: '1', attachments })
  return { html: html.trim(), notes: notes.map(({ message }) => message) }
}

const figure =
  '<figure><img class="wp-image-7" src="https://x.example/boat.jpg" alt="A boat" /><figcaption>Moored</figcaption></figure>'

const cases: [name: string, source: string, expected: string][] = [
  [
    'caption',
    '[caption align="left"]<img src="a.jpg" /> By <b>day</b>[/caption]',
    '<figure class="wp-caption left"><img src="a.jpg" /><figcaption>By <b>day</b></figcaption></figure>',
  ],
  [
    'caption as attribute',
    '[wp_caption caption=\'By day\']<a href="b"><img src="a.jpg"></a>[/wp_caption]',
    '<figure class="wp-caption "><a href="b"><img src="a.jpg"></a><figcaption>By day</figcaption></figure>',
  ],
  ['gallery by ids', '[gallery ids="7"]', `<figure class="wp-block-gallery">${figure}</figure>`],
  ['gallery of the post', '[gallery columns="2"]', `<figure class="wp-block-gallery">${figure}</figure>`],
  ['embed', '[embed width="3"]https://v.example/?a=1&b=2[/embed]', 'https://v.example/?a=1&amp;b=2'],
  [
    'audio',
    '[audio https://x.example/a.mp3]',
    '<figure><audio src="https://x.example/a.mp3"></audio></figure>',
  ],
  [
    'video',
    '[video mp4="https://x.example/a.mp4"][/video]',
    '<figure><video src="https://x.example/a.mp4"></video></figure>',
  ],
  [
    'playlist',
    '[playlist ids="7"]',
    '<figure><audio src="https://x.example/boat.jpg"></audio><figcaption>Boat</figcaption></figure>',
  ],
  ['meant as text', 'Write [[gallery]] so.', 'Write [gallery] so.'],
  ['brackets in text', 'He [sic] said [...] it [1].', 'He [sic] said [...] it [1].'],
]

test.each(cases)('%s', (_name, source, expected) => {
  expect(expand(source)).toEqual({ html: expected, notes: [] })
})

test('what may be a shortcode stays in the text and is noted, each name once', () => {
  const source = '[tide-table port="north"] [box]in[/box] [signup] [signup] [clip 12]'
  const told = (name: string): string => `[${name}] is left in the text; it may be a shortcode.`
  expect(expand(source)).toEqual({ html: source, notes: ['tide-table', 'box', 'signup', 'clip'].map(told) })
})

test('one in a headline or a dek is noted, and one that is meant as text is not', () => {
  expect(noteShortcodes('Tides [tide-table] today, [[tide]] [sic]').map(({ detail }) => detail)).toEqual([
    '[tide-table]',
  ])
})

test('a gallery of unknown images is noted', () => {
  expect(expand('a [gallery ids="8,9"]')).toEqual({
    html: 'a',
    notes: ['A gallery has no image that is in the export.'],
  })
})
