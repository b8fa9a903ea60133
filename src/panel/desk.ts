import path from 'node:path'

import type { Config } from 'payload'

import { favicon } from './brand/favicon.ts'

/** The configuration of the admin panel: users, appearance and components. */
export const desk: NonNullable<Config['admin']> = {
  user: 'users',
  avatar: 'default',
  components: {
    beforeNavLinks: [
      '/src/panel/brand/DeskLink.tsx#DeskLink',
      '/src/panel/planning/PlanningLinks.tsx#PlanningLinks',
    ],
    providers: [
      '/src/panel/ready/InertUntilReady.tsx#InertUntilReady',
      '/src/panel/kept/ForgetOnLogOut.tsx#ForgetOnLogOut',
      '/src/panel/pasting/FitPastedText.tsx#FitPastedText',
    ],
    graphics: { Icon: '/src/panel/brand/Icon.tsx#Icon', Logo: '/src/panel/brand/Logo.tsx#Logo' },
    views: {
      board: {
        path: '/board',
        exact: true,
        Component: '/src/panel/board/BoardView.tsx#BoardView',
        meta: { title: 'Board' },
      },
      calendar: {
        path: '/calendar',
        exact: true,
        Component: '/src/panel/calendar/CalendarView.tsx#CalendarView',
        meta: { title: 'Calendar' },
      },
      coverage: {
        path: '/coverage',
        exact: true,
        Component: '/src/panel/coverage/CoverageView.tsx#CoverageView',
        meta: { title: 'Coverage' },
      },
      createFirstUser: { Component: '/src/panel/account/FirstAdminView.tsx#FirstAdminView' },
      dashboard: { Component: '/src/panel/dashboard/DeskView.tsx#DeskView' },
      login: { Component: '/src/panel/account/LoginView.tsx#LoginView' },
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
