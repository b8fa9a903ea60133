import type { Locator, Page } from 'playwright-core'

import type { Stage } from '../../../src/rules/workflow/stages.ts'
import { type TransitionName, transitions } from '../../../src/rules/workflow/transitions.ts'

const leaves = (name: TransitionName, stage: Stage): boolean => {
  const { from } = transitions[name]
  return from === 'live' ? stage === 'published' : from.some((one) => one === stage)
}

/**
 * The move to make next, so that every one is made: the first step of the shortest way to one that was not made yet.
 *
 * @param may the moves that the person has a right to
 * @returns undefined when none can be reached from this stage
 */
export const nextMove = (
  stage: Stage,
  may: readonly TransitionName[],
  unmade: ReadonlySet<TransitionName>,
): TransitionName | undefined => {
  const seen = new Set<Stage>([stage])
  let ways: { stage: Stage; first: TransitionName | undefined }[] = [{ stage, first: undefined }]
  while (ways.length > 0) {
    for (const way of ways) {
      const found = may.find((name) => unmade.has(name) && leaves(name, way.stage))
      if (found) return way.first ?? found
    }
    ways = ways
      .flatMap((way) =>
        may
          .filter((name) => leaves(name, way.stage))
          .map((name) => ({ stage: transitions[name].to, first: way.first ?? name })),
      )
      .filter((way) => !seen.has(way.stage) && seen.add(way.stage))
  }
  return undefined
}

/** Makes a move on the open document by its button, and says in the dialog what it asks for. */
export const makeMove = async (page: Page, name: TransitionName): Promise<void> => {
  const { guards, isPublic = false } = { isPublic: undefined, ...transitions[name] }
  const button = page.locator(`#action-${name}`)
  const menu = page.locator('.workflow-buttons .move-menu__trigger')
  await button.or(menu).first().waitFor()
  if (!(await button.isVisible())) await menu.click()
  const asks: readonly string[] = guards
  if (isPublic || asks.includes('comment') || asks.includes('time-ahead')) {
    const dialog = await openDialog(page, button, menu)
    await dialog.locator('#move-comment').fill('A good reason')
    if (asks.includes('time-ahead')) await dialog.locator('#move-time').fill('2031-01-01T12:00')
    await dialog.locator('#move-dialog-confirm').click()
  } else await button.click()
}

/** Presses the button until its dialog is there: just after a move the buttons are exchanged, and a click can meet the old ones. */
const openDialog = async (page: Page, button: Locator, menu: Locator): Promise<Locator> => {
  const dialog = page.locator('dialog.move-dialog')
  await button.click()
  const isThere = await dialog.waitFor({ timeout: 15_000 }).then(
    () => true,
    () => false,
  )
  if (isThere) return dialog
  if (!(await button.isVisible())) await menu.click()
  await button.click()
  return dialog
}
