#!/usr/bin/env node
/// <reference types="node" />
import { run } from './run.js'

const { stdout, stderr, env } = process
process.exitCode = run(process.argv.slice(2), { stdout, stderr, env, cwd: process.cwd() })
