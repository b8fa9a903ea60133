import config from '../../jest.config.js'

/** The unit tests of the rules alone: a mutant of a rule has to die by them. */
const unit = config.projects.find(({ displayName }) => displayName === 'unit')

export default {
  ...unit,
  rootDir: '../..',
  testMatch: ['<rootDir>/tests/unit/{workflow,access,checklists}/**/*.test.ts'],
}
