'use client'

const longest = 2000

type Props = { value: string; onChange: (value: string) => void; isRequired: boolean }

/** The input for the note of a move. */
export const CommentInput = ({ value, onChange, isRequired }: Props) => (
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
