import '@payloadcms/next/css'
import './newsroom.css'

import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'

import { sharedConfig } from '../sharedConfig.ts'
import { importMap } from './admin/importMap.js'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  return handleServerFunctions({ ...args, config: sharedConfig, importMap })
}

const Layout = ({ children }: { children: ReactNode }) => (
  <RootLayout config={sharedConfig} importMap={importMap} serverFunction={serverFunction}>
    {children}
  </RootLayout>
)

export default Layout
