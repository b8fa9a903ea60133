import { readFileSync } from 'node:fs'

import { Ajv2020 } from 'ajv/dist/2020.js'

import { ninjs } from '../../../../src/public/formats/ninjs.ts'
import { bareStory, site, story } from '../../../helpers/publicStory.ts'

const schema = JSON.parse(
  readFileSync(new URL('../../../fixtures/ninjs-schema_3.1.json', import.meta.url), 'utf8'),
) as object

const ajv = new Ajv2020({
  allErrors: true,
  strict: false,
  formats: {
    uri: (value: string) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(value) && URL.canParse(value),
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  },
})
// What places look like on a map, which no story of ours has.
const validate = ajv.addSchema({}, 'https://geojson.org/schema/GeoJSON.json').compile(schema)

const problems = (item: unknown) => {
  validate(JSON.parse(JSON.stringify(item)))
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

test('a story is ninjs 3.1 by IPTC’s own schema', () => {
  const item = ninjs(story, site)
  expect(problems(item)).toEqual([])
  expect(item).toMatchObject({
    uri: 'urn:uuid:01a20b11-6075-7412-9cb1-d49e163aa861',
    type: 'text',
    pubStatus: 'usable',
    by: 'Ida Sørensen, Jonas, Ann, Ben, Cleo',
    descriptions: [
      { role: 'summary' },
      { role: 'update' },
      { role: 'correction', value: 'Correction (2026-03-05): Noon, not <night>.' },
    ],
    bodies: [{ contentType: 'text/html' }, { contentType: 'text/plain' }],
    associations: [{ type: 'picture', copyrightNotice: 'Ida' }, { type: 'picture' }],
  })
})

test('so is one of which next to nothing is known', () => {
  expect(problems(ninjs(bareStory, { name: 'Ledger' }))).toEqual([])
  expect(problems({ ...ninjs(bareStory, site), headline: 'of version 1' })).not.toEqual([])
  expect(problems({ ...ninjs(bareStory, site), firstCreated: 'yesterday' })).not.toEqual([])
})
