/** An attribution as it is written: the words before what is linked (or cited as a work) in it, and those after. */
export type WrittenAttribution = {
  before: string
  linked: string
  /** Where the link leads; undefined for a work that is cited without one. */
  url: string | undefined
  after: string
  /** Whether the link is marked as the title of a work (HTML, `cite` inside a `footer`). */
  isWork: boolean
}

/** Who is quoted, with title or office, and where it was said. */
export type Attribution = { speakerName?: string; source?: { name?: string; url?: string } }

/**
 * Reads who said something, and where. What is linked is the speaker when the address is a page of theirs, the source
 * when it is a site of that name or stands where a source stands; the order of the words decides the rest.
 *
 * @returns undefined when the speaker cannot be recognised
 */
export const readAttribution = (written: WrittenAttribution): Attribution | undefined => {
  const role = roleOfLinked(written)
  const { after, before, linked, url } = written
  if (role === 'speaker') return { speakerName: cleanName(`${before}${linked}${after}`) }
  if (role === undefined) return undefined
  const speakerName = cleanName(before)
  const source = { name: cleanName(`${linked}${after}`), ...(url !== undefined && { url }) }
  return { ...(speakerName !== '' && { speakerName }), source }
}

const roleOfLinked = (written: WrittenAttribution): 'source' | 'speaker' | undefined => {
  if (isPersonsPage(written)) return 'speaker'
  const isNamedSource = written.isWork || isSiteOf(written)
  return written.before.trim() === ''
    ? roleAtStart(written, isNamedSource)
    : roleAfterSpeaker(written, isNamedSource)
}

/** For the beginning of an attribution: a source is recognised by its name, a speaker by the title after the name. */
const roleAtStart = ({ after, isWork }: WrittenAttribution, isNamedSource: boolean) => {
  const rest = cleanName(after)
  if (isNamedSource) return rest === '' || isWork ? 'source' : undefined
  return startsInLowercase(rest) ? 'speaker' : undefined
}

/** For the words after a speaker, separated by punctuation. */
const roleAfterSpeaker = ({ before, linked }: WrittenAttribution, isNamedSource: boolean) =>
  separator.test(before) && (isNamedSource || !startsInLowercase(linked)) ? 'source' : undefined

/** The separators between a speaker and a source. */
const separator = /[,;:|·(—–-]\s*$/

const startsInLowercase = (text: string): boolean => /^\p{Ll}/u.test(text.trim())

/** Whether the end of the address has the name of somebody in the attribution: `/people/ida-holm`, `/holm`. */
const isPersonsPage = ({ before, linked, url }: WrittenAttribution): boolean => {
  const last = parseUrl(url)?.pathname.split('/').filter(Boolean).at(-1)
  if (last === undefined) return false
  const names = [linked, before].map((text) => wordsIn(text.split(separatorInside)[0] ?? ''))
  const inAddress = new Set(wordsIn(decoded(last)))
  return names.some((words) => words.length > 0 && inAddress.has(words.at(-1) ?? '') && inAddress.size <= 4)
}

const separatorInside = /[,;|·(—–]/

/** Whether the host has a word of the name: “Radio Vest” and `radio-vest.example`. */
const isSiteOf = ({ linked, url }: WrittenAttribution): boolean => {
  const host = parseUrl(url)?.hostname ?? ''
  return wordsIn(linked).some((word) => word.length > 2 && host.includes(word))
}

const parseUrl = (url: string | undefined): URL | undefined =>
  url !== undefined && URL.canParse(url) ? new URL(url) : undefined

const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A name without the punctuation around it. */
export const cleanName = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;·|~—–―-]+/, '')
    .replace(/[\s,;·|—–―-]+$/, '')
