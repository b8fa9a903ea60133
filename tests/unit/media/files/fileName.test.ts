import fc from 'fast-check'

import { fileName, numbered } from '../../../../src/media/files/fileName.ts'

describe('the name of a file', () => {
  it.each([
    ['sea.jpg', 'sea.png'],
    ['Cafe\u0301 au lait.jpg', 'Café-au-lait.png'],
    ['हिन्दी.jpg', 'हिन्दी.png'],
    ['../../etc/passwd', 'passwd.png'],
    ['C:\\Users\\ida\\sea.jpg', 'sea.png'],
    ['a\u0000b\u001b[31mc.jpg', 'a-b-31mc.png'],
    ['gnp.\u202Eexe.jpg', 'gnp.-exe.png'],
    ['.htaccess', 'file.png'],
    ['....', 'file.png'],
    ['', 'file.png'],
    ['  .jpg', 'file.png'],
    ['-rf.jpg', 'rf.png'],
    ['CON.jpg', 'file-CON.png'],
    ['com1.tar.gz', 'file-com1.tar.png'],
    ['😀.jpg', 'file.png'],
  ])('%j is %s', (sent, name) => {
    expect(fileName(sent, 'png')).toBe(name)
  })

  it('is cut between letters, and fits where names have 255 bytes', () => {
    expect(fileName('海'.repeat(300), 'png')).toBe(`${'海'.repeat(50)}.png`)
    // A letter with marks that Unicode has no single character for.
    const letter = 'q\u0323\u0307'
    expect(fileName(letter.repeat(100), 'png')).toBe(`${letter.repeat(30)}.png`)
  })

  it('is composed, bounded, visible and without folders, whatever was sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (sent) => {
        const name = fileName(sent, 'webp')
        expect(name).toBe(name.normalize('NFC'))
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(160)
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}._-]*\.webp$/u)
        expect(fileName(name, 'webp')).toBe(name)
      }),
    )
  })

  it('is counted on when it is taken', () => {
    expect(numbered('a.b.png', 2)).toBe('a.b-2.png')
  })
})
