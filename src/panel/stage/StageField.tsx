'use client'

import { useDocumentInfo } from '@payloadcms/ui'

import { isStage, type Stage } from '../../rules/workflow/stages.ts'
import { useOutOfHands } from '../documents/useOutOfHands.ts'
import { useStanding } from '../moves/useStanding.ts'
import { Review } from '../review/Review.tsx'
import { Schedules } from '../schedules/Schedules.tsx'
import { LocalTime } from '../words/LocalTime.tsx'
import { PersonName } from '../words/PersonName.tsx'
import { publicView } from './publicView.ts'
import { StageBadge } from './StageBadge.tsx'

/** The first panel of the sidebar: the stage, what readers see, and the note of the last move. */
export const StageField = () => {
  const { data, id } = useDocumentInfo()
  const { standing, askAgain } = useStanding()
  const stage: Stage = standing?.stage ?? (isStage(data?.['stage']) ? data['stage'] : 'draft')
  const view = standing && publicView(standing)
  return (
    <section aria-labelledby="stage-panel-title" className="stage-panel field-type">
      <h2 className="stage-panel__title" id="stage-panel-title">
        Where it stands
      </h2>
      <StageBadge stage={stage} />
      {!id && <p className="stage-panel__view">Not saved yet.</p>}
      {view && <p className={`stage-panel__view stage-panel__view--${view.tone}`}>{view.words}</p>}
      <Handed stage={stage} />
      <LastMove document={data ?? {}} />
      <Review onDone={askAgain} standing={standing} />
      <Schedules />
      <Dates document={data ?? {}} />
    </section>
  )
}

/** Explains to a person why they cannot edit the text in this stage. */
const Handed = ({ stage }: { stage: Stage }) => {
  const isOutOfHands = useOutOfHands()
  if (!isOutOfHands(stage)) return null
  const way = stage === 'in_review' ? 'Recall it' : 'Ask an editor to send it back'
  return <p className="stage-panel__hint">{way} before you change its text.</p>
}

type Document = Readonly<Record<string, unknown>>

const textIn = (document: Document, key: string): string | undefined => {
  const value = document[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}

const LastMove = ({ document }: { document: Document }) => {
  const note = textIn(document, 'stageNote')
  const at = textIn(document, 'stageAt')
  if (!at) return null
  return (
    <div className="stage-panel__move">
      {note && <blockquote>{note}</blockquote>}
      <p>
        Moved <LocalTime value={at} /> <PersonName before="by " id={textIn(document, 'stageBy')} />
      </p>
    </div>
  )
}

const Dates = ({ document }: { document: Document }) => {
  const published = textIn(document, 'publishedAt')
  const startedBy = textIn(document, 'createdBy')
  if (!published && !startedBy) return null
  return (
    <dl className="stage-panel__dates">
      {published && <Entry label="First published">{<LocalTime value={published} />}</Entry>}
      {startedBy && <Entry label="Started by">{<PersonName id={startedBy} />}</Entry>}
    </dl>
  )
}

const Entry = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)
