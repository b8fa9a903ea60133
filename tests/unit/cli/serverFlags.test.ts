import { readFileSync } from 'node:fs'

import { serverFlags } from '../../../src/cli/serverFlags.mjs'

test('the Docker image starts the server with the same options of Node as `npm start`', () => {
  const [, command = '[]'] = /^CMD (\[.*\])$/m.exec(readFileSync('Dockerfile', 'utf8')) ?? []
  expect(JSON.parse(command)).toEqual(['node', ...serverFlags, 'dist/main.js'])
})
