import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import type { Metadata } from 'next'
import { headers } from 'next/headers'

import { namedAfterDocument } from '../../../../panel/brand/namedAfterDocument.ts'
import { sharedConfig } from '../../../sharedConfig.ts'
import { importMap } from '../importMap.js'

type Args = {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

export const generateMetadata = async ({ params, searchParams }: Args): Promise<Metadata> => {
  const page = await generatePageMetadata({ config: sharedConfig, params, searchParams })
  const { segments } = await params
  return namedAfterDocument(page, { config: sharedConfig, headers: await headers(), segments })
}

const Page = ({ params, searchParams }: Args) =>
  RootPage({ config: sharedConfig, importMap, params, searchParams })

export default Page
