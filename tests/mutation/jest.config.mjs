import config from '../../jest.config.js'

/** The unit tests of the rules alone: a mutant of a rule has to die by them. */
const unit = config.projects.find(({ displayName }) => displayName === 'unit')

export default {
  ...unit,
  rootDir: '../..',
  testMatch: [
    '<rootDir>/tests/unit/{rules,editorial/workflow,editorial/stories,editorial/checklists}/**/*.test.ts',
  ],
}
