'use client'

type Props = { value: string; onChange: (value: string) => void }

/** The input for the public notice of a withdrawal. */
export const NoticeInput = ({ value, onChange }: Props) => (
  <div className="move-dialog__field">
    <label htmlFor="move-notice">Notice for readers (optional)</label>
    <textarea
      aria-describedby="move-notice-hint"
      id="move-notice"
      maxLength={500}
      onChange={(event) => onChange(event.target.value)}
      rows={2}
      value={value}
    />
    <small id="move-notice-hint">Public: shown at the story’s old address.</small>
  </div>
)
