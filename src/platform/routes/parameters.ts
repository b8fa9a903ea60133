import { z } from 'zod'

/* Schemas for query parameters; `readQuery` explains what is wrong with a value. `meta({ usual })` tells the contract the
   default value. */

export const unbounded = Number.MAX_SAFE_INTEGER

const digits = (text: unknown): unknown =>
  typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : text

/** A whole number, written in digits alone. */
export const whole = (least: number, most: number = unbounded) => {
  const number = z.int().min(least)
  return z.preprocess(digits, most === unbounded ? number : number.max(most))
}

/** One of some numbers. */
export const oneOf = (numbers: readonly number[]) =>
  z.preprocess((text) => numbers.find((one) => String(one) === text) ?? text, z.literal([...numbers]))

/** One of some words. */
export const choice = <const Word extends string>(words: readonly Word[]) => z.enum(words)

/** `true` or `false`. */
export const flag = () => z.enum(['true', 'false']).transform((text) => text === 'true')

/** A text, given once. */
export const text = () => z.string()

/** Values by field, in brackets: `select[headline]=true`. */
export const byField = () => z.record(z.string(), z.unknown())
