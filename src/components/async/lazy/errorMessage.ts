import type { ComponentType } from 'react'
import type { Part } from '../../../core/part.js'
import { componentPart } from '../../part/componentPart.js'
import type { ErrorMessageProps } from '../ErrorMessage.js'

/** Loaded before anything has failed: what cannot reach a server cannot fetch the words for it either. */
export const errorMessage: Part<ComponentType<ErrorMessageProps>> = componentPart(
  async () => (await import('../ErrorMessage.js')).ErrorMessage,
)
