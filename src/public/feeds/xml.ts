import { escapeMarkup } from '../../text/escaping/escapeMarkup.ts'

/** XML that is written already. */
export type Xml = { xml: string }

type Child = Xml | string | undefined
type Attributes = Readonly<Record<string, string | number | undefined>>

/**
 * An element of XML. Text is escaped; an attribute or a child that is not known is left out.
 *
 * @param content text, or elements that `element` made
 */
export const element = (
  name: string,
  content: Child | readonly Child[],
  attributes: Attributes = {},
): Xml => {
  const children = (Array.isArray(content) ? (content as readonly Child[]) : [content as Child])
    .filter((child) => child !== undefined)
    .map((child) => (typeof child === 'string' ? escapeMarkup(child) : child.xml))
    .join('')
  const attributeText = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeMarkup(String(value))}"`)
    .join('')
  return {
    xml: children === '' ? `<${name}${attributeText}/>` : `<${name}${attributeText}>${children}</${name}>`,
  }
}

/** An element with text in it, or nothing when there is no text. */
export const textElement = (
  name: string,
  text: string | undefined,
  attributes?: Attributes,
): Xml | undefined => (text === undefined || text === '' ? undefined : element(name, text, attributes))

/** A whole document around its one element. */
export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`
