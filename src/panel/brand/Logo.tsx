import { Mark } from './Mark.tsx'

/** The logo with the name, for the log-in page. */
export const Logo = () => (
  <span className="copydesk-logo">
    <Mark size={44} />
    <span className="copydesk-logo__name">Copydesk</span>
  </span>
)
