import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Reads what is pasted and dropped into a text, see `usePasting`. */
export const PastingFeature = createServerFeature({
  key: 'pasting',
  feature: { ClientFeature: '/src/desk/pasting/PastingFeatureClient.tsx#PastingFeatureClient' },
})
