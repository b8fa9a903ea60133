import type { RequestHandler } from 'express'

const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="3"><title>Copydesk is opening</title>
<style>
:root{color-scheme:light dark}
body{font:1rem/1.5 system-ui,sans-serif;display:grid;place-items:center;min-height:100vh;margin:0}
main{max-width:28rem;padding:2rem}
</style></head>
<body><main><h1>The panel is opening</h1>
<p>The API answers already. The panel is being built or loaded; this page asks again every three seconds.</p>
</main></body></html>`

/** Stands in for the panel until it is loaded. */
export const waitingPage: RequestHandler = (_req, res) => {
  res.status(503).set({ 'Cache-Control': 'no-store', 'Retry-After': '3' }).type('html').send(page)
}
