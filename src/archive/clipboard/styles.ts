/** What a style says, by property in lower case. */
export type Declarations = ReadonlyMap<string, string>

/** Reads how an element shall look, by the rules for its classes and its own style. */
export type StyleReader = (element: Element) => Declarations

const declaration = /([\w-]+)\s*:\s*((?:"[^"]*"|'[^']*'|[^;"'])*)/g

/** The declarations of a style, those that no browser knows included: Word says in them what a paragraph is. */
export const declarationsIn = (css: string): Declarations =>
  new Map(
    [...css.matchAll(declaration)].map(([, name = '', value = '']) => [name.toLowerCase(), value.trim()]),
  )

const rule = /([^{}]+)\{([^{}]*)\}/g
const classSelector = /^[\w-]*\.[\w-]+$/

/** A reader of styles for a document, which knows the rules for classes in its style sheets and no others. */
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
