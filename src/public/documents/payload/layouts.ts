import { hash } from 'node:crypto'

import type { FlattenedField, Payload } from 'payload'

import { publicReq } from '../../../people/access/payload/publicReq.ts'
import { workflowResources } from '../../../rules/rights/policy.ts'
import { type PublicType, withdrawnOf } from '../document.ts'
import { listedTypes } from '../keys.ts'
import type { PublicField } from '../members.ts'
import { storeFormat } from '../store.ts'
import { publicFields } from './publicFields.ts'

/** How documents of one type are written: the fields that readers may see, and those that other documents show. */
export type Layout = {
  fields: readonly PublicField[]
  /** Names of the members that others show of it; undefined for all. */
  brief: ReadonlySet<string> | undefined
  /** Changes with whatever changes what is written. */
  shape: string
}

export type Layouts = Readonly<Record<PublicType, Layout>>

const known = new WeakMap<Payload, Promise<Layouts>>()

/** How documents of each type are written, by the configuration and the public's rights. */
export const layoutsOf = (payload: Payload): Promise<Layouts> => {
  const found = known.get(payload) ?? readLayouts(payload)
  known.set(payload, found)
  return found
}

const readLayouts = async (payload: Payload): Promise<Layouts> => {
  const withdrawn = workflowResources.map((type) => [withdrawnOf(type), layout(payload, tombstone, none)])
  const listed = listedTypes.map(async (type) => {
    const { defaultPopulate: shown, flattenedFields } = payload.collections[type].config
    const brief = namesShown(shown)
    return [type, layout(payload, await ownFields(payload, flattenedFields), brief)]
  })
  return Object.fromEntries([
    ...(await Promise.all(listed)),
    ...withdrawn,
    ['redirects', layout(payload, redirect, none)],
    ['site-settings', layout(payload, await siteFields(payload), none)],
  ]) as Layouts
}

/** What no other document shows. */
const none: ReadonlySet<string> = new Set()

const value = (name: string): PublicField => ({ name, is: 'value', isMany: false })

const tombstone = ['kind', 'withdrawnAt', 'notice'].map(value)

const redirect: PublicField[] = [{ name: 'to', is: 'relation', to: [], isMany: false }]

const ownFields = async (
  payload: Payload,
  flattened: readonly FlattenedField[],
): Promise<readonly PublicField[]> => {
  const own = await publicFields(flattened, await publicReq(payload))
  return own.some(({ name }) => name === 'id') ? own : [value('id'), ...own]
}

/** Payload says of a global which one it is. */
const siteFields = async (payload: Payload): Promise<PublicField[]> => {
  const site = payload.globals.config.find(({ slug }) => slug === 'site-settings')
  return [...(await ownFields(payload, site?.flattenedFields ?? [])), value('globalType')]
}

const layout = (
  { config }: Payload,
  fields: readonly PublicField[],
  brief: ReadonlySet<string> | undefined,
): Layout => {
  const description = JSON.stringify([storeFormat, fields, [...(brief ?? [])], config.serverURL])
  return { fields, brief, shape: hash('sha256', description, 'base64url').slice(0, 16) }
}

/** Only whole members are shown of a document in another; all of them where nothing is said. */
const namesShown = (select: unknown): ReadonlySet<string> | undefined => {
  if (select === undefined) return undefined
  const named = Object.entries(select as Record<string, unknown>)
  return new Set(['id', ...named.flatMap(([name, isShown]) => (isShown ? [name] : []))])
}
