import { saysSame } from './saysSame.ts'

/** A field that differs: as the writer knew it, as it is now, and as the writer wants it. */
export type Change = { path: string; base: unknown; current: unknown; yours?: unknown }

type Document = Readonly<Record<string, unknown>>

/**
 * What has changed between the revision that somebody worked from and the newest one, and what they would put in
 * its place. Fields of the document's first level; an empty value is like none.
 *
 * @param ask.base undefined when that revision is not kept: then every field counts that they would put otherwise
 * @param ask.yours the fields that they send
 * @param ask.ignored names of fields that are not content
 */
export const changesBetween = (ask: {
  base: Document | undefined
  current: Document
  yours: Document
  ignored: ReadonlySet<string>
}): Change[] => {
  const { base, current, yours, ignored } = ask
  const names = base ? Object.keys({ ...base, ...current }) : Object.keys(yours)
  return names
    .filter((name) => !ignored.has(name) && differ((base ?? yours)[name], current[name]))
    .map((path) => ({
      path,
      base: base?.[path] ?? null,
      current: current[path] ?? null,
      ...(path in yours && { yours: yours[path] ?? null }),
    }))
}

/** Whether two values say different things; what is empty says nothing. */
export const differ = (one: unknown, other: unknown): boolean => !saysSame(one, other)
