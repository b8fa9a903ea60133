import fc from 'fast-check'

import { checkText } from '../../../../src/archive/html/checkText.ts'
import { toBody } from '../../../../src/archive/html/toBody.ts'
import { outline } from '../../../helpers/outline.ts'

const read = (html: string) => {
  const made = toBody({ html, baseUrl: 'https://ledger.example/story/', seed: 'test' })
  expect(checkText(html, made.body).lost).toEqual([])
  return { lines: outline(made.body), notes: made.notes, body: made.body }
}

const lines = (html: string): string[] => read(html).lines

const cases: [name: string, html: string, expected: string[]][] = [
  [
    'headings',
    '<h1>One</h1><h2>Two</h2><h5>Five</h5><h6>Six</h6>',
    ['h2[One]', 'h2[Two]', 'h4[Five]', 'h4[Six]'],
  ],
  [
    'formats',
    '<p><b>a<i>b</i></b> H<sub>2</sub>O <del>c</del> <kbd>d</kbd></p>',
    ['p[*1:a**3:b* H*32:2*O *4:c* *16:d*]'],
  ],
  ['bare text', 'before<p>inside</p>after', ['p[before]', 'p[inside]', 'p[after]']],
  ['white space', '<p>  a\n  b <b> c</b>&nbsp; </p>', ['p[a b *1:c*\u00a0]']],
  ['line breaks', '<p>a<br>b<br><br></p>', ['p[a/b]']],
  ['links', '<a href="/x">in <b>bold</b></a>', ['p[(in *1:bold* -> https://ledger.example/x)]']],
  ['a link around a heading', '<a href="/x"><h3>Go</h3></a>', ['h3[(Go -> https://ledger.example/x)]']],
  [
    'nested lists',
    '<ul><li>a<ol start="3"><li>b<li>c</ol></li><li>d</ul>',
    ['ul[li[a] li[ol@3[li[b] li[c]]] li[d]]'],
  ],
  ['paragraphs in an entry', '<ul><li><p>a</p><p>b</p></li></ul>', ['ul[li[a / b]]']],
  ['text in a list', '<ul>loose<li>a</li><ul><li>b</li></ul></ul>', ['ul[li[loose] li[a] li[ul[li[b]]]]']],
  ['definitions', '<dl><dt>Ebb</dt><dd>Water goes.</dd></dl>', ['p[*1:Ebb*]', 'p[Water goes.]']],
  [
    'a table',
    '<table><caption>Tides</caption><tfoot><tr><td>foot</table>',
    ['p[Tides]', 'table[tr[td[p[foot]]]]'],
  ],
  ['table rows', '<table><thead><tr><th>A</thead><tr><td>1</table>', ['table[tr[th[p[A]]] tr[td[p[1]]]]']],
  [
    'merged cells',
    '<table><tr><td rowspan="2">a<td colspan="2">b<tr><td>c<td>d</table>',
    ['table[tr[td1x2[p[a]] td2x1[p[b]]] tr[td[p[c]] td[p[d]]]]'],
  ],
  [
    'cells that reach too far',
    '<table><tr><td rowspan="0">a<td rowspan="9">b<tr></tr><tr><td colspan="70000">c<td>d</table>',
    ['table[tr[td1x2[p[a]] td1x2[p[b]]] tr[td[p[c]] td[p[d]]]]'],
  ],
  [
    'a cell below another',
    '<table><tr><td>a<td rowspan="2">b<tr><td colspan="2">c</table>',
    ['table[tr[td[p[a]] td1x2[p[b]]] tr[td[p[c]]]]'],
  ],
  ['numbers with spaces', '<a href="tel:+47 22 33">ring</a>', ['p[(ring -> tel:+47%2022%2033)]']],
  [
    'text between rows',
    '<table>stray<tr><td>1</td>more</tr></table>',
    ['p[stray]', 'table[tr[td[p[1]] td[p[more]]]]'],
  ],
  ['a table in a table', '<table><tr><td><table><tr><td>a<td>b</table></table>', ['table[tr[td[p[a | b]]]]']],
  [
    'code',
    '<pre class="language-js"><code>if (a &lt; b) {\n  go()\n}</code></pre>',
    ['code {"code":"if (a < b) {\\n  go()\\n}","language":"js"}'],
  ],
  ['a verse', '<pre class="wp-block-verse">one\n  two</pre>', ['p[one/  two]']],
  ['a quotation', '<blockquote><p>a <b>b</b></p><p>c</p></blockquote>', ['quote[a  *1:b* / / c]']],
  [
    'a quotation with a speaker',
    '<blockquote><p>It floats.</p><cite>— Ada Quill</cite></blockquote>',
    ['quote {"text":"It floats.","display":"block","speakerName":"Ada Quill"}'],
  ],
  [
    'a quotation with a source',
    '<blockquote>It floats.<footer>Ada Quill, <cite><a href="https://log.example/">The Log</a></cite></footer></blockquote>',
    [
      'quote {"text":"It floats.","display":"block","speakerName":"Ada Quill","source":{"name":"The Log","url":"https://log.example/"}}',
    ],
  ],
  [
    'a pull quote',
    '<figure class="wp-block-pullquote"><blockquote><p>Up.</p></blockquote><figcaption>Ada</figcaption></figure>',
    ['quote {"text":"Up.","display":"pull","speakerName":"Ada"}'],
  ],
  ['a short quotation', '<p>She said <q>yes</q>.</p>', ['p[She said “yes”.]']],
  [
    'an embed by address',
    '<p>https://video.example/v?id=1&amp;t=2</p>',
    ['embed {"url":"https://video.example/v?id=1&t=2"}'],
  ],
  [
    'an address in a line of its own',
    '<p>Watch:<br>https://video.example/1<br>Done.</p>',
    ['p[Watch:]', 'embed {"url":"https://video.example/1"}', 'p[Done.]'],
  ],
  [
    'a frame',
    '<iframe src="//video.example/e/1" title="A film"></iframe>',
    ['embed {"url":"https://video.example/e/1","title":"A film"}'],
  ],
  [
    'a player with a caption',
    '<figure><audio src="/a.mp3"></audio><figcaption>Listen</figcaption></figure>',
    ['embed {"url":"https://ledger.example/a.mp3","caption":"Listen"}'],
  ],
  [
    'an image with a caption',
    '<figure><img src="b.jpg" alt="Boat" class="wp-image-7"><figcaption>The <b>boat</b></figcaption></figure>',
    ['image {"url":"https://ledger.example/story/b.jpg","alt":"Boat","caption":"The boat","sourceId":"7"}'],
  ],
  [
    'an image inside a sentence',
    '<p>Left <img src="b.jpg" alt=""> right</p>',
    ['p[Left right]', 'image {"url":"https://ledger.example/story/b.jpg","alt":"","caption":""}'],
  ],
  ['an emoji image', '<p>Ha <img class="emoji" src="x.png" alt="🚢"></p>', ['p[Ha 🚢]']],
  [
    'a gallery',
    '<figure><figure><img src="a.jpg"></figure><figure><img src="b.jpg"></figure><figcaption>Both</figcaption></figure>',
    [
      'image {"url":"https://ledger.example/story/a.jpg","alt":"","caption":""}',
      'image {"url":"https://ledger.example/story/b.jpg","alt":"","caption":""}',
      'p[Both]',
    ],
  ],
  [
    'alignment',
    '<p style="text-align: center">mid</p><div class="has-text-align-right">end</div>',
    ['p.center[mid]', 'p.right[end]'],
  ],
  [
    'a form',
    '<form><label>Name <input></label><select><option>A<option>B</select><input type="submit" value="Send"></form>',
    ['p[Name]', 'p[A]', 'p[B]', 'p[Send]'],
  ],
  ['hidden elements', '<p>a<script>x()</script><style>p{}</style><template>t</template></p>', ['p[a]']],
  ['unclosed and stray tags', '<p>a<b>b<p>c</i></div>d</p>e', ['p[a*1:b*]', 'p[*1:cd*]', 'p[*1:e*]']],
  ['entities', '<p>&hellip;&#8217;&#x1F6A2;&nosuch; &amp;amp; 3 < 4</p>', ['p[…’🚢&nosuch; &amp; 3 < 4]']],
  [
    'unknown elements',
    '<harbour-note>kept <x-y>too</x-y></harbour-note><marquee>so</marquee>',
    ['p[kept tooso]'],
  ],
  ['a rule', '<p>a</p><hr><p>b</p>', ['p[a]', 'hr', 'p[b]']],
  [
    'an image in a list',
    '<ol><li>a<img src="b.jpg"></li><li>c</li></ol>',
    ['ol[li[a]]', 'image {"url":"https://ledger.example/story/b.jpg","alt":"","caption":""}', 'ol@2[li[c]]'],
  ],
]

test.each(cases)('%s', (_name, html, expected) => {
  expect(lines(html)).toEqual(expected)
})

test('an empty source gives one empty paragraph', () => {
  expect(lines(' <p>&#32;</p> ')).toEqual(['p[]'])
})

test('a link that leads nowhere keeps its text and is noted', () => {
  const { lines: found, notes } = read('<a href="javascript:go()">go</a> <a href="#top">up</a>')
  expect(found).toEqual(['p[go up]'])
  expect(notes.map(({ detail }) => detail)).toEqual(['javascript:go()', '#top'])
})

test('text from right to left says so', () => {
  const { body } = read('<p>שלום מהנמל</p><p>Hello</p><p>١٢٣ مرحبا</p>')
  expect(body.root.children.map(({ direction }) => direction)).toEqual(['rtl', 'ltr', 'rtl'])
  expect(body.root['direction']).toBe('rtl')
})

test('very deep nesting keeps the text', () => {
  expect(lines(`${'<div>'.repeat(3000)}deep${'</div>'.repeat(3000)}`)).toEqual(['p[deep]'])
})

test('the same source gives the same ids, another one others', () => {
  const html = '<p><a href="https://a.example">a</a></p>'
  const idIn = (seed: string) =>
    toBody({ html, baseUrl: '', seed }).body.root.children[0]?.children?.[0]?.['id']
  expect(idIn('one')).toBe(idIn('one'))
  expect(idIn('one')).not.toBe(idIn('two'))
  expect(idIn('one')).toMatch(/^[0-9a-f]{24}$/)
})

test.each(['<pre></pre>', '<pre> </pre>', '<h2></h2>', '<ul></ul>'])(
  'words on both sides of an empty %s stay apart',
  (empty) => {
    const html = `neap${empty}ebb`
    const { body } = toBody({ html, baseUrl: '', seed: '' })
    expect(body.root.children).toHaveLength(2)
    expect(checkText(html, body).lost).toEqual([])
  },
)

test('no word is lost, whatever the markup', () => {
  const tags =
    'p div b a ul ol li table tr td th caption blockquote figure figcaption h3 pre dl dt dd q form option'
  const tag = fc.constantFrom(...tags.split(' ')).chain((name) => fc.constantFrom(`<${name}>`, `</${name}>`))
  const word = fc.constantFrom(
    'ebb ',
    ' flow',
    'neap',
    '\n',
    '&amp;',
    '<br>',
    '<hr>',
    '<img src="a.jpg" alt="">',
    '<x-y>',
  )
  const sources = fc.array(fc.oneof(tag, word, word), { maxLength: 25 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(sources, (html) => {
      expect(checkText(html, toBody({ html, baseUrl: '', seed: '' }).body).lost).toEqual([])
    }),
    { numRuns: 500 },
  )
})
