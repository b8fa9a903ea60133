import type { RefusalRows } from './row.ts'

/** Refusals of requests of any kind, and answers when the server cannot work. */
export const requestRefusals = {
  'address-not-plain': {
    status: 400,
    message:
      'This address cannot be used. It must begin with exactly one “/” and must not contain “..”, “\\” or “#”.',
  },
  'bad-encoding': {
    status: 400,
    message: 'This address is not valid UTF-8. Percent-encode it, and leave out control characters.',
  },
  'bad-query': {
    status: 400,
    message: {
      data: 'The parameter “data” is not accepted when reading. Leave it out.',
      brackets: '“{name}” needs a field in brackets: {name}[field]=….',
      number: '“{name}” must be a whole number of {least} or more, given once.',
      range: '“{name}” must be a whole number between {least} and {most}, given once.',
      option: '“{name}” must be one of: {allowed}.',
      once: '“{name}” must be sent once, as text.',
      day: '“{name}” must be a day such as 2026-12-31, sent once.',
      days: 'A range has 1 to {most} days: “to” must be “from”, or a day up to {more} days later.',
      redirect: 'Send “resource” ({allowed}) and “slug”, or “path”.',
      kept: 'Send “resource”, and “document” where the document has an id.',
      side: 'A side of a crop must be from 1 to {most} pixels.',
      place: 'A crop must begin at 0 to 100 percent of the picture.',
      focus: 'The focal point must be in percent, from 0 to 100.',
    },
  },
  'no-body': { status: 400, message: 'The request has no body. Send a JSON object.' },
  'bad-body': {
    status: [400, 422],
    message: {
      object: 'The body must be a JSON object.',
      json: 'The body is not valid JSON. Check it and send it again.',
      form: 'The form could not be read. Check that it is complete, and that it names its boundary.',
      field:
        'The form field “{name}” is not accepted. Send all fields as JSON in “_payload”, beside the file.',
      cut: 'The body could not be read. Send it again.',
      member: 'The body needs “{name}”.',
      expected: 'The body is not valid. {expected}',
      values: '{reasons}',
    },
  },
  'too-large': {
    status: 413,
    message: {
      body: 'The body is too large. It may have at most {most} bytes.',
      file: 'This file is too large. A file may have at most {most} MB.',
    },
  },
  'preference-too-large': {
    status: 400,
    message: {
      name: 'The name of a preference may have at most {most} characters.',
      value: 'A preference may have at most {most} bytes of JSON.',
    },
  },
  'too-many-preferences': {
    status: 409,
    message:
      'You may have at most {most} preferences. To remove one, send DELETE to /api/payload-preferences and its key.',
  },
  'unsupported-media-type': { status: 415, message: 'This media type is not supported. Send {types}.' },
  'not-acceptable': { status: 406, message: 'None of the types in “Accept” can be sent. Accept {types}.' },
  'question-not-a-form': {
    status: 400,
    message: 'A query by POST must be sent as application/x-www-form-urlencoded.',
  },
  'no-such-method': { status: 405, message: '{method} is not supported here. Use one of: {allowed}.' },
  'no-such-page': {
    status: 404,
    message: { page: 'There is nothing at {address}.', guide: 'There is no guide named “{name}”.' },
  },
  forbidden: { status: 403, message: 'You are not allowed to do this.' },
  'not-found': { status: 404, message: 'This does not exist, or you may not read it.' },
  'where-missing': {
    status: 400,
    message: 'Send “where” to choose the documents. For all of them, send where[id][exists]=true.',
  },
  'invalid-fields': { status: 400, message: 'These fields are invalid: {fields}.' },
  locked: { status: 423, message: 'Somebody else is editing this document. Try again later.' },
  'too-many-requests': { status: 429, message: 'Too many requests. Try again in {seconds} seconds.' },
  refused: { status: [400, 409, 415, 422], message: '{reason}' },
  'server-error': {
    status: 500,
    message: 'Something went wrong on the server. The error has been logged.',
  },
  starting: { status: 503, message: 'The server is starting. Try again in a moment.' },
  'database-unavailable': {
    status: 503,
    message: 'The database cannot be used at the moment. Nothing was changed. Try again soon.',
  },
  'database-busy': {
    status: 503,
    message: 'The database is busy: this write waited {seconds} seconds in the queue. Try again.',
  },
  'write-conflict': {
    status: 503,
    message: {
      write: 'Another write came first. Nothing was changed. Try again.',
      name: 'Another file has just taken this name. Nothing was changed. Try again.',
    },
  },
  'no-such-document': {
    status: 422,
    message: 'A document that this refers to does not exist. Choose another.',
  },
} as const satisfies RefusalRows
