const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** The name of a story that stays whatever its address is (RFC 9562 §4 for uuids), for feeds and agencies. */
export const storyUri = (id: string): string =>
  uuid.test(id) ? `urn:uuid:${id}` : `urn:copydesk:article:${id}`
