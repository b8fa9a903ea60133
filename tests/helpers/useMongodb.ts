import { randomUUID } from 'node:crypto'

import { freshFolders } from './freshFolders.ts'

const uri = process.env['TEST_MONGODB_URI']
if (!uri) throw new Error('TEST_MONGODB_URI is not set; npm test finds or starts a MongoDB and sets it.')

freshFolders()
const address = new URL(uri)
address.pathname = `/copydesk-${randomUUID().slice(0, 8)}`
process.env['DATABASE_URL'] = address.href
