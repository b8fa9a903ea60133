import type { SanitizedConfig } from 'payload'

import { type OpenApi, openApi } from '../openApi.ts'
import { readFacts } from './readFacts.ts'

/** The version of the contract; a change that may break a client raises the first number. */
const version = '1.0.0'

/** The OpenAPI document of a configuration. */
export const openApiOf = (config: SanitizedConfig): OpenApi => openApi(readFacts(config, version))
