import { APIError } from 'payload'

type Refusal = { code: string; message: string; [told: string]: unknown }

/** A question that is refused, as Payload's routes answer it: 400, with all that the refusal tells besides its words. */
export const badQuestion = ({ message, ...data }: Refusal): APIError => new APIError(message, 400, data, true)
