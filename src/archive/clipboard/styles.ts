/** The declarations of a style, by property in lower case. */
export type Declarations = ReadonlyMap<string, string>

/** Returns the style of an element, from the rules for its classes and its own style attribute. */
export type StyleReader = (element: Element) => Declarations

const declaration = /([\w-]+)\s*:\s*((?:"[^"]*"|'[^']*'|[^;"'])*)/g

/** Parses the declarations of a style, including Word's own, which tell what a paragraph is and which browsers drop. */
export const declarationsIn = (css: string): Declarations =>
  new Map(
    [...css.matchAll(declaration)].map(([, name = '', value = '']) => [name.toLowerCase(), value.trim()]),
  )

const rule = /([^{}]+)\{([^{}]*)\}/g
const classSelector = /^[\w-]*\.[\w-]+$/

/** A style reader for a document; of its style sheets it only knows rules for classes. */
export const styleReader = (document: Document): StyleReader => {
  const rules = classRules(document)
  return (element) => {
    const own = [...declarationsIn(element.getAttribute('style') ?? '')]
    const named = classesOf(element).flatMap((name) => [
      ...(rules.get(`.${name}`) ?? []),
      ...(rules.get(`${element.localName}.${name}`) ?? []),
    ])
    return new Map([...named, ...own])
  }
}

export const classesOf = (element: Element): string[] =>
  (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean)

const classRules = (document: Document): ReadonlyMap<string, Declarations> => {
  const rules = new Map<string, Declarations>()
  for (const sheet of document.querySelectorAll('style')) {
    const css = sheet.textContent.replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, '')
    for (const [, selectors = '', body = ''] of css.matchAll(rule)) {
      const said = declarationsIn(body)
      for (const selector of selectors.split(',').map((one) => one.trim()))
        if (classSelector.test(selector))
          rules.set(selector, new Map([...(rules.get(selector) ?? []), ...said]))
    }
  }
  return rules
}
