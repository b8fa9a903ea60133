import type { RefusalRows } from './row.ts'

/** Refusals about threads, assignments and open forms, and about pictures and files. */
export const deskRefusals = {
  'no-such-thread': { status: 404, message: 'There is no such thread.' },
  'wrong-state': {
    status: 409,
    message: { resolved: 'This thread is already resolved.', open: 'This thread is already open.' },
  },
  'bad-anchor': {
    status: 422,
    message: {
      field: '“{field}” is not a field of {resource}.',
      words: 'These words are not in the text as it was last saved. Save it first, or choose other words.',
    },
  },
  'account-disabled': {
    status: 422,
    message: 'The account of {names} is disabled. Choose somebody else.',
  },
  'seat-taken': {
    status: 409,
    message: 'The id in “seat” belongs to another person’s open form. Send a new random one.',
  },
  'form-taken': {
    status: 409,
    message: 'The id in “form” belongs to another person’s unsaved text. Send a new random one.',
  },
  'kept-too-large': {
    status: 413,
    message:
      'An unsaved text may have at most {most} bytes; this one has {found}. Save it, or make it shorter.',
  },
  'too-many-kept': {
    status: 409,
    message: 'You may have at most {most} unsaved texts. Save or discard some of them.',
  },
  'bad-file': {
    status: 400,
    message: {
      type: 'This is {type}. Send one of: {allowed}.',
      unknown: 'This is not a media file. Send one of: {allowed}.',
      damaged: 'This picture cannot be opened; it may be damaged. Try another file.',
      moving: 'This {format} is animated. Send it as GIF or WebP, or as a still picture.',
      frames: 'This picture has {found} frames; it may have at most {most}.',
      side: 'This picture is {width} × {height} pixels; a side may have at most {most}.',
      pixels: 'This picture has {found} megapixels; it may have at most {most}.',
      'frame-pixels':
        'This picture has {frames} frames with {found} megapixels in all; it may have at most {most}.',
    },
  },
  'no-file': { status: 400, message: 'Send the file itself, in the part of the form that is named “file”.' },
  'file-for-many': {
    status: 400,
    message: 'A file can only replace the file of one picture. Send it to the address of that picture.',
  },
  'file-missing': { status: 404, message: 'The file of this document is missing. Upload it again.' },
  'files-unavailable': {
    status: 503,
    message: 'Files cannot be stored at the moment. Nothing was changed. Try again soon.',
  },
  'pictures-busy': {
    status: 503,
    message: 'Many pictures are being processed. Nothing was changed. Try again in a moment.',
  },
  'not-offered': {
    status: 400,
    message: {
      parameter: 'There is no parameter “{name}” here. Use {allowed}.',
      repeated: '“{name}” must be sent once.',
      option: '“{name}” must be one of: {allowed}.',
      height: 'fit=cover needs “h”. With w={width} it must be one of: {allowed}.',
    },
  },
  'not-a-picture': { status: 422, message: 'This is not a picture. Fetch the file from its “url”.' },
  'unreadable-picture': {
    status: 422,
    message: 'This picture cannot be opened; it may be damaged. Upload it again.',
  },
  'change-decided': { status: 409, message: 'This change has already been {state}.' },
  'picture-changed': {
    status: 409,
    message:
      'The picture has been changed since this change was sent. Refuse the change, or ask its author to send it again.',
  },
} as const satisfies RefusalRows
