/** Does one thing once for all who ask for it while it is being done. */
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
