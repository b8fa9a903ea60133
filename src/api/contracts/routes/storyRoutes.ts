import { transitionNames, transitions } from '../../../rules/workflow/transitions.ts'
import type { CollectionFacts } from '../facts.ts'
import { anyone, type Route, staff } from '../route.ts'
import { s } from '../schema.ts'
import { scheduleRoutes } from './besideRoutes.ts'
import { comment, refused, rev } from './storyParts.ts'

/** The workflow’s routes of one type, and what else there is of a story: its checklist, history, previews. */
export const storyRoutes = (facts: CollectionFacts): Route[] =>
  facts.hasWorkflow ? [...moves(facts), ...scheduleRoutes(facts), ...about(facts)] : []

const movers = [...new Set(transitionNames.flatMap((name) => Object.keys(transitions[name].who)))]

const moves = ({ name, slug: tag }: CollectionFacts): Route[] => {
  const base = `/api/${tag}/{id}`
  const moved = s.object({ doc: s.ref(name), message: s.text })
  return [
    {
      method: 'get',
      path: `${base}/transitions`,
      id: `listMovesOf${name}`,
      summary: 'What one may do with it now, and why not the rest',
      answer: { schema: s.ref('Offers') },
      refusals: [404],
      tag,
      who: staff,
    },
    {
      method: 'post',
      path: `${base}/transitions/{transition}`,
      id: `transition${name}`,
      summary: 'Move it to another stage',
      query: ['depth', 'ifMatch'],
      body: { schema: s.ref('Move'), required: false },
      answer: { schema: moved },
      refusals: refused,
      tag,
      who: movers,
    },
    {
      method: 'post',
      path: `${base}/lanes/{lane}`,
      id: `setLaneOf${name}`,
      summary: 'Ask for a sign-off of a lane, or give it',
      query: ['depth'],
      body: { schema: s.ref('LaneMove') },
      answer: { schema: moved },
      refusals: refused,
      tag,
      who: staff,
    },
    {
      method: 'post',
      path: `${base}/sign-off`,
      id: `signOff${name}`,
      summary: 'Sign off what went out by the fast lane',
      body: { schema: s.object({ comment }, ['comment']), required: false },
      answer: { schema: s.object({ signedOff: s.list(s.whole) }) },
      refusals: refused,
      tag,
      who: staff,
    },
    {
      method: 'get',
      path: `/api/${tag}/versions`,
      id: `listVersionsOf${name}`,
      summary: 'Revisions',
      query: ['where', 'sort', 'limit', 'page', 'depth', 'select', 'populate'],
      answer: { schema: s.ref('VersionList') },
      tag,
      who: staff,
    },
    {
      method: 'get',
      path: `/api/${tag}/versions/{id}`,
      id: `getVersionOf${name}`,
      summary: 'One revision',
      query: ['depth', 'select', 'populate'],
      answer: { schema: s.ref('Version') },
      refusals: [404],
      tag,
      who: staff,
    },
    {
      method: 'post',
      path: `/api/${tag}/versions/{id}`,
      id: `restoreVersionOf${name}`,
      summary: 'Make a draft of an old revision',
      query: ['depth'],
      answer: {},
      refusals: refused,
      tag,
      who: staff,
    },
  ]
}

const about = ({ name, slug: tag }: CollectionFacts): Route[] => {
  const base = `/api/${tag}/{id}`
  const revision = (of: string) => ({
    name: of,
    about: 'The number of a revision.',
    schema: rev,
    required: true,
  })
  const state = { name: 'state', about: 'Which threads.', schema: s.choice(['open', 'resolved', 'all']) }
  const checked = s.object({ ready: s.flag, items: s.list(s.ref('CheckedItem')) })
  return [
    {
      method: 'get',
      path: `${base}/checklist`,
      id: `getChecklistOf${name}`,
      summary: 'What is still to do before it goes out',
      answer: { schema: checked },
      refusals: [404],
      tag,
      who: staff,
    },
    {
      method: 'get',
      path: `${base}/history`,
      id: `getHistoryOf${name}`,
      summary: 'The log of it, newest first',
      query: ['limit', 'page'],
      answer: { schema: s.ref('Timeline') },
      refusals: [404],
      tag,
      who: staff,
    },
    {
      method: 'get',
      path: `${base}/diff`,
      id: `compareRevisionsOf${name}`,
      summary: 'What changed between two revisions, word by word',
      query: [revision('from'), revision('to')],
      answer: { schema: s.ref('Comparison') },
      refusals: [404],
      tag,
      who: staff,
    },
    {
      method: 'get',
      path: `${base}/revisions`,
      id: `listRevisionsOf${name}`,
      summary: 'The texts that readers have seen, where the site shows them',
      answer: { schema: s.object({ docs: s.list(s.ref('PublishedRevision')) }) },
      refusals: [404, 410],
      tag,
      who: anyone,
    },
    {
      method: 'get',
      path: `${base}/threads`,
      id: `listThreadsOf${name}`,
      summary: 'Remarks on it, with replies',
      query: [state],
      answer: { schema: s.object({ threads: s.list(s.anything) }) },
      refusals: [404],
      tag,
      who: staff,
    },
  ]
}
