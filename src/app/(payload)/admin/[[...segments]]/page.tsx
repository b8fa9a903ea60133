import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import type { Metadata } from 'next'

import { sharedConfig } from '../../../sharedConfig.ts'
import { importMap } from '../importMap.js'

type Args = {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

export const generateMetadata = ({ params, searchParams }: Args): Promise<Metadata> =>
  generatePageMetadata({ config: sharedConfig, params, searchParams })

const Page = ({ params, searchParams }: Args) =>
  RootPage({ config: sharedConfig, importMap, params, searchParams })

export default Page
