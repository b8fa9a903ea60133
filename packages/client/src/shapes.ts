import type {
  ArticleBrief,
  ArticleOf,
  ArticleSort,
  ArticleWhere,
  MediaBrief,
  MediaOf,
  MediaSort,
  MediaWhere,
  PersonBrief,
  PersonOf,
  PersonSort,
  PersonWhere,
  SectionBrief,
  SectionOf,
  SectionSort,
  SectionWhere,
  TrendingItemBrief,
  TrendingItemOf,
  TrendingItemSort,
  TrendingItemWhere,
} from './types.ts'

/** What stands in a document for those that it leads to, by their type. */
export type Related = Record<'Article' | 'Media' | 'Person' | 'Section' | 'TrendingItem', unknown>

/** Ids, as with `depth: 0`. */
export type Ids = Record<keyof Related, string>

/** What a document shows of others, which in turn have `R` for theirs. */
export type Briefs<R extends Related> = {
  Article: ArticleBrief<R>
  Media: MediaBrief<R>
  Person: PersonBrief<R>
  Section: SectionBrief<R>
  TrendingItem: TrendingItemBrief<R>
}

/** How many steps relations are followed. */
export type Depth = 0 | 1 | 2 | 3 | 4 | 5

type Before = [never, 0, 1, 2, 3, 4]

type RelatedAt<D extends Depth> = D extends 0 ? Ids : Briefs<RelatedAt<Before[D]>>

/** The documents of each path of the API, what they may be asked for, and in which order they come. */
export type Model<R extends Related> = {
  articles: { document: ArticleOf<R>; where: ArticleWhere; sort: ArticleSort }
  sections: { document: SectionOf<R>; where: SectionWhere; sort: SectionSort }
  persons: { document: PersonOf<R>; where: PersonWhere; sort: PersonSort }
  'trending-items': { document: TrendingItemOf<R>; where: TrendingItemWhere; sort: TrendingItemSort }
  media: { document: MediaOf<R>; where: MediaWhere; sort: MediaSort }
}

export type Type = keyof Model<Ids>

/** A document with its relations followed so many steps; one if nothing is said. */
export type At<T extends Type, D extends Depth = 1> = Model<RelatedAt<D>>[T]['document']

/** A story as `find` and `findBySlug` give it. */
export type Article = At<'articles'>
export type Section = At<'sections'>
export type Person = At<'persons'>
export type TrendingItem = At<'trending-items'>
export type Media = At<'media'>

/** Members to have, or, if they are false, to leave out. The id always comes. */
export type Select<Document> = {
  readonly [Name in keyof Document]?: Document[Name] extends object | null
    ? boolean | { readonly [member: string]: boolean }
    : boolean
}

/** A document with what was selected of it. */
export type Selected<Document, S> = S extends object
  ? string extends keyof S
    ? Partial<Document>
    : false extends S[keyof S]
      ? Omit<Document, NamesOf<S, false>>
      : {
          [Name in Extract<keyof S | 'id', keyof Document>]: Part<
            Document[Name],
            Name extends keyof S ? S[Name] : true
          >
        }
  : Document

type NamesOf<S, Value> = { [Name in keyof S]: S[Name] extends Value ? Name : never }[keyof S]

/** Of a group or of rows, some of the members. */
type Part<Value, S> = S extends object
  ? Value extends readonly (infer Row)[]
    ? Partial<Row>[]
    : Value extends object
      ? Partial<Value>
      : Value
  : Value
