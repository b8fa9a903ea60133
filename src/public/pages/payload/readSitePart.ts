import type { Site } from '../page.ts'
import { said } from '../said.ts'
import type { Context } from './context.ts'
import { readNavigation } from './readNavigation.ts'

/** What every page of the site shows. */
export const readSitePart = async (context: Context): Promise<Site> => {
  const { linkTo, outside, settings } = context
  const { footerNavigation, social } = settings
  const { language = null, name, tagline = null, url = null } = outside.site
  return {
    ...{ name, tagline, language, url },
    navigation: await readNavigation(context),
    footer: (footerNavigation ?? []).map((link) => ({ label: link.label, ...linkTo(link.url) })),
    social: (social ?? []).map((one) => ({ network: one.network, url: one.url })),
    contact: contactOf(settings),
    feeds: feedsAt(outside.server),
  }
}

const contactOf = ({ contact }: Context['settings']): Site['contact'] => ({
  email: said(contact?.email),
  phone: said(contact?.phone),
  address: said(contact?.address),
})

const feedsAt = (server: string): Site['feeds'] => ({
  rss: new URL('/feeds/rss.xml', server).href,
  atom: new URL('/feeds/atom.xml', server).href,
  json: new URL('/feeds/feed.json', server).href,
})
