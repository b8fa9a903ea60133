import { stagePolicy } from './policy.ts'

export type Stage = keyof typeof stagePolicy

/** The stages of a revision, in the order of its life. */
export const stages = Object.keys(stagePolicy) as [Stage, ...Stage[]]

export const stageLabels: Readonly<Record<Stage, string>> = Object.fromEntries(
  stages.map((stage) => [stage, stagePolicy[stage].label]),
) as Record<Stage, string>

/** A stage as a part of a sentence: “in review”. */
export const stageWords = (stage: Stage): string => stageLabels[stage].toLowerCase()

export const isStage = (value: unknown): value is Stage => stages.some((stage) => stage === value)
