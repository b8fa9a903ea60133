/**
 * Replaces no-break spaces at the ends of text runs by plain spaces: browsers and Word insert them to preserve spaces
 * between elements. A no-break space within a run was typed on purpose and stays.
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
