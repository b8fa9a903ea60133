'use client'

import { Link, useConfig, useField, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'

import { labelOf } from '../words/panelField.ts'
import { useTitles } from '../words/useTitles.ts'
import { type NamedDocument, namedDocument } from './namedDocument.ts'
import { RecordLine } from './RecordLine.tsx'
import { useTypeName } from './useTypeName.ts'

/** The document that a row is about: its title as a link. */
export const About = ({ field, path }: TextFieldClientProps) => {
  const { value } = useField<string>({ path })
  const document = useFormFields(([fields]) => fields['document']?.value)
  const about = namedDocument(value, document)
  if (!about) return null
  return (
    <RecordLine label={labelOf(field, field.name)}>
      <Named about={about} />
    </RecordLine>
  )
}

const Named = ({ about: { id, resource } }: { about: NamedDocument }) => {
  const { config } = useConfig()
  const typeName = useTypeName()
  const titles = useTitles(id === undefined ? [] : [{ collection: resource, id }])
  const title = id === undefined ? undefined : titles.get(id)
  if (config.globals.some(({ slug }) => slug === resource))
    return <Link href={`${config.routes.admin}/globals/${resource}`}>{typeName(resource)}</Link>
  if (title === undefined) return <>{typeName(resource)}</>
  return (
    <>
      {typeName(resource)}{' '}
      <Link href={`${config.routes.admin}/collections/${resource}/${id}`} prefetch={false}>
        {title}
      </Link>
    </>
  )
}
