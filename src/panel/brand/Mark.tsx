/** A pen's nib over the edge of a desk. */
export const Mark = ({ size = 24 }: { size?: number }) => (
  <svg aria-hidden="true" className="copydesk-mark" height={size} viewBox="0 0 32 32" width={size}>
    <path
      d="M11 3h10l3.5 10.5L16 26 7.5 13.5Z"
      fill="none"
      stroke="currentColor"
      strokeLinejoin="round"
      strokeWidth="2.4"
    />
    <path d="M16 25V15.5" stroke="currentColor" strokeWidth="2.2" />
    <circle cx="16" cy="13" fill="currentColor" r="2.5" />
    <path
      className="copydesk-mark__desk"
      d="M3 29h26"
      stroke="currentColor"
      strokeLinecap="round"
      strokeWidth="2.6"
    />
  </svg>
)
