import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWorld, until, webhookSecret, type World } from './world.js'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world?.close())

it('neither key nor webhook secret is in anything the browser loads, sends or receives, or in a log', async () => {
  const { apiKey } = world.credentials
  expect(apiKey.length).toBeGreaterThan(16)
  const secrets = [apiKey, webhookSecret]
  const traffic: string[] = []
  const person = await world.person()
  const page = await person.newPage()
  page.on('request', (request) => {
    traffic.push(
      request.url(),
      JSON.stringify(request.headers()),
      request.postDataBuffer()?.toString('latin1') ?? '',
    )
  })
  page.on('response', (response) => {
    traffic.push(JSON.stringify(response.headers()))
    void response.text().then(
      (text) => traffic.push(text),
      () => undefined,
    )
  })
  await page.goto(world.example.url)
  await page.getByRole('button', { name: 'Start recording' }).click()
  await page.getByRole('button', { name: 'Stop recording' }).waitFor()
  await until('some upload', () => traffic.some((line) => line.includes('/files')))
  await page.getByRole('button', { name: 'Stop recording' }).click()
  await page.getByText('Saved', { exact: false }).first().waitFor()
  await page.goto(`${world.example.url}/library`)
  await page.getByRole('heading', { name: 'Library' }).waitFor()
  for (const [path, heading] of [
    ['import', 'Import a video'],
    ['webhook', 'Last deliveries'],
  ]) {
    await page.goto(`${world.example.url}/${path}`)
    await page.getByRole('heading', { name: heading }).first().waitFor()
  }
  await page.getByRole('button', { name: 'Send a test' }).click()
  await page.getByText('The test is on its way.').waitFor()
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
  expect(traffic.length).toBeGreaterThan(50)
  expect([...traffic, stored].filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([])

  const root = fileURLToPath(new URL('../../example/dist/client/', import.meta.url))
  const files = (readdirSync(root, { recursive: true }) as string[]).map((file) => join(root, file))
  for (const file of files.filter((path) => statSync(path).isFile())) {
    const text = readFileSync(file, 'latin1')
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
  }
  const logs = world.sandbox.output() + world.example.output()
  expect(secrets.filter((secret) => logs.includes(secret))).toEqual([])
})
