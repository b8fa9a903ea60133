import { nameOf, type PublicDocument } from './document.ts'
import type { StoredPart, PublicDocuments, StoredDocument } from './store.ts'

type StoreReader = Pick<PublicDocuments<never>, 'read'>

/** A reader of the store that finds these documents too, in place of stored ones with the same key. */
export const withDocuments = (store: StoreReader, documents: readonly PublicDocument[]): StoreReader => {
  const own = new Map(documents.map((document) => [nameOf(document), document]))
  return {
    read: async (keys, part, now) => {
      const others = keys.filter((key) => !own.has(nameOf(key)))
      const found = keys.flatMap((key) => own.get(nameOf(key)) ?? []).map((one) => storedOf(one, part))
      return [...found, ...(await store.read(others, part, now))]
    },
  }
}

const storedOf = ({ columns, expires, ...document }: PublicDocument, part: StoredPart): StoredDocument => {
  const { brief, heavy, id, light, type } = document
  const { published, slug, title } = columns
  return {
    ...{ type, id, slug, title, published },
    light: part === 'light' || part === 'whole' ? light : '',
    heavy: part === 'whole' ? heavy : '',
    brief: part === 'brief' ? brief : '',
    expires: expires === null ? undefined : Date.parse(expires),
  }
}
