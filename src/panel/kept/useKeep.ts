'use client'

import { useConfig, useDocumentInfo, useForm, useFormModified, useFormSubmitted } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { reduceFieldsToValues } from 'payload/shared'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

import { asDocument } from '../conflicts/asDocument.ts'
import { formRevision } from '../conflicts/formRevision.ts'
import { isEditable, type PanelField } from '../words/panelField.ts'
import { useFields } from '../words/useFields.ts'
import { EditorTexts } from './EditorTexts.ts'
import { Keeper } from './Keeper.ts'
import { remoteTexts } from './remoteTexts.ts'
import { typedFields } from './typedFields.ts'

/** Milliseconds between two checks of the form. */
const every = 1000

type Document = Readonly<Record<string, unknown>>
type Asking = { resource: string; document: string | null; form: string; user: string }
type Form = ReturnType<typeof useForm>

/**
 * Stores the unsaved text of the open form every second, until it is saved.
 *
 * @returns the keeper; why the server does not store the text, if so; a function that marks the beginning of typing; and
 *   one that returns what has been typed so far
 */
export const useKeep = ({ resource, document, form, user }: Asking) => {
  const { config } = useConfig()
  const { routes } = config
  const [refusal, setRefusal] = useState<string>()
  const keeper = useMemo(
    () => new Keeper({ document, form, resource, user }, remoteTexts(routes.api), setRefusal),
    [document, form, resource, routes.api, user],
  )
  const looking = useLooking()
  useEffect(() => {
    const editors = new EditorTexts()
    const look = lookAt(looking.current, keeper, editors)
    looking.current.typed = () => {
      look()
      const { form, hasBegun } = looking.current
      return form && hasBegun ? typedIn(looking.current, form, editors) : {}
    }
    const timer = setInterval(look, every)
    look()
    const leave = () => {
      if (!looking.current.isSaved()) look()
      keeper.leave()
    }
    window.addEventListener('pagehide', leave)
    const { current } = looking
    return () => {
      clearInterval(timer)
      window.removeEventListener('pagehide', leave)
      if (current.isSaved()) void keeper.drop()
      else leave()
      editors.stop()
    }
  }, [keeper, looking])
  useDropWhenSaved(keeper, looking.current)
  const begin = useCallback(() => looking.current.begin(), [looking])
  const typed = useCallback(() => looking.current.typed(), [looking])
  return { begin, keeper, refusal, typed }
}

/** The mutable state of the checks, so that the timer always sees the newest values. */
class Looking {
  form: Form | undefined
  /** The document as the server last returned it. */
  data: Document = {}
  fields: ReadonlyMap<string, PanelField> = new Map()
  isModified = false
  isRefused = false
  /** Whether something was typed since the document was opened or saved. */
  hasBegun = false
  opened: Document = {}
  /** The values that the form is compared with. */
  defaults: Document = {}
  /** The form before anything was typed. */
  untouched: FormState | undefined
  /** Returns the typed and unsaved fields. */
  typed: () => Document = () => ({})

  /** Whether the typed text has been saved; Payload also marks a form as unmodified after a refusal. */
  isSaved(): boolean {
    return this.hasBegun && !this.isModified && !this.isRefused
  }

  /** @param isTyped whether an editor has something that the form does not have yet */
  note(fields: FormState, isTyped: boolean): void {
    if (this.isModified || isTyped) this.begin()
    else if (!this.hasBegun) this.untouched = fields
  }

  /** Begins a comparison; an unsaved document is compared with the initial form, which contains the defaults. */
  begin(): void {
    if (this.hasBegun) return
    this.hasBegun = true
    this.opened = this.data
    const isSavedAlready = this.data['id'] !== undefined
    if (!isSavedAlready && this.untouched) this.defaults = documentIn(this.untouched, this.fields)
    else this.defaults = this.data
  }
}

const useLooking = () => {
  const looking = useRef(new Looking())
  const form = useForm()
  const { data } = useDocumentInfo()
  Object.assign(looking.current, {
    form,
    data: data ?? {},
    fields: useFields(),
    isModified: useFormModified(),
    isRefused: useFormSubmitted(),
  })
  return looking
}

const lookAt = (looking: Looking, keeper: Keeper, editors: EditorTexts) => {
  let seen: unknown
  let changes = 0
  return (): void => {
    const { form } = looking
    const element = form?.formRef.current
    if (!form || !element) return
    editors.watch(element)
    const fields = form.getFields()
    const isTyped = editors.changes !== changes
    looking.note(fields, isTyped)
    if (!looking.hasBegun) return
    if (fields === seen && !isTyped) keeper.hand()
    else keeper.keep({ fields: typedIn(looking, form, editors), rev: formRevision(fields) ?? null })
    seen = fields
    changes = editors.changes
  }
}

const typedIn = ({ defaults, fields }: Looking, form: Form, editors: EditorTexts): Document => {
  const state = { ...form.getFields() }
  for (const [path, value] of editors.values()) if (state[path]) state[path] = { ...state[path], value }
  const mine = documentIn(state, fields)
  const names = [...fields].flatMap(([name, field]) =>
    isEditable(field) && field.type !== 'join' && name !== '_status' ? [name] : [],
  )
  return typedFields(defaults, mine, names)
}

const documentIn = (state: FormState, fields: Looking['fields']): Document =>
  asDocument(reduceFieldsToValues(state, true), fields)

/** Deletes the stored text once the server returns the document and the form has no other changes. */
const useDropWhenSaved = (keeper: Keeper, looking: Looking): void => {
  const { data } = useDocumentInfo()
  const isModified = useFormModified()
  useEffect(() => {
    if (isModified || !looking.hasBegun || data === looking.opened) return
    looking.hasBegun = false
    void keeper.drop()
  }, [data, isModified, keeper, looking])
}
