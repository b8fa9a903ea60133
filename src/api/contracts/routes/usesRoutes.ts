import { stages } from '../../../rules/workflow/stages.ts'
import type { CollectionFacts } from '../facts.ts'
import { type Route, staff } from '../route.ts'
import { type Schemas, s } from '../schema.ts'

/** Where a document is shown or named: asked for, and told with a refusal to delete. */
export const usesSchemas: Schemas = {
  Use: s.object(
    {
      resource: s.text,
      id: s.text,
      title: s.text,
      stage: s.choice(stages),
      isLive: s.flag,
      isTrashed: s.flag,
      paths: s.list(s.text),
    },
    ['id', 'stage'],
  ),
  Uses: s.object({ usedIn: s.list(s.ref('Use')), total: s.whole, isMore: s.flag }),
}

/** The route of the types whose documents others show or name. */
export const usesRoutes = ({ hasWorkflow, isUpload, name, slug: tag }: CollectionFacts): Route[] =>
  hasWorkflow || isUpload
    ? [
        {
          method: 'get',
          path: `/api/${tag}/{id}/uses`,
          id: `listUsesOf${name}`,
          summary: 'Where it is shown or named',
          answer: { schema: s.ref('Uses') },
          refusals: [404],
          tag,
          who: staff,
        },
      ]
    : []
