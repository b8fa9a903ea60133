import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

import { compiled } from './compiled.ts'

export type RunnerProcesses = {
  /** Starts so many and waits until they work. */
  start: (count: number) => Promise<void>
  /** Ends one at once, in the middle of whatever it does, and starts another in its place. */
  kill: (place: number) => Promise<void>
  /** Lets one stand still for a while, and go on. */
  freeze: (place: number, milliseconds: number) => Promise<void>
  /** Ends all as a server ends; gives their exit codes. */
  stop: () => Promise<(number | null)[]>
}

/** Runners in processes of their own, compiled as the server is. */
export const openRunnerProcesses = async (): Promise<RunnerProcesses> => {
  const program = await compiled('runnerProcess')
  const running: ChildProcess[] = []
  process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')))
  const boot = async (place: number): Promise<void> => {
    const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' }
    const child = spawn(process.execPath, [program.file], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    running[place] = child
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
    if (child.exitCode !== null) throw new Error(`A runner ended with ${child.exitCode} as it started.`)
  }
  return {
    start: async (count) => {
      await Promise.all(Array.from({ length: count }, (_, place) => boot(place)))
    },
    kill: async (place) => {
      const child = running[place]
      if (!child) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
      await boot(place)
    },
    freeze: async (place, milliseconds) => {
      const child = running[place]
      child?.kill('SIGSTOP')
      await pause(milliseconds)
      child?.kill('SIGCONT')
    },
    stop: async () => {
      const codes = await Promise.all(running.map(end))
      program.remove()
      return codes
    },
  }
}

const end = async (child: ChildProcess): Promise<number | null> => {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 20_000)
  const [code] = (await gone) as [number | null]
  clearTimeout(timer)
  return code
}
