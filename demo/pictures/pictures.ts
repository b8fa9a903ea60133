import { people } from '../people.ts'
import type { DemoPicture } from '../types.ts'
import { SCENE } from './canvas.ts'
import { drawPortrait, PORTRAIT } from './portraits/drawPortrait.ts'
import { looks } from './portraits/looks.ts'
import { drawBridgeDusk } from './scenes/bridgeDusk.ts'
import { drawFerry } from './scenes/ferry.ts'
import { drawForest } from './scenes/forest.ts'
import { drawHarbourCranes } from './scenes/harbourCranes.ts'
import { drawLaboratory } from './scenes/laboratory.ts'
import { drawLibrary } from './scenes/library.ts'
import { drawLighthouse } from './scenes/lighthouse.ts'
import { drawMarket } from './scenes/market.ts'
import { drawNightSkyline } from './scenes/nightSkyline.ts'
import { drawOrchestraHall } from './scenes/orchestraHall.ts'
import { drawStadium } from './scenes/stadium.ts'
import { drawStorm } from './scenes/storm.ts'
import { drawTram } from './scenes/tram.ts'
import { drawWindFarm } from './scenes/windFarm.ts'

const CREDIT = 'Illustration: The Harbour Ledger'

type Scene = readonly [key: string, draw: () => string, alt: string, caption: string]

const SCENES: readonly Scene[] = [
  [
    'harbour-cranes',
    drawHarbourCranes,
    'A container ship passing tall quay cranes at sunrise',
    'The container terminal at dawn.',
  ],
  [
    'lighthouse',
    drawLighthouse,
    'A red and white lighthouse at night, its beam over the sea',
    'Skerra Light on a clear night.',
  ],
  [
    'bridge-dusk',
    drawBridgeDusk,
    'A suspension bridge in front of a purple and orange evening sky',
    'Wardens’ Bridge at dusk.',
  ],
  [
    'market',
    drawMarket,
    'Three market stalls with striped awnings under strings of lanterns',
    'The Saltmarket after dark.',
  ],
  [
    'laboratory',
    drawLaboratory,
    'A laboratory bench with flasks, a microscope and a tank of eelgrass',
    'A bench at the marine institute.',
  ],
  [
    'stadium',
    drawStadium,
    'Footballers on a floodlit pitch before a full stand',
    'An evening match at the Breakwater Ground.',
  ],
  [
    'night-skyline',
    drawNightSkyline,
    'A city by the water at night under a full moon',
    'Port Alderne from the East Bank.',
  ],
  [
    'ferry',
    drawFerry,
    'A white and green passenger ferry at sea, an island behind it',
    'The ferry to Little Skerra.',
  ],
  [
    'storm',
    drawStorm,
    'Waves breaking over a small lighthouse in a thunderstorm',
    'A storm at the North Mole.',
  ],
  [
    'library',
    drawLibrary,
    'People reading under green lamps between tall bookcases',
    'The reading room of the central library.',
  ],
  [
    'orchestra-hall',
    drawOrchestraHall,
    'A conductor and an orchestra in front of tall silos',
    'A concert in the Granary.',
  ],
  ['wind-farm', drawWindFarm, 'Wind turbines at sea with a red service boat', 'The Skerra Bank wind farm.'],
  ['tram', drawTram, 'A red tram climbing a street of coloured houses', 'A line 4 tram on Vesper Street.'],
  ['forest', drawForest, 'Bats flying between tall trees at dusk', 'The old oaks at Oxbow.'],
]

const landscapes = SCENES.map(([key, draw, alt, caption]): DemoPicture => ({
  key,
  kind: 'landscape',
  alt,
  caption,
  credit: CREDIT,
  ...SCENE,
  draw,
}))

const portraits = people.flatMap(({ key, name, portrait }): DemoPicture[] => {
  const look = looks[key]
  if (!look) return []
  const alt = `Portrait of ${name}`
  const draw = () => drawPortrait(look)
  return [{ key: portrait, kind: 'portrait', alt, caption: name, credit: CREDIT, ...PORTRAIT, draw }]
})

/** Every picture of the demo newsroom; all are drawn by code and belong to the project. */
export const pictures: DemoPicture[] = [...landscapes, ...portraits]
