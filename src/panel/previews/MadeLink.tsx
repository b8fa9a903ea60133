'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

/** Shows a new preview link, only once. */
export const MadeLink = ({ url }: { url: string }) => {
  const [said, setSaid] = useState('')
  const copy = () =>
    navigator.clipboard.writeText(url).then(
      () => setSaid('Copied.'),
      () => setSaid('Your browser does not allow copying here. Select the link and copy it yourself.'),
    )
  return (
    <div className="preview-dialog__made">
      <label htmlFor="preview-url">Your link; it is shown this once</label>
      <input autoFocus id="preview-url" onFocus={(event) => event.target.select()} readOnly value={url} />
      <Button buttonStyle="secondary" margin={false} onClick={() => void copy()} size="medium">
        Copy
      </Button>
      <span aria-live="polite" role="status">
        {said}
      </span>
    </div>
  )
}
