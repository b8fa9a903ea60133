import type { DemoPerson } from './types.ts'

const LEDGER = 'The Harbour Ledger'

/** Those who write the paper, and those it quotes. */
export const people: DemoPerson[] = [
  {
    key: 'ines-quintela',
    name: 'Inês Quintela',
    kinds: ['staff'],
    title: 'Editor-in-chief',
    organisation: LEDGER,
    biography:
      'Inês Quintela has edited the Ledger for six years. She began as a court reporter and still keeps the habit of counting who is in the room. She writes a letter to readers on the first weekend of the month.',
    portrait: 'portrait-ines-quintela',
    links: [{ label: 'Letters to readers', url: 'https://harbour-ledger.example/letters' }],
  },
  {
    key: 'daniel-adeyombo',
    name: 'Daniel Adeyombo',
    kinds: ['staff'],
    title: 'News editor',
    organisation: LEDGER,
    biography:
      'Daniel Adeyombo runs the news desk and its morning conference. Before that he covered the council for a decade and reported on three mayors. He grew up in the Ropewalk, two streets from the tram depot.',
    portrait: 'portrait-daniel-adeyombo',
    links: [],
  },
  {
    key: 'elif-tasdogan',
    name: 'Elif Taşdoğan',
    kinds: ['staff'],
    title: 'Culture editor',
    organisation: LEDGER,
    biography:
      'Elif Taşdoğan edits the culture pages and reviews music. She trained as a viola player and has written two books on how concert halls shape what is played in them.',
    portrait: 'portrait-elif-tasdogan',
    links: [{ label: 'Books', url: 'https://example.org/tasdogan' }],
  },
  {
    key: 'pawel-drozdalski',
    name: 'Paweł Drozdałski',
    kinds: ['staff'],
    title: 'Chief sub-editor',
    organisation: LEDGER,
    biography:
      'Paweł Drozdałski reads every long story before it goes out and keeps the paper’s style book. He came to the Ledger from a map publisher and remains suspicious of the word “around”.',
    portrait: 'portrait-pawel-drozdalski',
    links: [],
  },
  {
    key: 'amina-belkasri',
    name: 'Amina Belkasri',
    kinds: ['staff'],
    title: 'City reporter',
    organisation: LEDGER,
    biography:
      'Amina Belkasri covers housing, transport and the council. Her reporting on unregistered lodgings led the city to open its register of empty homes. She takes the number 2 tram to work.',
    portrait: 'portrait-amina-belkasri',
    links: [{ label: 'Send a tip', url: 'https://harbour-ledger.example/tips' }],
  },
  {
    key: 'jonas-lindhalm',
    name: 'Jonas Lindhälm',
    kinds: ['staff'],
    title: 'Harbour correspondent',
    organisation: LEDGER,
    biography:
      'Jonas Lindhälm writes about ships and the people who move them. He holds an old mate’s ticket, spent four years on coasters before journalism, and edits the daily tide column.',
    portrait: 'portrait-jonas-lindhalm',
    links: [],
  },
  {
    key: 'priya-venkatara',
    name: 'Priya Venkatara',
    kinds: ['staff'],
    title: 'Science correspondent',
    organisation: LEDGER,
    biography:
      'Priya Venkatara reports on the sea, the climate and public health, and builds the paper’s charts. She studied statistics and teaches a yearly course on reading uncertainty.',
    portrait: 'portrait-priya-venkatara',
    links: [{ label: 'Data and methods', url: 'https://harbour-ledger.example/methods' }],
  },
  {
    key: 'mateo-ibanuelos',
    name: 'Mateo Ibañuelos',
    kinds: ['contributor'],
    title: 'Sports writer and translator',
    organisation: 'Freelance',
    biography:
      'Mateo Ibañuelos has followed Alderne Rovers through two relegations and a cup run. He also translates the Ledger’s longer reports into Spanish for the port’s seafaring readers.',
    portrait: 'portrait-mateo-ibanuelos',
    links: [],
  },
  {
    key: 'yevheniia-horodenchuk',
    name: 'Yevheniia Horodenchuk',
    kinds: ['contributor'],
    title: 'Photographer and essayist',
    organisation: 'Freelance',
    biography:
      'Yevheniia Horodenchuk photographs working people at night and writes in Ukrainian and English. Her series on the harbour’s crane drivers was shown in four cities.',
    portrait: 'portrait-yevheniia-horodenchuk',
    links: [{ label: 'Portfolio', url: 'https://example.org/horodenchuk' }],
  },
  {
    key: 'rosalind-achterbeek',
    name: 'Rosalind Achterbeek',
    kinds: ['public-figure'],
    title: 'Mayor',
    organisation: 'City of Port Alderne',
    biography:
      'Rosalind Achterbeek has been mayor of Port Alderne for two terms. A structural engineer by training, she sat on the harbour board before she stood for the council.',
    portrait: 'portrait-rosalind-achterbeek',
    links: [{ label: 'Mayor’s office', url: 'https://example.org/mayor' }],
  },
  {
    key: 'eyvindur-thorhalls',
    name: 'Eyvindur Þórhalls',
    kinds: ['public-figure'],
    title: 'Harbour master',
    organisation: 'Port Alderne Harbour Authority',
    biography:
      'Captain Eyvindur Þórhalls answers for every movement inside the moles. He spent twenty-two years at sea, most of them on ice-class tankers, and has been harbour master for nine.',
    portrait: 'portrait-eyvindur-thorhalls',
    links: [{ label: 'Harbour notices', url: 'https://example.org/harbour-notices' }],
  },
  {
    key: 'le-bao-quyen',
    name: 'Lê Bảo Quyên',
    kinds: ['public-figure'],
    title: 'Director',
    organisation: 'Alderne Institute of Marine Studies',
    biography:
      'Professor Lê Bảo Quyên leads the institute’s work on coastal habitats. She started the harbour’s eelgrass survey with one boat and three students; it now has the longest unbroken record on the coast.',
    portrait: 'portrait-le-bao-quyen',
    links: [{ label: 'Institute', url: 'https://example.org/marine-institute' }],
  },
  {
    key: 'zdenek-havlista',
    name: 'Zdeněk Havlišta',
    kinds: ['public-figure'],
    title: 'Principal conductor',
    organisation: 'Port Alderne Philharmonic',
    biography:
      'Zdeněk Havlišta joined the Philharmonic after a decade in opera houses. He is known for short seasons, long rehearsals and concerts in buildings that were never meant for music.',
    portrait: 'portrait-zdenek-havlista',
    links: [],
  },
  {
    key: 'folasade-oyinkan',
    name: 'Folasade Oyinkan',
    kinds: ['public-figure'],
    title: 'Head coach',
    organisation: 'Alderne Rovers',
    biography:
      'Folasade Oyinkan has coached Alderne Rovers for three seasons, after a playing career as a goalkeeper. She holds a degree in physiotherapy and gives her team talks standing on the same crate.',
    portrait: 'portrait-folasade-oyinkan',
    links: [],
  },
  {
    key: 'kenji-morihana',
    name: 'Kenji Morihana',
    kinds: ['public-figure'],
    title: 'Chief executive',
    organisation: 'Tannery Quay Works',
    biography:
      'Kenji Morihana began at the Tannery Quay Works as an apprentice welder and has led the employee-owned yard for five years. He chairs the coast’s shipbuilders’ council.',
    portrait: 'portrait-kenji-morihana',
    links: [],
  },
]
