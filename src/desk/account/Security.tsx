'use client'

export const Security = () => null
