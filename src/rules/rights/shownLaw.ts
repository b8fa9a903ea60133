import type { Action } from './roleRights.ts'

/**
 * Everything that readers see besides the texts of stories: which right a change needs, on what, and what happens to a
 * change without that right. A waiting change is stored, with its file, until somebody with the right applies or refuses
 * it.
 */
export const shownLaw = {
  livePicture: {
    what: 'a picture or file that something live shows: file, crop, focal point, words, rights',
    needs: 'publish',
    of: 'every live document that shows it, in its section',
    otherwise: 'waits',
  },
  publicFile: {
    what: 'a file that is public by its flag; the flag itself',
    needs: 'make-public',
    of: 'media',
    otherwise: 'waits; the flag is refused',
  },
  person: {
    what: 'the name of a person, their portrait and page',
    needs: 'publish',
    of: 'the person, who is of every section',
    otherwise: 'stays a draft',
  },
  section: {
    what: 'the name of a section, and its front with its pins',
    needs: 'publish',
    of: 'the section',
    otherwise: 'stays a draft',
  },
  trending: {
    what: 'a trending item; without a section it is the whole site’s',
    needs: 'publish',
    of: 'its section, or the whole site',
    otherwise: 'stays a draft',
  },
  site: {
    what: 'site settings, the home front and its pins, trending settings',
    needs: 'update',
    of: 'the whole site: nobody who is bound to sections',
    otherwise: 'is refused',
  },
  previewPage: {
    what: '`previewPage`, to which the tokens of previews are sent',
    needs: 'update',
    of: 'the whole site, as an admin',
    otherwise: 'is refused',
  },
} as const satisfies Record<string, { what: string; needs: Action; of: string; otherwise: string }>
