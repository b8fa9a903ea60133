/** Splits a URL at the first `?` into path and query; the query is empty when there is none. */
export const splitAddress = (url: string): [string, string] => {
  const mark = url.indexOf('?')
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)]
}
