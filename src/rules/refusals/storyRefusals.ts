import type { RefusalRows } from './row.ts'

/** Refusals about the workflow, revisions, schedules and the trash. */
export const storyRefusals = {
  'role-may-not': {
    status: 403,
    message: {
      move: 'Your role may not {move} this.',
      lane: 'Your role may not set {lane} to {state}.',
      change: 'Your role may not change this.',
      delete: 'Your role may not delete this.',
      trash: 'Your role may not move this to the trash.',
      untrash: 'Your role may not restore this.',
      withdraw: 'Your role may not withdraw this.',
      'sign-off': 'Your role may not sign this off.',
      preview: 'Your role may not make preview links for this.',
      'site-fields': 'Your role may not set {fields}.',
      'make-public': 'Your role may not change whether this file is public.',
      picture: 'Your role may not change what readers see of this picture.',
      assign: 'Your role may only assign stories to yourself.',
      assignment: 'Your role may only change the state and the note of an assignment of yours.',
    },
  },
  'field-not-writable': {
    status: 403,
    message: 'You may not set {fields}. Leave the field out, or send it back as it is.',
  },
  fixed: {
    status: 409,
    message: {
      fields: 'This cannot be changed after it was created: {fields}.',
      assignment: 'An assignment stays with its story. Make a new one.',
    },
  },
  'wrong-stage': {
    status: 409,
    message: {
      move: 'Cannot {move}. The move starts from {wanted}, and this is {standing}.',
      edit: 'This is {stage}. Recall it, or ask for changes, before changing its text.',
      lane: 'This is {stage}. There is no new text for {lane} to look at.',
      'no-move': 'There is no move from {from} to {to}. Look up the possible moves at …/transitions.',
      withdrawal: 'This is not live and not scheduled to be live by then, so there is nothing to withdraw.',
      'sign-off': 'There is nothing to sign off here.',
      preview: 'This was withdrawn. A withdrawn text cannot have previews.',
    },
  },
  'condition-not-met': {
    status: 422,
    message: {
      move: 'Not yet ready to {move}. {reasons}',
      cleared: 'You wrote part of this text. Somebody else must clear it.',
      'sign-off': 'You published this or wrote part of it. Somebody else must sign it off.',
      time: 'Choose a time in the future.',
      comment: 'Say why. The reason is kept with this move.',
    },
  },
  'more-approvals': {
    status: 409,
    message:
      'This text needs {needed} approvals, and this would not be the last. Use the move “approve” instead of setting the stage.',
  },
  'unknown-stage': { status: 409, message: 'There is no stage {stage}.' },
  'unknown-move': { status: 404, message: 'There is no move “{name}”. Use one of: {allowed}.' },
  'unknown-lane': { status: 404, message: 'There is no lane “{name}”. Use one of: {allowed}.' },
  'unknown-zone': {
    status: 422,
    message: '“{zone}” is not a time zone. Send an IANA name such as Europe/Berlin.',
  },
  'notice-without-withdrawal': {
    status: 409,
    message: 'A public notice can only be sent with a withdrawal.',
  },
  'withdraw-alone': {
    status: 409,
    message: 'A withdrawal takes down the live text as it is. Send the changes to {fields} separately.',
  },
  'planned-by-move': {
    status: 409,
    message: 'The time is set by scheduling the story, and this story is {stage}. Leave “plannedFor” out.',
  },
  'restore-needs-draft': {
    status: 409,
    message: 'An old version is restored as a draft. Send draft=true.',
  },
  phantom: {
    status: 409,
    message: 'This would make the story neither a draft nor live. Use a move of the workflow instead.',
  },
  'correction-was-public': {
    status: 409,
    message:
      'A notice that readers have seen cannot be changed or removed. Add another one that corrects it.',
  },
  'schedule-ended': { status: 409, message: 'There is nothing to cancel: this schedule is {state}.' },
  'stale-write': {
    status: [409, 412],
    message: {
      person:
        'This was changed by {name} after you opened it: you worked from revision {base}, the newest is {rev}. Nothing was saved.',
      unknown:
        'This was changed after you opened it: you worked from revision {base}, the newest is {rev}. Nothing was saved.',
    },
  },
  'bad-base': {
    status: 400,
    message: {
      header: 'If-Match must be the ETag of one revision as an answer gave it, such as "7", or *.',
      rev: '“rev” must be the number of the revision that the change is based on.',
      bulk: 'A change of many documents cannot be based on one revision. Change them one by one.',
    },
  },
  'bad-revision': {
    status: 400,
    message: '“{name}” must be the number of a revision: ?from=1&to=2.',
  },
  'no-such-revision': { status: 404, message: 'This has no revision {rev}.' },
  'bad-time': {
    status: 400,
    message: '“asOf” must be a time in ISO 8601, such as 2026-03-01T12:00:00Z.',
  },
  'nothing-then': {
    status: 404,
    message: {
      created: 'This did not exist yet at {time}.',
      public: 'This was not public at {time}.',
    },
  },
  'was-public': {
    status: 409,
    message: 'This has been public, so it cannot be deleted. Withdraw it instead.',
  },
  'is-live': { status: 409, message: 'Readers see this. Withdraw it first.' },
  'is-scheduled': { status: 409, message: 'This is scheduled to go out. Unschedule it first.' },
  'is-public': {
    status: 409,
    message: 'Readers can open this file. Take off “Public even when no live story shows it” first.',
  },
  'in-trash': {
    status: [409, 422],
    message: {
      itself: 'This is in the trash. Restore it before changing it.',
      named: 'A document that this refers to is in the trash. Restore it, or choose another.',
      new: 'A new document cannot be created in the trash.',
    },
  },
  'trash-alone': {
    status: 409,
    message: 'Send “deletedAt” by itself. Change {fields} in a separate request.',
  },
  'in-use': { status: 409, message: 'This is still used in {uses}. Remove it there first.' },
  'slug-taken': {
    status: 400,
    message: {
      document: '“{slug}” is taken. Choose another.',
      redirect:
        '“{slug}” is an old address that leads elsewhere. Choose another, or delete that redirect first.',
    },
  },
  'bad-redirect': {
    status: 400,
    message: {
      address: 'Enter the last part of an address, or its path.',
      twice: 'There is already a redirect from here. Delete it first.',
      taken: '“{slug}” is the address of a document. Only an old address can lead elsewhere.',
    },
  },
  'no-target': { status: 400, message: 'Choose a story, or enter a headline and an external address.' },
} as const satisfies RefusalRows
