import { Mark } from './Mark.tsx'

/** Mark and name: where people log in. */
export const Logo = () => (
  <span className="copydesk-logo">
    <Mark size={44} />
    <span className="copydesk-logo__name">Copydesk</span>
  </span>
)
