import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url))

/** What a run of the program came to. */
export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Where and with which variables, besides those of this process, the program runs; undefined takes one away. */
export interface Surroundings {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** Runs the compiled program in other surroundings. */
export function ogiIn({ cwd, env }: Surroundings, ...args: readonly string[]): Run {
  const options = { encoding: 'utf8', cwd, env: { ...process.env, ...env } } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], options)
  return { code: status, stdout, stderr }
}

/** Runs the compiled program, as a user does. */
export const ogi = (...args: readonly string[]): Run => ogiIn({}, ...args)

/** Starts the program and sends it SIGINT, as Ctrl-C does, once it has said `word` on standard error. */
export function interrupted(word: string, ...args: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args])
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (text) => {
      stdout += text
    })
    child.stderr.on('data', (text) => {
      if (!stderr.includes(word) && `${stderr}${text}`.includes(word)) child.kill('SIGINT')
      stderr += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}
