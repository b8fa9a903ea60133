import type { TransitionName } from '../../workflow/transitions.ts'

type Words = {
  /** What the move does, told before it is made. */
  effect: string
  /** Told once it is made. */
  done: string
  /** Whether readers notice at once, so that the move is never made by a slip. */
  isPublic?: true
}

/** What the panel says about each move. */
export const moveWords: Readonly<Record<TransitionName, Words>> = {
  submit: { effect: 'It goes to the reviewers. You can recall it while it waits.', done: 'Sent for review.' },
  recall: { effect: 'It comes back to the writer as a draft.', done: 'Recalled: it is a draft again.' },
  'request-changes': {
    effect: 'It goes back to the writer as a draft, with your note.',
    done: 'Sent back to the writer.',
  },
  approve: { effect: 'It is ready to be published or scheduled.', done: 'Approved.' },
  schedule: { effect: 'It goes live by itself at the time you give.', done: 'Scheduled.' },
  unschedule: {
    effect: 'It stays approved and no longer goes live by itself.',
    done: 'Taken off the schedule.',
  },
  publish: {
    effect: 'Readers see this text at once.',
    done: 'Published: readers see it now.',
    isPublic: true,
  },
  'publish-now': {
    effect: 'Readers see this text at once, without a review. Your reason is kept with it.',
    done: 'Published: readers see it now.',
    isPublic: true,
  },
  withdraw: {
    effect: 'Readers no longer see it, at once. Changes that were pending stay under Versions.',
    done: 'Withdrawn: readers no longer see it.',
    isPublic: true,
  },
  reinstate: {
    effect: 'Readers see it again at once.',
    done: 'Reinstated: readers see it again.',
    isPublic: true,
  },
}
