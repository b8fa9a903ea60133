/** An account that can be mentioned. */
export type Nameable = { id: string; name: string }

/**
 * The people who are mentioned in a text: an `@` followed by a full name, or by a first name that only one person has. Case
 * is ignored; of names with the same beginning the longest one wins.
 */
export const mentionsIn = (text: string, people: readonly Nameable[]): Nameable[] => {
  const named = new Map<string, Nameable>()
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])@/gu)) {
    const person = personAt(text.slice(index + 1).toLowerCase(), people)
    if (person) named.set(person.id, person)
  }
  return [...named.values()]
}

const personAt = (rest: string, people: readonly Nameable[]): Nameable | undefined => {
  const whole = people
    .filter(({ name }) => startsWithWord(rest, name))
    .toSorted((one, other) => other.name.length - one.name.length)
  if (whole[0]) return whole[0]
  const first = people.filter(({ name }) => startsWithWord(rest, name.split(' ')[0] ?? ''))
  return first.length === 1 ? first[0] : undefined
}

const startsWithWord = (rest: string, name: string): boolean => {
  const word = name.toLowerCase()
  return word !== '' && rest.startsWith(word) && !/^[\p{L}\p{N}]/u.test(rest.slice(word.length))
}
