import { TEXT_FORMAT } from '../../text/richtext/nodes.ts'
import type { Style } from './style.ts'

const named = (format: number, names: string): [string, number][] =>
  names.split(' ').map((name) => [name, format])

const formats: ReadonlyMap<string, number> = new Map([
  ...named(TEXT_FORMAT.bold, 'b strong'),
  ...named(TEXT_FORMAT.italic, 'i em cite var dfn'),
  ...named(TEXT_FORMAT.strikethrough, 's strike del'),
  ...named(TEXT_FORMAT.underline, 'u ins'),
  ...named(TEXT_FORMAT.code, 'code kbd samp tt'),
  ...named(TEXT_FORMAT.subscript, 'sub'),
  ...named(TEXT_FORMAT.superscript, 'sup'),
])

/** The style of what stands inside an inline element. An element that has no format of its own changes none. */
export const inlineStyle = (element: Element, style: Style): Style => {
  const format = formats.get(element.localName.toLowerCase()) ?? 0
  return { ...style, format: style.format | format }
}
