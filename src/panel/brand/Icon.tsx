import { Mark } from './Mark.tsx'

/** The mark alone: the way home in the panel's header. */
export const Icon = () => (
  <span className="copydesk-icon">
    <Mark size={20} />
  </span>
)
