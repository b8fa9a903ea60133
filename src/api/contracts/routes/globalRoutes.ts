import type { Facts } from '../facts.ts'
import type { Route } from '../route.ts'
import { s } from '../schema.ts'

/** The routes that Payload gives every global. */
export const globalRoutes = ({ slug, name, who }: Facts['globals'][number]): Route[] => {
  const path = `/api/globals/${slug}`
  const tag = slug
  return [
    {
      method: 'get',
      path,
      id: `get${name}`,
      tag,
      summary: 'Read',
      who: who.read,
      query: ['depth', 'select', 'populate', 'draft'],
      answer: { schema: s.ref(name) },
    },
    {
      method: 'post',
      path,
      id: `update${name}`,
      tag,
      summary: 'Change',
      who: who.update,
      query: ['depth', 'select', 'populate', 'draft', 'ifMatch'],
      body: { schema: s.ref(`${name}Input`) },
      answer: { schema: s.object({ result: s.ref(name), message: s.text }) },
      refusals: [409, 412, 422],
    },
  ]
}
