import { createRequire } from 'node:module'
import path from 'node:path'

import { build } from 'esbuild'
import { type RequestHandler, Router, static as files } from 'express'

/* The pages with which developers try out the API: Swagger UI and GraphiQL, from node_modules, with nothing from
   elsewhere. */

const require = createRequire(import.meta.url)
const folderOf = (name: string): string => path.dirname(require.resolve(`${name}/package.json`))

/** Everything is loaded from this server. Both tools use inline styles. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
].join('; ')

type Page = { title: string; style: string; scripts: readonly string[]; start: string }

const pages: Readonly<Record<'api' | 'graphql', Page>> = {
  api: {
    title: 'The API',
    style: '/docs/assets/swagger-ui/swagger-ui.css',
    scripts: ['/docs/assets/swagger-ui/swagger-ui-bundle.js', '/docs/assets/api.js'],
    start: `const dark = matchMedia('(prefers-color-scheme: dark)')
const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches)
dark.addEventListener('change', follow)
follow()
SwaggerUIBundle({
  dom_id: '#tool', url: '/api/openapi.json', deepLinking: true, docExpansion: 'list', filter: true, validatorUrl: null,
  defaultModelsExpandDepth: 0, tryItOutEnabled: true })`,
  },
  graphql: {
    title: 'GraphQL',
    style: '/docs/assets/graphiql/graphiql.min.css',
    scripts: ['/docs/assets/graphiql.js', '/docs/assets/graphql.js'],
    start: `const fetcher = async (params) => {
  const answer = await fetch('/api/graphql', { method: 'POST', body: JSON.stringify(params),
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json' } })
  return answer.json()
}
const defaultQuery = '{\\n  Articles(limit: 5, sort: "-publishedAt") {\\n    docs {\\n      headline\\n    }\\n  }\\n}\\n'
openGraphiQL(document.getElementById('tool'), { fetcher, defaultQuery })`,
  },
}

const shell = ({ title, style, scripts }: Page): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title} · Copydesk</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${style}">
<style>body{margin:0}main,#tool{min-height:100vh}#tool{height:100vh}noscript{display:block;padding:2rem;font-family:system-ui}</style>
</head><body><main aria-label="${title}"><div id="tool"></div>
<noscript>This page needs JavaScript. The contract itself is at <a href="/api/openapi.json">/api/openapi.json</a>.</noscript></main>
${scripts.map((src) => `<script src="${src}" defer></script>`).join('\n')}
</body></html>`

/** GraphiQL and its React as one script. Its ready-made bundle is for a React that is no longer published so. */
const bundleGraphiql = async (): Promise<string> => {
  const contents = `import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { GraphiQL } from 'graphiql'
globalThis.openGraphiQL = (place, props) => createRoot(place).render(createElement(GraphiQL, props))`
  const { outputFiles } = await build({
    bundle: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    minify: true,
    format: 'iife',
    loader: { '.css': 'empty' },
    logLevel: 'error',
    stdin: { contents, resolveDir: folderOf('graphiql') },
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

const kept = { maxAge: '1h', index: false } as const

/** `api` and `graphql` under `/docs`, and all that they load. */
export const consoles = (): Router => {
  const router = Router()
  let graphiql: Promise<string> | undefined
  const script =
    (text: () => Promise<string> | string): RequestHandler =>
    async (_req, res) => {
      res.type('js').send(await text())
    }
  for (const [name, page] of Object.entries(pages)) {
    router.get(`/${name}`, (_req, res) => {
      res.set('Content-Security-Policy', policy).type('html').send(shell(page))
    })
    router.get(
      `/assets/${name}.js`,
      script(() => page.start),
    )
  }
  router.get(
    '/assets/graphiql.js',
    script(() => (graphiql ??= bundleGraphiql())),
  )
  router.use('/assets/swagger-ui', files(folderOf('swagger-ui-dist'), kept))
  router.use('/assets/graphiql', files(folderOf('graphiql'), kept))
  return router
}
