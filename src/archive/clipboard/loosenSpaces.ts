/**
 * Makes plain spaces of the no-break spaces at the ends of runs of text: browsers and Word put them there, so that no
 * space is lost where one element ends and the next begins. One within a run has been set by somebody.
 */
export const loosenSpaces = (element: Element): void => {
  if (element.localName === 'pre') return
  for (const node of element.childNodes) {
    if (node.nodeType === ELEMENT_NODE) loosenSpaces(node as Element)
    else if (node.nodeValue?.includes('\u00A0'))
      node.nodeValue = node.nodeValue.replaceAll(/^\u00A0|\u00A0$/g, ' ')
  }
}

const ELEMENT_NODE = 1
