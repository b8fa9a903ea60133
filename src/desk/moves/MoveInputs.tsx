'use client'

type InputProps = { value: string; onChange: (value: string) => void }

/** When a story goes live, on the person's own clock. */
export const TimeInput = ({ value, onChange }: InputProps) => (
  <div className="move-dialog__field">
    <label htmlFor="move-time">Goes live at</label>
    <input
      aria-describedby="move-time-zone"
      autoFocus
      id="move-time"
      onChange={(event) => onChange(event.target.value)}
      type="datetime-local"
      value={value}
    />
    <small id="move-time-zone">Your time zone: {Intl.DateTimeFormat().resolvedOptions().timeZone}</small>
  </div>
)

const longest = 2000

/** What readers are told where a withdrawn story was. */
export const NoticeInput = ({ value, onChange }: InputProps) => (
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

/** The note that is kept with a move. */
export const CommentInput = ({ value, onChange, isRequired }: InputProps & { isRequired: boolean }) => (
  <div className="move-dialog__field">
    <label htmlFor="move-comment">{isRequired ? 'Reason' : 'Note (optional)'}</label>
    <textarea
      aria-describedby="move-comment-hint"
      aria-required={isRequired}
      autoFocus={isRequired}
      id="move-comment"
      maxLength={longest}
      onChange={(event) => onChange(event.target.value)}
      rows={3}
      value={value}
    />
    <small id="move-comment-hint">Kept in the history and shown to the newsroom, never to readers.</small>
  </div>
)
