import { chromium } from 'playwright'
import { createServer } from 'vite'
import react from '@vitejs/plugin-react'
import { it } from 'vitest'
import { testSandbox, until } from '/work/main/sandbox/tests/harness.js'
import { call, clip, create, state, upload } from '/work/main/sandbox/tests/core/client.js'
const src='/work/main/src/'
const alias=[
  { find: /^react-hippo-video$/, replacement: `${src}index.ts` },
  { find: /^react-hippo-video\/styles\.css$/, replacement: `${src}styles/index.css` },
  { find: /^react-hippo-video\/(\w+)$/, replacement: `${src}$1/index.ts` },
]
it('shoots', async () => {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] })
  const out='/tmp/player/shots/'
  const logs: string[] = []
  if (process.env.GALLERY !== '0') {
  const vite = await createServer({ configFile:false, root:'/tmp/player/gallery', cacheDir:'/tmp/player/vite2', plugins:[react()], resolve:{alias, preserveSymlinks:false}, server:{port:0, fs:{strict:false}}, logLevel:'error' })
  await vite.listen()
  const base = `http://localhost:${(vite.httpServer!.address() as any).port}/`
  for (const [theme,width] of [['light',1100],['dark',1100],['light',360]] as const) {
    const page = await browser.newPage({ viewport:{width, height: 900} })
    page.on('console', m => m.type()==='error' && logs.push(m.text())); page.on('pageerror', e=>logs.push(String(e)))
    await page.goto(`${base}?theme=${theme}`); await page.waitForSelector('[data-state=cannot-play]'); await page.waitForTimeout(1500)
    await page.screenshot({ path:`${out}gallery-${theme}-${width}.png`, fullPage:true }); await page.close()
  }
  await vite.close()
  }
  const sandbox = await testSandbox()
  const a = await create(sandbox, { title:'Pro edit, full flow' })
  const b = await create(sandbox, { title:'Quarterly walkthrough of the new onboarding, with the numbers that matter and a few that do not' })
  await upload(a, await clip())
  await until('ready', async () => (await state(sandbox, a.video.token))['status']==='ready')
  const shoot = async (name:string, url:string, o:any={}) => {
    const ctx = await browser.newContext({ viewport:{width:o.w??1280,height:o.h??860}, colorScheme:o.c??'light' })
    const page = await ctx.newPage()
    page.on('console', m => m.type()==='error' && logs.push(`${name}: ${m.text()}`)); page.on('pageerror', e=>logs.push(`${name}: ${e}`))
    if (o.noscript) await page.route('**/*.js', r => r.abort())
    await page.goto(url); await page.waitForTimeout(1200)
    await page.screenshot({ path:`${out}${name}.png` }); await ctx.close()
  }
  await shoot('watch-light', a.video.recordedUrl)
  await shoot('watch-dark', a.video.recordedUrl, {c:'dark'})
  await shoot('watch-narrow', a.video.recordedUrl, {w:360,h:640})
  await shoot('watch-static', a.video.recordedUrl, {noscript:true})
  await shoot('watch-recording', b.video.recordedUrl)
  await shoot('watch-recording-narrow-dark', b.video.recordedUrl, {w:360,h:640,c:'dark'})
  await shoot('watch-short', a.video.recordedUrl, {w:1280,h:560})
  await shoot('embed', a.video.embedUrl, {w:640,h:360})
  await shoot('missing', `${sandbox.url}/video/play/nope`)
  await shoot('embed-missing', `${sandbox.url}/video/embed/nope`, {w:480,h:270,c:'dark'})
  await browser.close()
  console.log(logs.join('\n'))
}, 120000)
