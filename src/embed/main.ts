import { createBrowserEngine } from '../recorder/browser/createBrowserEngine.js'
import { createEmbed } from './createEmbed.js'
import { createEmbedClient } from './createEmbedClient.js'
import { installEmbed } from './install.js'

// The script's own address says where its server is. A module has no `currentScript`.
const script = document.currentScript ?? document.querySelector('script[src*="embed-script.js"]')
const address = script instanceof HTMLScriptElement ? script.src : document.baseURI
installEmbed(() => createEmbed(createEmbedClient(address), createBrowserEngine({ countdownSeconds: 3 })))
