import type { GlobalConfig } from 'payload'

import { withGlobalRevisions } from '../src/editorial/revisions/payload/withRevisions.ts'
import { emitSiteChange } from '../src/events/live/payload/emitSiteChange.ts'
import { accessFor, staffOnly } from '../src/people/access/payload/accessFor.ts'
import { guardSiteFields } from '../src/people/access/payload/guardSiteFields.ts'
import { logGlobalChange } from '../src/people/audit/payload/logChanges.ts'
import { keepSitePublic } from '../src/public/documents/payload/keepPublic.ts'
import { addressesField } from './fields/addresses.ts'
import { feedsField } from './fields/feeds.ts'
import { frontField } from './fields/front.ts'
import { languageField } from './fields/language.ts'
import { linksField, urlField } from './fields/links.ts'
import { navigationField } from './fields/navigation.ts'

const { read, update } = accessFor('site-settings')

/** Settings that every page of the site uses, and the home front. */
export const SiteSettings: GlobalConfig = withGlobalRevisions({
  slug: 'site-settings',
  label: 'Site settings',
  access: { read, update },
  admin: { group: 'Newsroom' },
  hooks: {
    beforeValidate: [guardSiteFields],
    afterChange: [logGlobalChange, keepSitePublic, emitSiteChange],
  },
  fields: [
    { name: 'siteName', type: 'text', required: true, defaultValue: 'Our newsroom' },
    { name: 'tagline', type: 'text' },
    { ...urlField('siteUrl', 'site'), label: 'Site address' },
    languageField(),
    addressesField(),
    feedsField(),
    {
      ...urlField('previewPage'),
      label: 'Page for previews',
      access: { read: staffOnly },
      admin: {
        description:
          'A page of your site that shows previews, with {token} in place of the preview’s token. Only admins set it. If empty, links lead to a plain page of this server.',
      },
    },
    {
      name: 'contact',
      type: 'group',
      fields: [
        { name: 'email', type: 'email' },
        { name: 'phone', type: 'text' },
        { name: 'address', type: 'textarea' },
      ],
    },
    {
      name: 'social',
      type: 'array',
      fields: [
        { name: 'network', type: 'text', required: true },
        { ...urlField(), required: true },
      ],
    },
    {
      name: 'showHistory',
      type: 'checkbox',
      defaultValue: false,
      label: 'Show readers how a story changed',
      admin: { description: 'Makes GET /api/{type}/{id}/revisions available to everybody.' },
    },
    navigationField(),
    linksField('footerNavigation', 'Footer navigation'),
    frontField(),
  ],
})
