import { Mark } from './Mark.tsx'

/** The logo without the name, for the panel's header. */
export const Icon = () => (
  <span className="copydesk-icon">
    <Mark size={20} />
  </span>
)
