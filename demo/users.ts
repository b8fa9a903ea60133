import type { DemoUser } from './types.ts'

/** One account for each role, one editor bound to a section, and a second author. */
export const users: DemoUser[] = [
  {
    key: 'admin',
    name: 'Inês Quintela',
    email: 'admin@harbour-ledger.example',
    role: 'admin',
    sections: [],
    person: 'ines-quintela',
  },
  {
    key: 'editor',
    name: 'Daniel Adeyombo',
    email: 'editor@harbour-ledger.example',
    role: 'editor',
    sections: [],
    person: 'daniel-adeyombo',
  },
  {
    key: 'culture-editor',
    name: 'Elif Taşdoğan',
    email: 'culture.editor@harbour-ledger.example',
    role: 'editor',
    sections: ['culture'],
    person: 'elif-tasdogan',
  },
  {
    key: 'reviewer',
    name: 'Paweł Drozdałski',
    email: 'reviewer@harbour-ledger.example',
    role: 'reviewer',
    sections: [],
    person: 'pawel-drozdalski',
  },
  {
    key: 'author',
    name: 'Amina Belkasri',
    email: 'author@harbour-ledger.example',
    role: 'author',
    sections: [],
    person: 'amina-belkasri',
  },
  {
    key: 'second-author',
    name: 'Jonas Lindhälm',
    email: 'second.author@harbour-ledger.example',
    role: 'author',
    sections: [],
    person: 'jonas-lindhalm',
  },
]
