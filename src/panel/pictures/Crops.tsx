'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'

import { heightsFor, ratios } from '../../media/sizes/sizes.ts'

const width = 320
const heights = heightsFor(width)

/** Shows the crop of a picture in each offered aspect ratio, by its focal point as it was last saved. */
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
        How the picture is cropped in each shape. To change it, move the focal point under “Edit image”, and
        save.
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
