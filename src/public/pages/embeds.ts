/** How an embed of a known provider is shown: in a frame, without asking the provider anything beforehand. */
export type Embed = { provider: string; frame: string; ratio: readonly [width: number, height: number] }

type Provider = {
  name: string
  /** Addresses of its pages; the group `id` names what is shown. */
  pages: readonly RegExp[]
  frame: (id: string) => string
  ratio: Embed['ratio']
}

const wide = [16, 9] as const

/* To add a provider, add a row. Frames that set fewer cookies are preferred where there are several. */
const providers: readonly Provider[] = [
  {
    name: 'youtube',
    pages: [
      /^https?:\/\/(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:watch\?(?:[^#]*&)?v=|embed\/|shorts\/|live\/)(?<id>[\w-]{6,20})/i,
      /^https?:\/\/youtu\.be\/(?<id>[\w-]{6,20})/i,
    ],
    frame: (id) => `https://www.youtube-nocookie.com/embed/${id}`,
    ratio: wide,
  },
  {
    name: 'vimeo',
    pages: [/^https?:\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(?<id>\d{4,15})/i],
    frame: (id) => `https://player.vimeo.com/video/${id}?dnt=1`,
    ratio: wide,
  },
  {
    name: 'dailymotion',
    pages: [/^https?:\/\/(?:www\.)?dailymotion\.com\/(?:embed\/)?video\/(?<id>[a-z\d]{4,20})/i],
    frame: (id) => `https://geo.dailymotion.com/player.html?video=${id}`,
    ratio: wide,
  },
  {
    name: 'datawrapper',
    pages: [
      /^https?:\/\/(?:www\.)?(?:datawrapper\.dwcdn\.net|datawrapper\.de\/_)\/(?<id>[a-z\d]{5})(?:\/|$)/i,
    ],
    frame: (id) => `https://datawrapper.dwcdn.net/${id}/`,
    ratio: [4, 3],
  },
  {
    name: 'spotify',
    pages: [
      /^https?:\/\/open\.spotify\.com\/(?:embed\/)?(?<id>(?:episode|show|track|album|playlist)\/[a-z\d]{10,30})/i,
    ],
    frame: (id) => `https://open.spotify.com/embed/${id}`,
    ratio: [4, 1],
  },
]

/** @returns undefined for a page of a provider that is not known; front ends then show a link */
export const embedOf = (url: string): Embed | undefined => {
  for (const { frame, name, pages, ratio } of providers) {
    const id = pages.map((page) => page.exec(url)?.groups?.['id']).find((found) => found !== undefined)
    if (id !== undefined) return { provider: name, frame: frame(id), ratio }
  }
  return undefined
}
