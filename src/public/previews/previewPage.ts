import { isStage, stageWords } from '../../rules/workflow/stages.ts'
import { escapeMarkup } from '../../text/escaping/escapeMarkup.ts'

/** What a preview shows: a title for the window, and the document as HTML. */
export type ShownPage = { title: string; language?: string | undefined; html: string }

/** Which revision it is, and until when its link works: an ISO 8601 time in UTC. */
type About = { rev: number; stage: string; expiresAt: string }

/** A previewed document as a plain page that runs no script, below a line that says what it is. */
export const previewPage = (shown: ShownPage, { expiresAt, rev, stage }: About): string => {
  const until = `${expiresAt.slice(0, 10)}, ${expiresAt.slice(11, 16)} UTC`
  const note =
    `Preview of revision ${rev}, ${isStage(stage) ? stageWords(stage) : stage}. Not for publication. This link works until ` +
    `<time datetime="${expiresAt}">${until}</time>, or until the text changes.`
  return around(shown, `<p class="note" role="note">${note}</p>\n${shown.html}`)
}

/** A page that says why a link does not open. */
export const refusalPage = (message: string): string =>
  around({ title: 'Preview' }, `<main><h1>This link shows nothing</h1><p>${escapeMarkup(message)}</p></main>`)

const around = ({ language = 'en', title }: Omit<ShownPage, 'html'>, body: string): string => `<!doctype html>
<html lang="${escapeMarkup(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeMarkup(title)}</title>
<style>${style}</style></head>
<body>
${body}
</body>
</html>
`

const style = `
:root { color-scheme: light dark; --muted: light-dark(#555, #aaa); --line: light-dark(#ccc, #444) }
body { font: 1.125rem/1.6 Georgia, serif; margin: 0 auto; max-width: 38rem; padding: 1rem 1.25rem 4rem; overflow-wrap: anywhere }
h1 { font-size: 2.1rem; line-height: 1.15; margin: 1.5rem 0 .5rem; text-wrap: balance }
h2, h3, h4 { line-height: 1.25; margin: 2rem 0 .5rem }
img { height: auto; max-width: 100% }
figure { margin: 1.5rem 0 }
blockquote { border-inline-start: 3px solid var(--line); margin: 1.5rem 0; padding-inline-start: 1rem }
table { border-collapse: collapse; display: block; overflow-x: auto }
td, th { border: 1px solid var(--line); padding: .25rem .5rem; text-align: start }
aside { border-block: 1px solid var(--line); margin: 1.5rem 0 }
.dek { font-size: 1.25rem; margin: 0 0 .75rem }
.kicker, .byline, .note, figcaption { color: var(--muted); font: .875rem/1.5 system-ui, sans-serif }
.note { border: 1px solid var(--line); border-radius: .25rem; padding: .5rem .75rem }
`
