import { readFileSync } from 'node:fs'

/** What a program puts on the clipboard, and what a text has of it, in the short lines of `outline`. */
export type Clipboard = { program: string; html: string; lines: string[]; told: RegExp[] }

const recorded = (program: string, file: string, expected: Pick<Clipboard, 'lines' | 'told'>): Clipboard => ({
  program,
  html: readFileSync(new URL(`clipboards/${file}.html`, import.meta.url), 'utf8'),
  ...expected,
})

/** Clipboards as the programs write them, each with everything that a writer would have in it. */
export const clipboards: readonly Clipboard[] = [
  recorded('Word', 'word', {
    lines: [
      'h2[Ferry fares rise]',
      'h2[What the council decided]',
      'p[The council voted *1:nine to four* on Monday to raise the fare, “a bitter pill” for the *2:islands*, and ' +
        '*3:nobody* clapped. It is too late to appeal, says ' +
        '(the minutes -> https://council.example/minutes?no=12&lang=en) of 12\u00A0November.]',
      'h3[Who pays]',
      'ul[li[Commuters] li[ul[li[by  *1:season*  ticket] li[ul[li[half price at night]]]]] li[Lorries]]',
      'p[In this order:]',
      'ol@3[li[January] li[April]]',
      'quote[“We were never asked.” / / “Not once.”]',
      'p[[Picture: The ferry at the east quay]]',
      'table[tr[td1x2[p[Ticket]] td2x1[p[*1:Fare*]]] tr[td[p[old]] td[p[new]]] tr[td[p[Single]] td[p[4.20]] td[p[]]]]',
      'p[The *2:harbour master* would not say more[1].]',
      'hr',
      'p[[1] By telephone.]',
    ],
    told: [
      /picture was not pasted.*The ferry at the east quay/,
      /1 comment was left out/,
      /deleted.*too early/,
    ],
  }),
  recorded('Word on the web', 'word-online', {
    lines: [
      'h2[Night trains return]',
      'p[*1:From June* the night train runs again, *10:daily*; CO*32:2* falls, says ' +
        '(the railway -> https://rail.example/night)./It stops:]',
      'ul[li[in the north] li[ul[li[at the pier]]] li[in the south]]',
      'ol[li[board] li[sleep]]',
      'h3[Voices]',
      'quote[*2:“I slept like a stone.”*]',
      'p[[Picture: Sleeping car, seen from the corridor]]',
      'table[tr[td2x1[p[Berths]]] tr[td[p[couchette]] td[p[96]]]]',
    ],
    told: [/picture was not pasted.*Sleeping car/],
  }),
  recorded('Google Docs', 'google-docs', {
    lines: [
      'h2[The mill reopens]',
      'h2[A hundred looms]',
      'p[The mill on the Ouse *1:reopens* on Friday, “for *2:good*” this time*64:1**4:, perhaps*. See ' +
        '(the looms -> https://mill.example/looms).]',
      'ul[li[weavers] li[ul[li[*1:forty*  by day]]] li[dyers]]',
      'ol[li[call the owner]]',
      'h3[In numbers]',
      'table[tr[td2x1[p[*1:Cloth*]]] tr[td[p[1911]] td[p[9,000 m]]]]',
      'p[[Picture]]',
    ],
    told: [/picture was not pasted/],
  }),
  recorded('Pages', 'pages', {
    lines: [
      'p[*1:Eel season*]',
      'p[The first eels came on *1:Tuesday*, “early”, *2:says nobody*: see (the chart -> https://eels.example/).]',
      'ul[li[at the weir] li[ul[li[by night]]] li[in the bay]]',
      'ol[li[catch] li[smoke]]',
      'p[[Picture: Eels in a tub.jpeg]]',
      'table[tr[td1x2[p[weir]] td[p[12 kg]]] tr[td[p[8 kg]]]]',
    ],
    told: [/picture was not pasted.*Eels in a tub/],
  }),
  recorded('Outlook', 'outlook', {
    lines: [
      'p[Dear desk,]',
      'p[The hearing is moved to *1:Thursday*; papers are (here -> https://court.example/case/7?p=1) and on my disk, ' +
        'questions to (the court -> mailto:press@court.example?subject=Case%207).]',
      'ul[li[the judge] li[ul[li[and her clerk]]] li[the witness]]',
      'p[[Picture: The seal of the court]]',
      'p[*1:From:* Court office <press@court.example>/*1:Sent:* Friday, 27 November 2026 09:14]',
      'quote[The hearing of 3 December is moved.]',
      'p[Court office]',
      'p[Quay 4]',
    ],
    told: [/picture was not pasted.*seal/, /link that does not lead to another page.*file:/],
  }),
  recorded('a web page', 'web-page', {
    lines: [
      'h2[Storm closes the strait]',
      'p[The strait was *1:closed* at noon, says the (coast guard -> https://coast.example/log), and the map shows it. ' +
        'Wind: *16:11 Bft* 🌀.]',
      'p[[Picture: Waves over the mole]]',
      'p[The mole at noon. Photo: L. Brine]',
      'quote {"text":"Stay ashore.\\n\\nDo not sail.","display":"block","source":{"url":"https://coast.example/statement"}}',
      'h3[Lines that do not run]',
      'ol@2[li[the south ferry] li[ul[li[both boats]]] li[the pilot]]',
      'table[tr[th2x1[p[Gauge]]] tr[td1x2[p[Mole]] td[p[6.1\u00A0m]]] tr[td[p[5.9\u00A0m]]]]',
      'embed {"url":"https://video.example/embed/77","title":"The mole, live"}',
    ],
    told: [
      /picture was not pasted.*Waves over the mole/,
      /link that does not lead to another page.*javascript:/,
    ],
  }),
]
