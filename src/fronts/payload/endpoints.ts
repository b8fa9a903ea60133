import type { Endpoint } from 'payload'
export const frontEndpoints: Endpoint[] = []
