import { blocksToHtml } from '../../../../src/public/formats/blocksToHtml.ts'
import { blocksToMarkdown } from '../../../../src/public/formats/blocksToMarkdown.ts'
import { blocksToText } from '../../../../src/public/formats/blocksToText.ts'
import { readBlocks } from '../../../../src/public/formats/readBlocks.ts'
import {
  paragraph,
  richText,
  table,
  tableCell,
  tableRow,
  text as words,
} from '../../../../src/text/richtext/nodes.ts'
import { everything, reading } from '../../../helpers/publicStory.ts'

const blocks = readBlocks(everything, reading)

const html = `<h2>At the quay</h2>
<p>The dredger came in <strong>at night</strong>, <strong><em>loud</em></strong> &amp; &lt;slow&gt;.<br>See <a href="https://ledger.example.org/map?a=1&amp;b=2">the map</a>, <a href="https://ledger.example.org/persons/p1">the pilot</a> and the pilot.</p>
<blockquote><p>Slow is fast</p></blockquote>
<ul><li>one<ol start="3"><li>below</li></ol></li><li>two</li></ul>
<figure class="pull-quote"><blockquote><p>Nobody waits<br>for pleasure.</p></blockquote><figcaption><a href="https://ledger.example.org/persons/p1">Ana Brod</a>, <cite><a href="https://example.org/board">Board</a></cite></figcaption></figure>
<figure><blockquote><p>I do.</p></blockquote></figure>
<figure><img src="https://desk.example.org/media/m1.webp" alt="A dredger"><figcaption>At noon · Ida</figcaption></figure>
<figure><p><a href="https://video.example/1">The dredger</a></p><figcaption>Two minutes</figcaption></figure>
<pre><code class="language-sh">tide --now | grep &quot;high&quot;
\`\`\`</code></pre>
<hr>
<table><tbody><tr><th>Tide</th><th>m</th></tr><tr><td>high | spring</td><td>4.2</td></tr></tbody></table>`

const markdown = String.raw`## At the quay

The dredger came in **at night**, ***loud*** \& \<slow\>.\
See [the map](https://ledger.example.org/map?a=1&b=2), [the pilot](https://ledger.example.org/persons/p1) and the pilot.

> Slow is fast

- one

  3. below
- two

> Nobody waits\
> for pleasure.
>
> — [Ana Brod](https://ledger.example.org/persons/p1), [Board](https://example.org/board)

> I do.

![A dredger](https://desk.example.org/media/m1.webp)

At noon · Ida

[The dredger](https://video.example/1)

Two minutes

~~~~sh
tide --now | grep "high"
~~~
~~~~

---

| Tide | m |
| --- | --- |
| high \| spring | 4.2 |`

const text = `At the quay

The dredger came in at night, loud & <slow>.
See the map, the pilot and the pilot.

“Slow is fast”

- one
  3. below
- two

“Nobody waits
for pleasure.”
— Ana Brod, Board

“I do.”

[A dredger · At noon · Ida]

The dredger
Two minutes
https://video.example/1

tide --now | grep "high"
\`\`\`

* * *

Tide\tm
high | spring\t4.2`

test('HTML has every block, and leads only to what is live', () => {
  expect(blocksToHtml(blocks)).toBe(html)
})

test('Markdown has the same', () => {
  expect(blocksToMarkdown(blocks)).toBe(markdown.replaceAll('~~~', '```').replaceAll('```~', '````'))
})

test('plain text has the same words', () => {
  expect(blocksToText(blocks)).toBe(text)
})

test('the words of a kind of node that is not known stay, and of nothing comes nothing', () => {
  const state = {
    root: { type: 'root', children: [{ type: 'sidebar', children: [{ type: 'text', text: 'Stays' }] }] },
  }
  expect(blocksToText(readBlocks(state, reading))).toBe('Stays')
  for (const nothing of [null, undefined, 'text', { root: { type: 'root' } }]) {
    expect(readBlocks(nothing, reading)).toEqual([])
  }
})

const cell = (said: string, colSpan = 1, rowSpan = 1) =>
  tableCell([paragraph([words(said)])], { colSpan, rowSpan })

const merged = richText([
  table([
    tableRow([cell('Ticket', 1, 2), cell('Fare', 2)]),
    tableRow([cell('old'), cell('new')]),
    tableRow([cell('Single'), cell('4.20', 2)]),
    tableRow([cell('Week')]),
  ]),
])

test('merged cells keep their columns where a format knows none', () => {
  const read = readBlocks(merged, reading)
  expect(blocksToMarkdown(read)).toBe(`| Ticket | Fare |  |
| --- | --- | --- |
|  | old | new |
| Single | 4.20 |  |
| Week |  |  |`)
  expect(blocksToText(read)).toBe('Ticket\tFare\t\n\told\tnew\nSingle\t4.20\t\nWeek\t\t')
  expect(blocksToHtml(read)).toBe(
    '<table><tbody><tr><td rowspan="2">Ticket</td><td colspan="2">Fare</td></tr><tr><td>old</td><td>new</td></tr>' +
      '<tr><td>Single</td><td colspan="2">4.20</td></tr><tr><td>Week</td></tr></tbody></table>',
  )
})

test('a stored table whose cells reach too far is written out as far as there is room', () => {
  const state = richText([
    table([tableRow([cell('a'), cell('b', 1, 2)]), tableRow([cell('c', 1_000_000, 5)])]),
  ])
  expect(blocksToMarkdown(readBlocks(state, reading))).toBe('| a | b |\n| --- | --- |\n| c |  |')
})

test('a text from right to left says so, and a task list keeps its ticks', () => {
  const child = (type: string, more: object, words: string) => ({
    type,
    ...more,
    children: [{ type: 'text', text: words }],
  })
  const state = {
    root: {
      type: 'root',
      children: [
        child('paragraph', { direction: 'rtl' }, 'شيء'),
        {
          type: 'list',
          listType: 'check',
          children: [
            child('listitem', { checked: true }, 'done'),
            child('listitem', { checked: false }, 'open'),
          ],
        },
      ],
    },
  }
  const read = readBlocks(state, reading)
  expect(blocksToHtml(read)).toBe(
    '<p dir="rtl">شيء</p>\n<ul><li><input type="checkbox" disabled checked> done</li><li><input type="checkbox" disabled> open</li></ul>',
  )
  expect(blocksToMarkdown(read)).toBe('شيء\n\n- [x] done\n- [ ] open')
})

test('Markdown marks words by signs wherever they are seen as such, and by tags elsewhere', () => {
  const written = (...runs: [string, number][]) =>
    blocksToMarkdown(
      readBlocks(richText([paragraph(runs.map(([value, format]) => words(value, format)))]), reading),
    )
  expect(written(['What we know:', 1], [' the gates', 0])).toBe('**What we know:** the gates')
  expect(written(['He said ', 0], ['“Yes.”', 2])).toBe('He said *“Yes.”*')
  expect(written(['know:', 1], ['the', 0])).toBe('<strong>know:</strong>the')
  expect(written(['H', 0], ['2', 32], ['O', 0])).toBe('H<sub>2</sub>O')
  expect(written(['a', 1], ['b', 2])).toBe('**a**<em>b</em>')
  expect(written(['loud ', 1], ['x', 16])).toBe('**loud** `x`')
  const bracketed = { kind: 'embed', title: 'A', url: 'https://example.org/a_(b)', caption: '' } as const
  expect(blocksToMarkdown([bracketed])).toBe('[A](<https://example.org/a_(b)>)')
})
