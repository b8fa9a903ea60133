import { type Got, plainGet } from './plainGet.ts'

type Kept = Got & { keys: readonly string[]; varies: Readonly<Record<string, string | undefined>> }

/**
 * A network in front of a newsroom, as an operator sets one up: it keeps whatever may be kept at all, for as long as
 * nobody throws it away by its keys, answers only those whose headers are as `Vary` says (RFC 9111 §4.1), and lets requests
 * with credentials pass.
 */
export class Cdn {
  readonly #base: string
  readonly #kept = new Map<string, Kept[]>()
  readonly counts = { hits: 0, misses: 0, purged: 0 }

  constructor(base: string) {
    this.#base = base
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Got> {
    const isPassed = headers['authorization'] !== undefined || headers['cookie']?.includes('payload-token')
    const known = isPassed ? undefined : this.#find(path, headers)
    if (known) {
      this.counts.hits += 1
      return known
    }
    this.counts.misses += 1
    const got = await plainGet(this.#base + path, { headers: { ...headers, via: '1.1 edge' } })
    if (mayKeep(got)) this.#kept.set(path, [...(this.#kept.get(path) ?? []), this.#asKept(got, headers)])
    return got
  }

  /** Throws away every answer that carries one of the keys. */
  purge(keys: readonly string[]): void {
    const gone = new Set(keys)
    for (const [path, answers] of this.#kept) {
      const left = answers.filter((one) => !one.keys.some((key) => gone.has(key)))
      this.counts.purged += answers.length - left.length
      this.#kept.set(path, left)
    }
  }

  #find(path: string, headers: Record<string, string>): Got | undefined {
    return this.#kept
      .get(path)
      ?.find(({ varies }) => Object.entries(varies).every(([name, value]) => headers[name] === value))
  }

  #asKept(got: Got, headers: Record<string, string>): Kept {
    const names = (got.headers['vary'] ?? '').toLowerCase().split(/, */)
    return {
      ...got,
      keys: (got.headers['surrogate-key'] ?? '').split(' '),
      varies: Object.fromEntries(names.map((name) => [name, headers[name]])),
    }
  }
}

/** All but what is not to be kept, and what has nothing to be thrown away by. */
const mayKeep = ({ headers }: Got): boolean =>
  !/no-store|private/.test(headers['cache-control'] ?? 'no-store') && headers['surrogate-key'] !== undefined
