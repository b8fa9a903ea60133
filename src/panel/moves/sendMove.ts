'use client'

import { toast } from '@payloadcms/ui'

import { transitions } from '../../rules/workflow/transitions.ts'
import { readRefusal } from '../documents/readRefusal.ts'
import type { Move } from './arrangeMoves.ts'
import { postMove, type Said } from './postMove.ts'

/**
 * Makes a move outside the story's own page, and says that it was made; returns the refusal, or undefined on success.
 *
 * @param url the address of the story in the API
 */
export const sendMove = async (
  url: string,
  { name }: Move,
  said: Said & { rev: number },
): Promise<string | undefined> => {
  const sent = await postMove(url, name, said).catch(() => undefined)
  if (!sent) return 'The server cannot be reached.'
  const { isLater, response } = sent
  if (response.ok) {
    toast.success(isLater ? 'It will come down at that time.' : transitions[name].done)
    return undefined
  }
  const { fields, message } = readRefusal(response.status, await response.json().catch(() => undefined))
  return fields[0]?.message ?? message
}
