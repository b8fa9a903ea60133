import type { Browser, BrowserContext } from 'playwright-core'
import sharp from 'sharp'

import { enter, openWindow } from '../browser.ts'
import { admin } from '../startServer.ts'
import type { Form } from './formsOf.ts'
import { freshAddress, freshWords, type Known, sampleOf } from './sampleOf.ts'

const { password } = admin

type Upload = { _payload: string; file: { name: string; mimeType: string; buffer: Buffer } }

export const picture = async (name = 'quay.png'): Promise<Upload['file']> => {
  const image = sharp({ create: { width: 900, height: 600, channels: 3, background: '#124' } })
  return { name, mimeType: 'image/png', buffer: await image.png().toBuffer() }
}

/** A window of somebody who is logged in already. */
export const windowOf = async (browser: Browser, base: string, email: string): Promise<BrowserContext> => {
  const context = await openWindow(browser, base)
  await enter(context, { email, password })
  return context
}

/**
 * Asks the API with the cookie of a window, as a page of the panel would.
 *
 * @throws {Error} with the answer, when it is no success
 */
export const ask = async (
  who: BrowserContext,
  method: string,
  path: string,
  body: { data?: object; multipart?: Upload } = {},
): Promise<any> => {
  const answer = await who.request.fetch(path, {
    method,
    headers: { 'Sec-Fetch-Site': 'same-origin' },
    ...body,
  })
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
  return answer.json()
}

/** Makes a document with a value in each of its fields, past the panel. */
export const store = async (
  who: BrowserContext,
  form: Form,
  { data, known }: { data?: object; known: Known },
): Promise<{ id: string }> => {
  const account = form.isAccount ? { password, email: freshAddress('account') } : {}
  const whole = { ...sampleOf(form.fields, known), ...data, ...account }
  const body = form.isUpload
    ? { multipart: { _payload: JSON.stringify(whole), file: await picture(`${freshWords('file')}.png`) } }
    : { data: whole }
  return (await ask(who, 'POST', `/api/${form.slug}`, body)).doc
}
