import { createRequire } from 'node:module'
import vm from 'node:vm'

/*
 * Jest's own environment for Node, in a plain context. Jest gives the context a proxy for its globals, and every
 * `Object` or `Array` in the code under test then goes through it: a third of the time of a test of the API.
 */

const core = createRequire(createRequire(import.meta.url).resolve('jest')).resolve('@jest/core')
const config = createRequire(core).resolve('jest-config')
/** @type {{ TestEnvironment: new (...args: unknown[]) => object }} */
const { TestEnvironment } = createRequire(config)('jest-environment-node')

export default class PlainEnvironment extends TestEnvironment {
  /** @param {unknown[]} args */
  constructor(...args) {
    const { createContext } = vm
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY)
    try {
      super(...args)
    } finally {
      vm.createContext = createContext
    }
  }
}
