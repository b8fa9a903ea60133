import type { PayloadRequest } from 'payload'

import type { Actor } from '../../../rules/roles/roles.ts'
import { lanesOf } from '../../../rules/workflow/lanes.ts'
import { approvalPolicy } from '../../../rules/workflow/policy.ts'
import { gatherChecklist } from '../../checklists/payload/gatherChecklist.ts'
import { approvalsOf, neededApprovals, type ReviewFacts, writersOf } from '../../stories/approvals.ts'
import type { Document, WorkflowOptions } from '../../stories/payload/options.ts'
import { writerOf } from '../../stories/payload/writer.ts'
import type { GuardFacts } from '../guards.ts'
import { approvedHash } from './approvedHash.ts'
import { timeOf } from './plannedTime.ts'

type FactsInput = {
  req: PayloadRequest
  options: WorkflowOptions
  content: Document
  comment: string | undefined
  actor: Actor
  /** Whether to check what the content shows and links to; true except for withdrawals. */
  looks?: boolean
  /** The time at which conditions are evaluated; by default now. */
  now?: Date | undefined
}

/** Collects the input of the guards: the content, the data of the move, the review, and what the content shows and links to. */
export const gatherFacts = async (input: FactsInput): Promise<GuardFacts> => {
  const { req, options, content, comment } = input
  return {
    content,
    comment,
    plannedFor: timeOf(content['plannedFor']),
    embargoUntil: timeOf(content['embargoUntil']),
    embargoIndefinite: content['embargoIndefinite'] === true,
    ...(input.looks === false
      ? unseen(options)
      : await gatherChecklist({ req, resource: options.resource, content })),
    required: options.required,
    checklist: options.checklist,
    review: await readReview(input),
    lanes: lanesOf(content),
    now: input.now ?? new Date(),
  }
}

const unseen = ({ resource }: WorkflowOptions) => ({
  resource,
  labels: {},
  links: [],
  pictures: [],
  quotes: [],
})

const readReview = async ({ req, options, content, actor }: FactsInput): Promise<ReviewFacts> => ({
  hash: await approvedHash(req, options, content),
  writers: writersOf(content),
  approvals: approvalsOf(content),
  needed: neededApprovals(approvalPolicy, await sectionSlugs(req, options.sectionsOf(content))),
  mayApproveOwn: approvalPolicy.mayApproveOwn,
  actorId: writerOf(actor),
})

/** The slugs of sections; only read when some section needs another number of approvals. */
const sectionSlugs = async (req: PayloadRequest, ids: string[]): Promise<string[]> => {
  if (ids.length === 0 || Object.keys(approvalPolicy.bySection).length === 0) return []
  const where = { id: { in: ids } }
  const { docs } = await req.payload.db.find<{ id: string; slug?: string }>({
    collection: 'sections',
    pagination: false,
    req,
    where,
  })
  return docs.flatMap(({ slug }) => (slug ? [slug] : []))
}
