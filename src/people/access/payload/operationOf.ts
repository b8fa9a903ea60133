/**
 * Which operation of Payload a hook is run by. Payload marks one name of the union as deprecated, which marks the whole
 * property: read as a text, it is not.
 */
export const operationOf = ({ operation }: { operation: string }): string => operation
