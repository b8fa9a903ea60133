import type { ReactNode } from 'react'

import { Picture, type PictureProps } from './Picture.tsx'

export type FigureProps = PictureProps

/** A picture with its caption and credit. */
export const Figure = (props: FigureProps): ReactNode => {
  const { caption, credit } = props.picture
  return (
    <figure>
      <Picture {...props} />
      {(caption ?? credit) && (
        <figcaption>
          {caption}
          {caption && credit && ' '}
          {credit && <small>{credit}</small>}
        </figcaption>
      )}
    </figure>
  )
}
