import type { Row, Value } from '@libsql/client'

/**
 * Makes a function that turns result values into rows, with values by column name and by index. The indexes are getters
 * on the prototype of a class that is created once per statement, so they are not among the keys of a row.
 *
 * @param columns names in order; where two are the same, the first one counts
 */
export const rowMaker = (columns: readonly string[]): ((values: Value[]) => Row) => {
  const named = columns.flatMap((name, place) => (columns.indexOf(name) === place ? [{ name, place }] : []))
  class Made {
    readonly #values: Value[]

    static {
      Object.defineProperty(this.prototype, 'length', { value: columns.length, writable: true })
      for (const place of columns.keys())
        Object.defineProperty(this.prototype, place, {
          get(this: Made) {
            return this.#values[place]
          },
        })
    }

    constructor(values: Value[]) {
      this.#values = values
      const own = this as unknown as Record<string, Value | undefined>
      for (const { name, place } of named) own[name] = values[place]
    }
  }
  return (values) => new Made(values) as unknown as Row
}
