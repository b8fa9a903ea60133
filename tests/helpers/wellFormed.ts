import sax from 'sax'

/** @throws {Error} where a text is not XML that a strict parser takes */
export const assertWellFormed = (xml: string): void => {
  const parser = sax.parser(true, { xmlns: true })
  parser.onerror = (error) => {
    throw error
  }
  parser.write(xml).close()
}
