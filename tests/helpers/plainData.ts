import fc from 'fast-check'

/** Whatever JavaScript has of plain data, what is empty among it. */
export const plainData = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom(null, undefined, ''),
    fc.date({ noInvalidDate: true }),
    fc.array(tie('any'), { maxLength: 5 }),
    fc.dictionary(
      fc.oneof(fc.string(), fc.constantFrom('a', 'b', '1', '10', '2', '01', '-1', 'é')),
      tie('any'),
    ),
  ),
})).any
