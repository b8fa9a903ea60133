import { isEquivalent } from './isEquivalent.ts'

/** A field that differs: in the revision that the writer worked from, in the newest one, and as the writer sends it. */
export type Change = { path: string; base: unknown; current: unknown; yours?: unknown }

type Document = Readonly<Record<string, unknown>>

/**
 * Lists the fields that changed between the revision that a writer worked from and the newest one, with what the writer
 * sends for them. Only top-level fields are compared; an empty value equals a missing one.
 *
 * @param input.base undefined when that revision no longer exists; then every sent field that differs is listed
 * @param input.yours the fields that the writer sends
 * @param input.ignored names of fields that are not content
 */
export const changesBetween = (input: {
  base: Document | undefined
  current: Document
  yours: Document
  ignored: ReadonlySet<string>
}): Change[] => {
  const { base, current, yours, ignored } = input
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

/** Whether two values differ; empty values are equal to missing ones. */
export const differ = (one: unknown, other: unknown): boolean => !isEquivalent(one, other)
