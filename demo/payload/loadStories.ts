import type { PayloadRequest } from 'payload'

import { askFor } from '../../src/editorial/stories/payload/writeNote.ts'
import { transition } from '../../src/editorial/workflow/payload/transition.ts'
import type { TransitionName } from '../../src/rules/workflow/transitions.ts'
import { newsroom } from '../newsroom.ts'
import type { DemoCorrection, DemoStage, DemoStory } from '../types.ts'
import { bodyData, hoursAgo, ownerOf, storyData } from './storyData.ts'
import { once, requestOf, type Writer } from './writer.ts'

type Cast = Record<'reviewer' | 'editor', PayloadRequest>

/** The moves by which a new draft comes to its stage, and who makes them. */
const paths = {
  draft: [],
  in_review: [],
  approved: [['approve', 'reviewer']],
  scheduled: [
    ['approve', 'reviewer'],
    ['schedule', 'editor'],
  ],
  published: [],
  withdrawn: [],
} as const satisfies Record<DemoStage, readonly (readonly [TransitionName, keyof Cast])[]>

/**
 * Writes the stories in two rounds, for they link to each other: first each with its facts, then the texts,
 * and with the text each story comes to its stage.
 */
export const loadStories = async (writer: Writer): Promise<void> => {
  for (const story of newsroom.stories) await createStory(writer, story)
  const cast = { reviewer: await requestOf(writer, 'reviewer'), editor: await requestOf(writer, 'editor') }
  for (const story of newsroom.stories) await finishStory(writer, story, cast)
}

const createStory = (writer: Writer, story: DemoStory): Promise<string> =>
  once(
    writer,
    { kind: 'story', key: story.key, collection: 'articles', by: { 'origin.key': story.key } },
    () =>
      writer.payload.create({
        collection: 'articles',
        data: { ...storyData(writer, story), createdBy: writer.idOf('user', ownerOf(story)) },
        overrideAccess: true,
      }),
  )

const finishStory = async (writer: Writer, story: DemoStory, cast: Cast): Promise<void> => {
  const id = writer.idOf('story', story.key)
  const { body } = await writer.payload.findByID({
    collection: 'articles',
    id,
    depth: 0,
    draft: true,
    select: { body: true },
  })
  if (body) return
  const text = bodyData(writer, story.body)
  if (story.publishedHoursAgo !== undefined) await publish(writer, { story, id, text })
  else await write(writer, { story, id, text })
  for (const [name, role] of paths[story.stage]) {
    const at = name === 'schedule' ? hoursAgo(-(story.plannedHoursAhead ?? 12)) : undefined
    await transition({ req: cast[role], collection: 'articles', id, name, at })
  }
  if (story.stage === 'withdrawn') {
    await transition({
      req: cast.editor,
      collection: 'articles',
      id,
      name: 'withdraw',
      comment: story.stageNote ?? 'Withdrawn',
    })
  }
  if (story.pendingCorrection) await correct(writer, id, { story, correction: story.pendingCorrection })
}

type Text = { story: DemoStory; id: string; text: never }

const publish = (writer: Writer, { story, id, text }: Text) =>
  writer.payload.update({
    collection: 'articles',
    id,
    data: {
      body: text,
      _status: 'published',
      publishedAt: hoursAgo(story.publishedHoursAgo ?? 0),
      stageNote: 'Part of the demo newsroom',
    },
    overrideAccess: true,
  })

/** A text that has not been public is written, and perhaps submitted, by its author. */
const write = async (writer: Writer, { story, id, text }: Text): Promise<void> => {
  const req = await requestOf(writer, ownerOf(story))
  const submits = story.stage !== 'draft'
  if (submits) askFor(req, { move: 'submit' })
  await writer.payload.update({
    collection: 'articles',
    id,
    data: { body: text, ...(submits && { stage: 'in_review', stageNote: story.stageNote ?? null }) },
    overrideAccess: false,
    req,
  })
}

const correct = async (
  writer: Writer,
  id: string,
  { story, correction }: { story: DemoStory; correction: DemoCorrection },
): Promise<void> => {
  const req = await requestOf(writer, ownerOf(story))
  askFor(req, { move: 'submit' })
  await writer.payload.update({
    collection: 'articles',
    id,
    data: {
      ...(correction.headline && { headline: correction.headline }),
      ...(correction.dek && { dek: correction.dek }),
      ...(correction.body && { body: bodyData(writer, correction.body) }),
      stage: 'in_review',
      stageNote: correction.note,
    },
    overrideAccess: false,
    req,
  })
}
