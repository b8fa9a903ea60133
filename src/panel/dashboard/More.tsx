import { Link } from '@payloadcms/ui'

type Props = { href: string; shown: number; total: number }

/** How many items a tray leaves out, with a link to all of them. */
export const More = ({ href, shown, total }: Props) =>
  total > shown ? (
    <p className="desk-tray__more">
      <Link href={href} prefetch={false}>
        and {total - shown} more
      </Link>
    </p>
  ) : null
