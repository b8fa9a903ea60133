export type HairStyle =
  'afro' | 'bald' | 'bob' | 'bun' | 'curls' | 'fade' | 'long' | 'pixie' | 'scarf' | 'side' | 'swept' | 'waves'

export type Clothes = 'blazer' | 'collar' | 'crew' | 'jacket' | 'roll' | 'tie' | 'uniform'

export type Beard = 'full' | 'moustache' | 'short' | 'stubble'

/** What makes one geometric portrait differ from the next. Colours are hexadecimal. */
export interface PortraitLook {
  background: readonly [ground: string, disc: string]
  skin: string
  shade: string
  hair: { style: HairStyle; colour: string }
  clothes: { cut: Clothes; colour: string; under: string }
  lips: string
  beard?: { cut: Beard; colour: string }
  glasses?: { shape: 'round' | 'square'; colour: string }
  hat?: { cut: 'beanie' | 'cap'; colour: string }
  earrings?: string
  /** Width of the head against the common one. */
  face?: number
}
