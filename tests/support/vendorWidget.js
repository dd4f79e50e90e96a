/*
 * A stand-in for Hippo's embed script: the documented legacy object, its four methods and nothing else.
 * Runs as a classic script; `__vendorOptions` is written above this text by vendorDouble.ts.
 * Where the documents are silent it takes the hardest reading: a second `on` replaces the first, there is no
 * `off`, nothing is returned, and methods need no `this`.
 */
;(() => {
  const { variant, missing, script, voidPayload, picky, fillsField, firstAssetId, epoch } = __vendorOptions
  if (epoch !== window.__vendorEpoch) return
  const documented = new Set([
    'record_initiated',
    'record_started',
    'record_paused',
    'record_resumed',
    'record_stopped',
    'record_aborted',
    'record_error',
    'video_cancelled',
    'video_submitted',
    'import_progress',
    'import_complete',
    'import_failed',
    'source_uploaded',
  ])
  const callbacks = new Map()
  const calls = { startRecording: [], stopRecording: 0, import: 0, on: [] }
  let assetId = firstAssetId
  let running = false
  let link = ''

  const voidData = () => {
    if (voidPayload === 'object') return {}
    if (voidPayload === 'event') return new Event('hippo')
    return undefined
  }

  const fire = (name, ...data) => {
    callbacks.get(name)?.(...(data.length > 0 ? data : [voidData()]))
    const field = document.querySelector('#hv-generic-embed-input input')
    if (fillsField && field && name === 'record_stopped') field.value = `${link}?by=script`
  }

  const urls = () => {
    assetId += 1
    const token = `tok-${assetId}`
    link = `https://video.example.com/video/play/${token}`
    return {
      preview_url: `https://video.example.com/video/preview/${token}?key=preview`,
      recorded_url: link,
      embed_url: `https://video.example.com/video/embed/${token}`,
      thumbnail_url: `https://video.example.com/thumbnails/${token}.jpg`,
      thumbnail_play_url: `https://video.example.com/thumbnails/${token}_play.jpg`,
      token,
      asset_id: assetId,
    }
  }

  const methods = {
    startRecording(configuration) {
      calls.startRecording.push(configuration)
      if (script !== 'auto') return
      running = true
      queueMicrotask(() => {
        fire('record_initiated', urls())
        fire('record_started')
      })
    },
    stopRecording() {
      calls.stopRecording += 1
      if (script !== 'auto' || !running) return
      running = false
      queueMicrotask(() => {
        fire('record_stopped')
        fire('source_uploaded')
      })
    },
    on(name, callback) {
      if (picky && !documented.has(name)) throw new Error(`There is no event ${name}.`)
      calls.on.push(name)
      callbacks.set(name, callback)
    },
    import() {
      calls.import += 1
    },
  }
  for (const name of missing) delete methods[name]

  const stub = window.hippoWidget
  const waiting = stub?.loadedCallbacks ?? []
  if (variant === 'mutate' && stub) {
    Object.assign(stub, methods)
    stub.isLoaded = true
  } else {
    window.hippoWidget = {
      ...methods,
      loadedCallbacks: waiting,
      isLoaded: true,
      onLoad: (callback) => callback(),
    }
  }
  const runs = (window.__vendorDouble?.runs ?? 0) + 1
  window.__vendorDouble = { runs, calls, fire, urls, listens: (name) => callbacks.has(name) }
  for (const callback of waiting.splice(0)) callback()
})()
