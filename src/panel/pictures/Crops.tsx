'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'

import { heightsFor, ratios } from '../../media/sizes/sizes.ts'

const width = 320
const heights = heightsFor(width)

/** What the focal point leaves of a picture in each shape that front ends may ask for, as it was last saved. */
export const Crops = () => {
  const { data, id } = useDocumentInfo()
  const { config } = useConfig()
  const version: unknown = data?.['version']
  if (id === undefined || typeof version !== 'string') return null
  const address = `${config.routes.api}/media/${id}/render?w=${width}&v=${version}`
  return (
    <section className="crops">
      <h3 className="crops__title">Crops</h3>
      <p className="crops__hint">
        What the focal point leaves in each shape. Move it under “Edit image”, and save.
      </p>
      <ul className="crops__list">
        {Object.keys(ratios).map((name, index) => (
          <li className="crops__one" key={name}>
            <img
              alt=""
              height={heights[index]}
              loading="lazy"
              src={`${address}&h=${heights[index]}`}
              width={width}
            />
            <span>{name}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
