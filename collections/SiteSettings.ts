import type { GlobalConfig } from 'payload'

import { accessFor, staffOnly } from '../src/access/payload/accessFor.ts'
import { frontField } from './fields/front.ts'
import { linksField, urlField } from './fields/links.ts'

const { read, update } = accessFor('site-settings')

/** What every page of the site shows, and the home front. */
export const SiteSettings: GlobalConfig = {
  slug: 'site-settings',
  label: 'Site settings',
  access: { read, update },
  admin: { group: 'Newsroom' },
  fields: [
    { name: 'siteName', type: 'text', required: true, defaultValue: 'Our newsroom' },
    { name: 'tagline', type: 'text' },
    { ...urlField('siteUrl'), label: 'Site address' },
    { name: 'language', type: 'text', defaultValue: 'en' },
    {
      ...urlField('previewPage'),
      label: 'Page for previews',
      access: { read: staffOnly },
      admin: {
        description:
          'A page of your site, with {token} where the preview’s token goes. Empty: links lead to the API’s answer.',
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
    linksField('footerNavigation', 'Footer navigation'),
    frontField(),
  ],
}
