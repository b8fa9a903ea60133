/* What schemathesis may put into addresses besides what it makes up, so that it meets documents and not only 404s. */

/** @typedef {{ paths: Record<string, object> }} Contract */
/** @typedef {(address: string) => Promise<any>} Read */
/** @typedef {Record<string, string[]>} Values */

/** How often a real value is taken. */
const share = 0.7

/** @type {Values} */
const words = {
  transition: ['submit', 'approve', 'publish', 'publish-now', 'withdraw', 'reinstate', 'request-changes'],
  lane: ['legal', 'copy', 'pictures', 'fact-check'],
  topic: ['tram', 'library'],
}

/**
 * A configuration of schemathesis with the ids, slugs and names that the server has.
 *
 * @param {Contract} contract
 * @param {Read} read
 */
export const fuzzConfig = async (contract, read) => {
  const paths = Object.keys(contract.paths)
  /** @type {Values} */
  const known = { ...words }
  for (const kind of new Set(paths.map(kindIn))) {
    if (!paths.includes(`/api/${kind}`)) continue
    const { docs = [] } = await read(`/api/${kind}?limit=60&depth=0`)
    for (const name of ['id', 'slug', 'filename']) known[`${kind}.${name}`] = valuesOf(docs, name)
  }
  known['fronts.section'] = known['sections.slug'] ?? []
  const rows = Object.entries(known).filter(([, values]) => values.length > 0)
  return [
    '[dictionaries]',
    ...rows.map(([name, values]) => `${JSON.stringify(name)} = { values = ${JSON.stringify(values)} }`),
    ...paths.map((path) => operation(path, new Set(rows.map(([name]) => name)))),
  ].join('\n')
}

/** @param {string} path */
const kindIn = (path) => /^\/(?:api|feeds)\/([\w-]+)\//.exec(path)?.[1] ?? ''

/** @param {Record<string, unknown>[]} docs @param {string} name @returns {string[]} */
const valuesOf = (docs, name) =>
  docs.flatMap(({ [name]: value }) => (typeof value === 'string' && value !== '' ? [value] : []))

/** @param {string} path @param {Set<string>} known */
const operation = (path, known) => {
  const bindings = [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) => {
    const dictionary = [`${kindIn(path)}.${name}`, name].find((one) => known.has(one))
    return dictionary ? [`"path.${name}" = { dictionary = "${dictionary}", probability = ${share} }`] : []
  })
  return bindings.length > 0
    ? ['[[operations]]', `include-path = "${path}"`, '[operations.parameters]', ...bindings].join('\n')
    : ''
}
