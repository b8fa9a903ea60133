/** What a document is called in a list of schedules. */
export const titleOf = (document: Readonly<Record<string, unknown>>): string => {
  const title = document['headline'] ?? document['name']
  return typeof title === 'string' && title !== '' ? title : 'Untitled'
}
