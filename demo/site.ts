import type { DemoSite } from './types.ts'

/** The paper itself: its name, where to reach it, its footer and its home front. */
export const site: DemoSite = {
  siteName: 'The Harbour Ledger',
  tagline: 'News of Port Alderne and the Sillmouth coast',
  siteUrl: 'https://harbour-ledger.example',
  language: 'en',
  contact: {
    email: 'desk@harbour-ledger.example',
    phone: '+00 555 0142',
    address: 'Customs House, 3 Ropewalk, Port Alderne',
  },
  social: [
    { network: 'Mastodon', url: 'https://example.org/social/harbour-ledger' },
    { network: 'Bluesky', url: 'https://example.com/harbour-ledger' },
    { network: 'YouTube', url: 'https://example.com/video/harbour-ledger' },
  ],
  footerNavigation: [
    { label: 'About the Ledger', url: 'https://harbour-ledger.example/about' },
    { label: 'Our newsroom', url: 'https://harbour-ledger.example/newsroom' },
    { label: 'Corrections', url: 'https://harbour-ledger.example/corrections' },
    { label: 'Editorial standards', url: 'https://harbour-ledger.example/standards' },
    { label: 'Send a tip', url: 'https://harbour-ledger.example/tips' },
    { label: 'Advertise', url: 'https://harbour-ledger.example/advertise' },
    { label: 'Privacy', url: 'https://harbour-ledger.example/privacy' },
  ],
  front: {
    pinned: [
      { story: 'storm-surge', headline: 'Sea gates close at six' },
      { story: 'tram-line-four' },
      { story: 'eelgrass-returns', picture: 'laboratory' },
    ],
    fill: 'newest-with-children',
    limit: 18,
  },
}
