import { hash } from 'node:crypto'

import type { FlattenedField, Payload } from 'payload'

import { publicReq } from '../../../people/access/payload/publicReq.ts'
import { workflowResources } from '../../../rules/rights/policy.ts'
import { type PublicType, withdrawnOf } from '../document.ts'
import { listedTypes } from '../keys.ts'
import type { PublicField } from '../members.ts'
import { storeFormat } from '../store.ts'
import { publicFields } from './publicFields.ts'

/** How documents of one type are stored: with which fields, and which of these other documents show. */
export type Layout = {
  fields: readonly PublicField[]
  /** Names of the members that other documents show; undefined for all. */
  brief: ReadonlySet<string> | undefined
  /** A hash of everything that affects what is stored: a change means that stored documents have to be rewritten. */
  shape: string
}

export type Layouts = Readonly<Record<PublicType, Layout>>

const known = new WeakMap<Payload, Promise<Layouts>>()

/** The layouts of all types, from the configuration and the rights of the public. */
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

/** For types that no other document shows. */
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

/** Payload adds the name of the global to its answers. */
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

/**
 * The names in `defaultPopulate`, whose selections of nested members are not applied; undefined without a selection.
 */
const namesShown = (select: unknown): ReadonlySet<string> | undefined => {
  if (select === undefined) return undefined
  const named = Object.entries(select as Record<string, unknown>)
  return new Set(['id', ...named.flatMap(([name, isShown]) => (isShown ? [name] : []))])
}
