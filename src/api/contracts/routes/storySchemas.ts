import { laneNames, laneStates } from '../../../rules/workflow/lanes.ts'
import { stages } from '../../../rules/workflow/stages.ts'
import { transitionNames } from '../../../rules/workflow/transitions.ts'
import { s } from '../schema.ts'
import { comment, rev, zone } from './storyParts.ts'

/** What the routes of a story take and give. */
export const storySchemas = {
  Move: s.object({ comment, rev, notice: { ...s.text, minLength: 1, maxLength: 500 }, at: s.time, zone }, [
    'comment',
    'rev',
    'notice',
    'at',
    'zone',
  ]),
  LaneMove: s.object({ state: s.choice(laneStates), comment, rev }, ['comment', 'rev']),
  Offers: s.object(
    {
      stage: s.choice(stages),
      live: s.choice(['published', 'withdrawn', 'never']),
      rev: s.whole,
      transitions: s.list(s.ref('Offer')),
      approvals: s.object({ needed: s.whole, given: s.list(s.anything) }),
      lanes: s.list(s.ref('LaneOffer')),
      signOff: s.anything,
    },
    ['signOff'],
  ),
  Offer: s.object(
    {
      name: s.choice(transitionNames),
      label: s.text,
      to: s.choice(stages),
      allowed: s.flag,
      needsComment: s.flag,
      needsTime: s.flag,
      refusal: s.anything,
    },
    ['refusal'],
  ),
  LaneOffer: s.object(
    {
      lane: s.choice(laneNames),
      label: s.text,
      state: s.choice(laneStates),
      by: s.text,
      name: s.text,
      at: s.time,
      mayBecome: s.list(s.choice(laneStates)),
    },
    ['by', 'name', 'at'],
  ),
  CheckedItem: s.object({
    id: s.text,
    level: s.choice(['required', 'advised']),
    label: s.text,
    done: s.flag,
    problems: s.list(s.object({ path: s.text, message: s.text })),
  }),
  Version: {
    type: 'object',
    properties: { id: s.text, parent: s.anything, version: s.anything, createdAt: s.time, updatedAt: s.time },
    required: ['id'],
  },
  VersionList: s.object({
    docs: s.list(s.ref('Version')),
    totalDocs: s.whole,
    limit: s.whole,
    hasNextPage: s.flag,
  }),
  PublishedRevision: s.object({ rev: s.orNull(s.whole), at: s.time, changes: s.list(s.anything) }),
  Comparison: s.object({ from: s.anything, to: s.anything, fields: s.list(s.anything) }),
  Timeline: s.object({
    docs: s.list(
      s.object({
        at: s.time,
        action: s.text,
        rev: s.orNull(s.whole),
        by: s.anything,
        reason: s.orNull(s.text),
        details: s.anything,
      }),
    ),
    totalDocs: s.whole,
    hasNextPage: s.flag,
  }),
}
