import type { Row, Value } from '@libsql/client'

/**
 * Makes rows of one statement's results: values by column name, and by place. The places are not listed among the
 * keys; they are read off a class, which is made once for a statement.
 *
 * @param columns names in order; where two are alike, the first has it
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
