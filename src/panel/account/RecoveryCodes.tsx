'use client'

import { Button } from '@payloadcms/ui'

type Props = { codes: string[]; onKept: () => void }

/** Shows the recovery codes, only once. */
export const RecoveryCodes = ({ codes, onKept }: Props) => (
  <div className="security__steps" role="status">
    <p>
      Each of these opens once, should your phone be lost. Print them, or keep them with your passwords: they
      are not shown again.
    </p>
    <ol className="security__codes">
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ol>
    <Button onClick={onKept} size="small">
      I have kept them
    </Button>
  </div>
)
