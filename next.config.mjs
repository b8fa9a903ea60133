import { withPayload } from '@payloadcms/next/withPayload'

/** The admin panel alone: the API is served without Next. Types are checked by `npm run check`. */
export default withPayload({
  allowedDevOrigins: ['127.0.0.1'],
  devIndicators: false,
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true },
})
