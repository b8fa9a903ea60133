import { Link } from '@payloadcms/ui'

type Props = { href: string; shown: number; total: number }

/** How many a tray leaves out, and the way to all of them. */
export const More = ({ href, shown, total }: Props) =>
  total > shown ? (
    <p className="desk-tray__more">
      <Link href={href} prefetch={false}>
        and {total - shown} more
      </Link>
    </p>
  ) : null
