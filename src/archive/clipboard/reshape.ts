/** Puts what is in an element into a new one, which takes its place. */
export const renamed = (element: Element, name: string): Element => {
  const made = element.ownerDocument.createElement(name)
  made.append(...element.childNodes)
  element.replaceWith(made)
  return made
}

/** Takes an element away and leaves what is in it. */
export const unwrap = (element: Element): void => {
  element.replaceWith(...element.childNodes)
}
