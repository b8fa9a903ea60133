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
export type Writing = {
  fields: readonly PublicField[]
  /** Names of the members that others show of it; undefined for all. */
  brief: ReadonlySet<string> | undefined
  /** Changes with whatever changes what is written. */
  shape: string
}

export type Writings = Readonly<Record<PublicType, Writing>>

const known = new WeakMap<Payload, Promise<Writings>>()

/** How documents of each type are written, by the configuration and the public's rights. */
export const writingsOf = (payload: Payload): Promise<Writings> => {
  const found = known.get(payload) ?? readWritings(payload)
  known.set(payload, found)
  return found
}

const readWritings = async (payload: Payload): Promise<Writings> => {
  const withdrawn = workflowResources.map((type) => [withdrawnOf(type), writing(payload, tombstone, none)])
  const listed = listedTypes.map(async (type) => {
    const { defaultPopulate: shown, flattenedFields } = payload.collections[type].config
    const brief = namesShown(shown)
    return [type, writing(payload, await ownFields(payload, flattenedFields), brief)]
  })
  return Object.fromEntries([
    ...(await Promise.all(listed)),
    ...withdrawn,
    ['redirects', writing(payload, redirect, none)],
    ['site-settings', writing(payload, await siteFields(payload), none)],
  ]) as Writings
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

const writing = (
  { config }: Payload,
  fields: readonly PublicField[],
  brief: ReadonlySet<string> | undefined,
): Writing => {
  const told = JSON.stringify([storeFormat, fields, [...(brief ?? [])], config.serverURL])
  return { fields, brief, shape: hash('sha256', told, 'base64url').slice(0, 16) }
}

/** Only whole members are shown of a document in another; all of them where nothing is said. */
const namesShown = (select: unknown): ReadonlySet<string> | undefined => {
  if (select === undefined) return undefined
  const named = Object.entries(select as Record<string, unknown>)
  return new Set(['id', ...named.flatMap(([name, isShown]) => (isShown ? [name] : []))])
}
