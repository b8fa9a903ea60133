'use client'

import { Button } from '@payloadcms/ui'

type Props = { title: string; text: string; list: string }

/** Shows a secret once, with buttons to copy it and to continue. */
export const ShownOnce = ({ title, text, list }: Props) => (
  <dialog aria-labelledby="shown-once" className="security__key" open>
    <h2 id="shown-once">{title}</h2>
    <p>Copy it now: it is not shown again, and not kept here.</p>
    <code className="security__secret">{text}</code>
    <div className="security__line">
      <Button margin={false} onClick={() => void navigator.clipboard.writeText(text)} size="medium">
        Copy
      </Button>
      <Button buttonStyle="secondary" el="link" margin={false} size="medium" to={list} url={list}>
        I have kept it
      </Button>
    </div>
  </dialog>
)
