import { readFileSync } from 'node:fs'

import { readSettings } from '../../../../src/platform/settings/readSettings.ts'
import { settingsSchema } from '../../../../src/platform/settings/schema.ts'

const example = readFileSync('.env.example', 'utf8')
const lines = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)]
const values = Object.fromEntries(lines.map(([, name, value]) => [name, value]))

describe('.env.example', () => {
  it('names each setting once, and nothing else', () => {
    const named = lines.map(([, name]) => name)
    expect(named.toSorted()).toEqual(Object.keys(settingsSchema.shape).toSorted())
  })

  it('says something about each setting', () => {
    const bare = example.split(/\n{2,}/).filter((group) => /^[A-Z_]+=/m.test(group) && !/^# /m.test(group))
    expect(bare).toEqual([])
  })

  it('gives the defaults', () => {
    const keep = (): string => 'kept'
    expect(readSettings(values, keep)).toEqual(readSettings({}, keep))
  })

  it('is passed on whole by compose.yaml', () => {
    const compose = readFileSync('compose.yaml', 'utf8')
    const [, service = ''] = /^ {2}copydesk:\n([\s\S]*?)^ {2}mongo:/m.exec(compose) ?? []
    const passed = [...service.matchAll(/^ {6}([A-Z_]+): /gm)].map(([, name]) => name)
    const ofTheImage = ['NODE_ENV', 'PORT', 'HOST', 'DATA_DIR', 'MEDIA_DIR', 'RENDITIONS_DIR']
    expect([...passed, ...ofTheImage].toSorted()).toEqual(Object.keys(settingsSchema.shape).toSorted())
  })
})
