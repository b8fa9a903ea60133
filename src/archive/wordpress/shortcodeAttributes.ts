/** The attributes of a shortcode: named ones by lower-case name, and values without a name in order. */
export type ShortcodeAttributes = { named: Readonly<Record<string, string>>; values: readonly string[] }

const pair = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s'"]+))|"([^"]*)"|'([^']*)'|(\S+)/g

/** Reads `name="value" name='value' name=value "value" value`. A value given to `[name=value]` has no name. */
export const parseShortcodeAttributes = (source: string): ShortcodeAttributes => {
  const named: Record<string, string> = {}
  const values: string[] = []
  for (const found of source.replace(/^\s*=/, ' ').matchAll(pair)) {
    const groups: (string | undefined)[] = found.slice(2)
    const value = groups.find((group) => group !== undefined) ?? ''
    if (found[1]) named[found[1].toLowerCase()] = value
    else values.push(value)
  }
  return { named, values }
}
