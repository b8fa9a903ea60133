/** Replaces an element by a new one with another name and the same content. */
export const renamed = (element: Element, name: string): Element => {
  const made = element.ownerDocument.createElement(name)
  made.append(...element.childNodes)
  element.replaceWith(made)
  return made
}

/** Replaces an element by its content. */
export const unwrap = (element: Element): void => {
  element.replaceWith(...element.childNodes)
}
