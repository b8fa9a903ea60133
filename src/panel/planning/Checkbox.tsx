'use client'

type Props = { isChecked: boolean; label: string; onChange: (isChecked: boolean) => void }

/** A checkbox of the filters. */
export const Checkbox = ({ isChecked, label, onChange }: Props) => (
  <label>
    <input checked={isChecked} onChange={({ target }) => onChange(target.checked)} type="checkbox" /> {label}
  </label>
)
