/** Lets concurrent callers with the same key share one run of the work. */
export class SingleFlight<Result> {
  readonly #flights = new Map<string, Promise<Result>>()

  run(key: string, work: () => Promise<Result>): Promise<Result> {
    const flight = this.#flights.get(key)
    if (flight) return flight
    const begun = work().finally(() => this.#flights.delete(key))
    this.#flights.set(key, begun)
    return begun
  }
}
