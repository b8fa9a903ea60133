'use client'

import { BesidePanel } from '../beside/BesidePanel.tsx'
import { useBeside } from '../beside/useBeside.ts'
import { NewThread } from './NewThread.tsx'
import type { PanelThread } from './thread.ts'
import { ThreadCard } from './ThreadCard.tsx'

/** The open threads of a story, and the form to open one. */
export const ThreadsPanel = () => {
  const { answer, askAgain } = useBeside(({ slug, id }) => `${slug}/${id}/threads?state=open`)
  if (!answer) return null
  const { threads } = answer as { threads: PanelThread[] }
  const note = threads.length > 0 ? `${threads.length} open` : 'none open'
  return (
    <BesidePanel isOpen={threads.length > 0} note={note} title="Threads">
      <ul className="threads">
        {threads.map((thread) => (
          <li key={thread.id}>
            <ThreadCard onChange={askAgain} thread={thread} />
          </li>
        ))}
      </ul>
      <NewThread onOpen={askAgain} />
    </BesidePanel>
  )
}
