import { Link } from '@payloadcms/ui'

import { ageLabel } from '../../text/ages/ageLabel.ts'
import { StageBadge } from '../stage/StageBadge.tsx'
import { LocalTime } from '../words/LocalTime.tsx'
import type { DeskStory } from './deskStory.ts'

type Props = { admin: string; stories: DeskStory[]; empty: string; isBadged: boolean }

/** A list of stories: the headline links to the editor, followed by the writer and the time of the last change. */
export const DeskLines = ({ admin, stories, empty, isBadged }: Props) => {
  if (stories.length === 0) return <p className="desk-lines__empty">{empty}</p>
  return (
    <ul className="desk-lines">
      {stories.map((story) => (
        <li key={story.id}>
          <Link href={`${admin}/collections/articles/${story.id}`} prefetch={false}>
            {story.headline}
          </Link>
          <Line isBadged={isBadged} story={story} />
        </li>
      ))}
    </ul>
  )
}

const Line = ({ story, isBadged }: { story: DeskStory; isBadged: boolean }) => (
  <p className="desk-lines__about">
    {isBadged && <StageBadge stage={story.stage} />}
    {story.section && <span>{story.section}</span>}
    {story.writer && <span>{story.writer}</span>}
    {story.stage === 'scheduled' && story.plannedFor ? (
      <span>
        goes live <LocalTime value={story.plannedFor} />
      </span>
    ) : (
      <time dateTime={story.updatedAt}>{ageLabel(new Date(story.updatedAt), new Date())}</time>
    )}
  </p>
)
