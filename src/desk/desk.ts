import path from 'node:path'

import type { Config } from 'payload'

import { favicon } from './brand/favicon.ts'

/** The admin panel: whose it is, how it looks, where its components are. */
export const desk: NonNullable<Config['admin']> = {
  user: 'users',
  avatar: 'default',
  components: {
    beforeNavLinks: ['/src/desk/brand/DeskLink.tsx#DeskLink'],
    providers: [
      '/src/desk/ready/InertUntilReady.tsx#InertUntilReady',
      '/src/desk/kept/ForgetOnLogOut.tsx#ForgetOnLogOut',
      '/src/desk/pasting/FitPastedText.tsx#FitPastedText',
    ],
    graphics: { Icon: '/src/desk/brand/Icon.tsx#Icon', Logo: '/src/desk/brand/Logo.tsx#Logo' },
    views: {
      createFirstUser: { Component: '/src/desk/account/FirstAdminView.tsx#FirstAdminView' },
      dashboard: { Component: '/src/desk/dashboard/DeskView.tsx#DeskView' },
      login: { Component: '/src/desk/account/LoginView.tsx#LoginView' },
    },
  },
  dateFormat: 'd MMM yyyy, HH:mm',
  importMap: {
    baseDir: path.resolve('.'),
    importMapFile: path.resolve('src/app/(payload)/admin/importMap.js'),
  },
  meta: {
    defaultOGImageType: 'off',
    description: 'The newsroom’s desk.',
    icons: [{ rel: 'icon', type: 'image/svg+xml', url: favicon }],
    titleSuffix: ' · Copydesk',
  },
}
