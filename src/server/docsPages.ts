import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { type RequestHandler, Router } from 'express'
import { Marked } from 'marked'

import { refuse } from '../rules/refusals/refuse.ts'
import { consoles } from './consoles.ts'
import { problem } from './problem.ts'

const pageName = /^([a-z0-9-]+\/)?[a-z0-9-]+$/i

/** The name by which a link finds a heading, as GitHub makes it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

const markdown = new Marked({
  renderer: {
    heading({ depth, text, tokens }) {
      return `<h${depth} id="${anchorOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`
    },
  },
})

const shell = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title} · Copydesk</title>
<style>
:root{color-scheme:light dark}
body{font:1rem/1.6 system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:2rem 1.25rem 6rem}
pre{overflow:auto;padding:1rem;border:1px solid #8884;border-radius:.5rem;font-size:.875rem}
table{border-collapse:collapse;display:block;overflow:auto}
th,td{border:1px solid #8884;padding:.3rem .6rem;text-align:left}
img{max-width:100%}
</style></head><body>${body}</body></html>`

/** `/docs`: the guides, and the consoles with all that they load. */
export const docsPages = (): Router => {
  const router = Router()
  router.get('/', (_req, res) => res.redirect('/docs/start'))
  router.use(consoles())
  router.get(['/:page', '/:folder/:page'], guide)
  return router
}

/** A guide in `docs/`, as a page. */
const guide: RequestHandler = async (req, res) => {
  const { folder, page } = req.params
  const name = [folder, page]
    .filter((part) => typeof part === 'string')
    .join('/')
    .replace(/\.md$/, '')
  const text = pageName.test(name)
    ? await readFile(path.resolve('docs', `${name}.md`), 'utf8').catch(() => undefined)
    : undefined
  if (text === undefined) {
    problem(res, refuse('no-such-page/guide', { name }))
    return
  }
  const html = await markdown.parse(text)
  res.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'")
  res.type('html').send(shell(/^# (.+)$/m.exec(text)?.[1] ?? name, html))
}
