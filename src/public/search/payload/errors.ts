import { APIError } from 'payload'

import type { AskProblem } from '../readAsk.ts'

/** A question that cannot be answered: 400, with each field that is wrong and what to do about it. */
export class SearchError extends APIError<{ code: string; field: string; problems: AskProblem[] }> {
  readonly problems: AskProblem[]

  constructor(problems: AskProblem[]) {
    const { code = 'bad-search', field = 'q' } = problems[0] ?? {}
    super(problems.map(({ message }) => message).join(' '), 400, { code, field, problems }, true)
    this.name = 'SearchError'
    this.problems = problems
  }
}

/** The index is being filled: 503, try again. */
export class SearchNotReady extends APIError<{ code: string }> {
  constructor() {
    const message = 'The search index is being filled. Try again in a minute.'
    super(message, 503, { code: 'search-not-ready' }, true)
    this.name = 'SearchNotReady'
  }
}
