import { freshFolders } from './freshFolders.ts'

freshFolders()
delete process.env['DATABASE_URL']
