import { Logo } from '../brand/Logo.tsx'
import { FirstAdminForm } from './FirstAdminForm.tsx'

/** The page where the first admin of a newsroom registers; Payload's own page needs no token. */
export const FirstAdminView = () => (
  <>
    <div className="login__brand">
      <Logo />
    </div>
    <FirstAdminForm />
  </>
)
