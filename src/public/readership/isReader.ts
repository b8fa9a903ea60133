/** What a request says of the program that sent it; nothing of it is kept. */
export type Sender = {
  agent: string | undefined
  /** `Sec-Purpose`, and `Purpose` or `X-Moz` of older browsers: set when a page is loaded ahead of a reader. */
  purpose: string | undefined
}

/**
 * Programs that are nobody: search engines, previews of links, models that gather texts, monitors, scripts, browsers
 * without a window. Most name themselves by one of few words; the rest are listed by theirs. A phone called Cubot is
 * a phone; libraries that apps are made with (okhttp, CFNetwork) are left alone, for readers hold those apps.
 */
const programs: readonly RegExp[] = [
  /(?<!cu)bot\b|(?<!cu)bot[/_\-;:]|crawl|spider|slurp|scrap(er|y)|archiv|fetcher|validator|checker/,
  /externalhit|externalagent|embedly|preview|whatsapp|telegram|skypeuripreview|vkshare|flipboardproxy/,
  /google-(inspectiontool|extended|read-aloud|safety)|googleother|mediapartners|feedfetcher|apis-google/,
  /gptbot|chatgpt-user|oai-search|claude-|anthropic|perplexity|cohere-|bytespider|ccbot|diffbot/,
  /headless|phantomjs|puppeteer|playwright|selenium|webdriver|electron-fetch|jsdom|lighthouse|pagespeed/,
  /monitor|pingdom|uptime|statuscake|gtmetrix|newrelic|datadog|zabbix|nagios|site24x7|catchpoint/,
  /^(curl|wget|httpie|python|java|go-http-client|libwww|lwp|ruby|php|perl|node|axios|got|undici|deno|bun)\b/,
  /python-(requests|urllib)|aiohttp|httpx|apache-httpclient|guzzle|node-fetch|postman|insomnia|restsharp/,
  /feed(ly|burner|bin|press)|rss|newsblur|inoreader|nutch|heritrix|masscan|nmap|nikto|sqlmap/,
]

/** The shortest name of a browser that there is. */
const shortest = 10

/** Whether there is a person behind a beacon, as far as the request tells. */
export const isReader = ({ agent, purpose }: Sender): boolean => {
  if (agent === undefined || agent.length < shortest) return false
  if (purpose !== undefined && /prefetch|prerender|preview/i.test(purpose)) return false
  const name = agent.toLowerCase()
  return !programs.some((pattern) => pattern.test(name))
}
