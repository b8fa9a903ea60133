import type { Route } from '../../../platform/routes/route.ts'
import { sharedParameters } from '../../../platform/routes/sharedParameters.ts'
import type { Facts } from '../facts.ts'
import { s } from '../schema.ts'

const { depth, draft, populate, select } = sharedParameters
const query = { depth, select, populate, draft }

/** The routes that Payload gives every global. */
export const globalRoutes = ({
  isCached,
  slug,
  name,
  who,
}: Omit<Facts['globals'][number], 'fields' | 'schema'>): Route[] => {
  const common = { path: `/api/globals/${slug}`, tag: slug, query }
  return [
    {
      ...common,
      method: 'get',
      id: `get${name}`,
      summary: 'Read',
      who: who.read,
      answer: { schema: s.ref(name) },
      cache: isCached ? 'public' : 'never',
      uncached: ['draft'],
      rate: 'reads',
    },
    {
      ...common,
      method: 'post',
      id: `update${name}`,
      summary: 'Change',
      who: who.update,
      headers: ['ifMatch'],
      body: { schema: s.ref(`${name}Input`) },
      answer: { schema: s.object({ result: s.ref(name), message: s.text }) },
      refusals: [409, 412, 422],
      cache: 'never',
      rate: 'writes',
    },
  ]
}
