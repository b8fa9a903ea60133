import { Logo } from '../brand/Logo.tsx'
import { FirstAdminForm } from './FirstAdminForm.tsx'

/** Where the first admin of a newsroom registers; Payload's own page asks for no token. */
export const FirstAdminView = () => (
  <>
    <div className="login__brand">
      <Logo />
    </div>
    <FirstAdminForm />
  </>
)
