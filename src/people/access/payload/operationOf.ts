/**
 * The Payload operation that runs a hook, as a string. Payload deprecates one member of the union type, and the linter
 * then reports every use of the property.
 */
export const operationOf = ({ operation }: { operation: string }): string => operation
