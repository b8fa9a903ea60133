const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1d4868"/>' +
  '<g fill="none" stroke="#fff" stroke-width="2.2" stroke-linejoin="round"><path d="M12 5h8l2.8 8.6L16 23l-6.8-9.4Z"/>' +
  '<path d="M16 22v-7M6 27h20" stroke-linecap="round"/></g><circle cx="16" cy="13" r="2.1" fill="#fff"/></svg>'

/** The favicon as a data URL, so that it needs no file. */
export const favicon = `data:image/svg+xml,${encodeURIComponent(drawing)}`
