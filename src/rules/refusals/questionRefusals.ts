import type { RefusalRows } from './row.ts'

/** Refusals of queries of lists, of the search, of GraphQL, and of formats. */
export const questionRefusals = {
  'filter-not-allowed': {
    status: 400,
    message: {
      public: 'Without an account, “{field}” cannot be filtered by. “allowed” names the fields that can.',
      hidden: '“{field}” cannot be filtered by: it does not exist, or you may not read it.',
      through:
        '“{field}” cannot be filtered by, because it is a field of documents that you may not all see. Filter by the id of one of them.',
      relation:
        'You cannot filter by whether “{field}” is set, because it may lead to a document that you may not see. Filter by an id, or check the documents themselves.',
    },
  },
  'operator-not-allowed': {
    status: 400,
    message: {
      field: 'Without an account, “{field}” cannot be filtered by “{operator}”. Use one of: {allowed}.',
      words:
        'Without an account, “{field}” cannot be filtered by “{operator}”. Use one of: {allowed}. To find words, use /api/search.',
    },
  },
  'sort-not-allowed': {
    status: 400,
    message: {
      public: 'Without an account, lists cannot be sorted by “{field}”. “allowed” names the fields that can.',
      hidden: '“{field}” cannot be sorted by: it does not exist, or you may not read it.',
      relation: '“{field}” belongs to another document. Sort by a field of the documents in the list.',
    },
  },
  'filter-too-large': {
    status: 400,
    message: {
      conditions: 'A filter may have at most {most} conditions.',
      levels: 'A filter may have at most {most} levels of and/or.',
      values: 'A list in a filter may have at most {most} values.',
      sorts: 'A list may be sorted by at most {most} fields.',
      words: 'The text to search for in “{field}” may have at most {most} characters.',
    },
  },
  'limit-out-of-range': {
    status: 400,
    message: {
      public: '“limit” must be between 1 and {most}. Ask for further pages with “page”.',
      range: '“limit” must be a whole number between 1 and {most}.',
      least: '“limit” must be 1 or more.',
    },
  },
  'field-unknown': { status: 400, message: 'There is no field “{field}” to filter by.' },
  'operator-unanswered': {
    status: 400,
    message: {
      operator: '“{field}” cannot be filtered by “{operator}”. Use one of: {allowed}.',
      words:
        '“{field}” cannot be filtered by “{operator}”. Use one of: {allowed}. To find words, use /api/search.',
      group: '“{field}” has no value of its own. Filter by one of the fields in it.',
    },
  },
  'filter-value-wrong': {
    status: 400,
    message: {
      condition: '“{field}” needs an operator and a value to compare with.',
      value: '“{field}” can only be compared with {expected}.',
      judged: '{field}: {reason}',
    },
  },
  'sort-unanswered': {
    status: 400,
    message:
      'Lists cannot be sorted by “{field}”: it may hold several values, or values that have no order. Sort by a text, a number, a time or a choice of the document itself.',
  },
  'page-and-after': { status: 400, message: 'Use “page” or “after”, not both.' },
  'after-without-drafts': {
    status: 400,
    message: '“after” lists what is live. Leave out “draft”, or use “page”.',
  },
  'sort-not-walkable': {
    status: 400,
    message:
      'A cursor cannot follow “{field}”. Sort by a text, a number or a time of the document itself, or use “page”.',
  },
  'cursor-of-another-list': {
    status: 400,
    message:
      'This cursor belongs to another list or another sort. Keep both, or begin again with an empty “after”.',
  },
  'cursor-broken': {
    status: 400,
    message:
      'This is not a valid cursor. Send “nextCursor” as it came, or begin again with an empty “after”.',
  },
  'q-missing': { status: 400, message: 'Send the words to search for in “q”, once.' },
  'q-too-long': { status: 400, message: '“q” may have at most {most} characters.' },
  'q-without-words': { status: 400, message: '“q” needs at least one letter or digit.' },
  'too-many-words': { status: 400, message: '“q” may have at most {most} words.' },
  'bad-list': { status: 400, message: 'Send {expected}, separated by commas; {most} at most.' },
  'bad-date': {
    status: 400,
    message: 'This is not a valid date. Send a day as 2026-03-01, or a time as 2026-03-01T12:00:00Z.',
  },
  'from-after-to': { status: 400, message: '“from” must not be after “to”.' },
  'bad-sort': { status: 400, message: '“sort” must be relevance or newest.' },
  'out-of-range': { status: 400, message: '“{field}” must be a whole number between 1 and {most}.' },
  'unknown-parameter': {
    status: 400,
    message: {
      known: 'There is no parameter “{name}” here. Use {allowed}.',
      none: 'There is no parameter “{name}” here. This route takes none.',
    },
  },
  'no-such-person': {
    status: 400,
    message: 'There is no live person “{slug}”. Take slugs from /api/persons.',
  },
  'search-too-slow': {
    status: 503,
    message: 'This search took too long. Use rarer words, or a shorter range of time.',
  },
  'search-not-ready': { status: 503, message: 'The search index is being built. Try again in a minute.' },
  'hours-not-offered': { status: 400, message: '“hours” must be one of: {allowed}.' },
  'query-too-deep': {
    status: 400,
    message: {
      fields: 'This query is {found} levels deep. At most {most} are allowed.',
      text: 'The brackets of “{field}” are nested more than {most} levels deep.',
    },
  },
  'too-many-aliases': {
    status: 400,
    message: 'This query has {found} aliases. At most {most} are allowed.',
  },
  'too-many-root-fields': {
    status: 400,
    message: 'This query has {found} fields at its root. At most {most} are allowed.',
  },
  'selection-too-wide': {
    status: 400,
    message: 'This query has {found} fields in one selection. At most {most} are allowed.',
  },
  'query-too-costly': {
    status: 400,
    message:
      'This query costs {found}. At most {most} is allowed. A field costs 1, multiplied by the limits of the lists that it is in.',
  },
  'too-much-introspection': {
    status: 400,
    message:
      'This query has “{field}” {found} times. At most {most} is allowed. Each alias below it, and each list nested in another list, counts as one more.',
  },
  'query-not-valid': { status: 400, message: '{reason}' },
  'no-such-operation': {
    status: 400,
    message: 'Send the name of an operation of the query as “operationName”.',
  },
  'mutation-by-get': { status: 405, message: 'A mutation must be sent by POST.' },
  // Clients of automatic persisted queries look for these two codes.
  PERSISTED_QUERY_NOT_FOUND: { status: 400, message: 'PersistedQueryNotFound' },
  PERSISTED_QUERY_HASH_MISMATCH: {
    status: 400,
    message: 'The sha256Hash does not match the query.',
  },
  'bad-path': {
    status: 400,
    message: 'Send “path” once: the path of a page of your site, beginning with a slash, such as /stories/….',
  },
  'unknown-format': { status: 400, message: 'There is no such format. Ask for one of: {allowed}.' },
  'unknown-part': {
    status: 400,
    message: {
      format: '“part” must be story or body; html, markdown and text have a body.',
      page: '“parts” must be one or more of these, separated by commas: {allowed}.',
    },
  },
  'format-is-live': {
    status: 400,
    message: 'A format shows what is live. Leave out “draft” and “asOf”.',
  },
} as const satisfies RefusalRows
