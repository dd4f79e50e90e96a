/** The house's colours, in the page's own scheme, and what both pieces share. Nothing of the page's style reaches in. */
const base = `
:host {
  all: initial !important;
  color-scheme: inherit !important;
  --surface: light-dark(#fff, #16181d);
  --sunken: light-dark(#f6f7f9, #101216);
  --raised: light-dark(#fff, #1d2027);
  --line: light-dark(#e4e7ec, #2a2e37);
  --line-strong: light-dark(#cdd2da, #3b414d);
  --ink: light-dark(#14171f, #f1f3f7);
  --soft: light-dark(#565e6d, #a4acba);
  --accent: light-dark(#3b5bdb, #8ea6ff);
  --on-accent: light-dark(#fff, #10142a);
  --record: light-dark(#d92d20, #ff6b5e);
  --on-record: light-dark(#fff, #2a0d0a);
  --good: light-dark(#087443, #4cc38a);
  --warn: light-dark(#93560a, #f0b35b);
  --warn-soft: light-dark(#fdf3e3, #33260f);
  font: 14px/20px system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'Liberation Sans', sans-serif !important;
  color: var(--ink) !important;
}
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
p { margin: 0; }
button, input, a { font: inherit; color: inherit; }
button {
  display: inline-flex; gap: 8px; align-items: center; justify-content: center;
  min-height: 36px; padding: 0 14px; font-weight: 550; white-space: nowrap; cursor: pointer;
  background: var(--raised); border: 1px solid var(--line-strong); border-radius: 7px;
  transition: background 160ms;
}
button:hover { background: var(--sunken); }
button.accent { color: var(--on-accent); background: var(--accent); border-color: transparent; }
button.accent:hover { background: color-mix(in oklab, var(--accent) 90%, var(--ink)); }
button.quiet { padding: 0 10px; color: var(--soft); background: none; border-color: transparent; }
button.quiet:hover { color: var(--ink); background: var(--sunken); }
button.round { width: 44px; min-height: 44px; padding: 0; border-radius: 50%; }
button.round[aria-pressed='true'] { color: var(--accent); border-color: var(--accent); }
button.icon { width: 36px; padding: 0; color: var(--soft); background: none; border-color: transparent; }
button.icon:hover { color: var(--ink); background: var(--sunken); }
button.loud { min-height: 44px; padding: 0 18px; font-weight: 600; border-radius: 22px; }
button.record { color: var(--on-record); background: var(--record); border-color: transparent; }
button.record:hover { background: color-mix(in oklab, var(--record) 90%, var(--ink)); }
button.loud::before { flex: none; width: 12px; height: 12px; content: ''; background: currentcolor; border-radius: 50%; }
button.record::before { border-radius: 3px; }
button[aria-disabled='true'][aria-disabled] { color: var(--soft); cursor: default; background: var(--sunken); border-color: var(--line); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
svg {
  flex: none; width: 18px; height: 18px; fill: none; stroke: currentcolor; stroke-width: 1.75;
  stroke-linecap: round; stroke-linejoin: round;
}
@media (prefers-reduced-motion: reduce) { * { animation: none !important; transition: none !important; } }
`

/** The record button in the page's host element. */
const record = `
:host { display: inline-block !important; margin: 4px !important; vertical-align: middle !important; }
`

/** The control bar, over the page. */
const bar = `
:host {
  position: fixed !important; inset: auto 0 0 !important; z-index: 2147483647 !important; display: block !important;
  pointer-events: none !important;
}
.dock { display: grid; justify-items: center; padding: 16px; }
.stack { display: grid; gap: 12px; width: min(560px, 100%); }
.bubble {
  width: 112px; height: 112px; object-fit: cover; background: var(--sunken); border: 3px solid #fff; border-radius: 50%;
  box-shadow: 0 2px 12px rgb(20 23 31 / 22%); transform: scaleX(-1); pointer-events: auto;
}
.card {
  overflow: hidden; background: var(--surface); border: 1px solid var(--line); border-radius: 14px;
  box-shadow: light-dark(0 8px 28px rgb(20 23 31 / 14%), 0 0 0 1px rgb(0 0 0 / 40%)); pointer-events: auto;
}
.review { display: block; width: 100%; max-height: min(315px, 45vh); background: #000; }
.row { display: flex; gap: 12px; align-items: center; min-height: 68px; padding: 12px 12px 12px 16px; }
.mark { display: grid; flex: none; place-items: center; width: 20px; color: var(--soft); }
.dot { width: 10px; height: 10px; background: var(--record); border-radius: 50%; animation: breathe 1.6s ease-in-out infinite; }
.held { width: 10px; height: 10px; border: solid currentcolor; border-width: 0 3px; }
.spin {
  width: 16px; height: 16px; border: 2px solid var(--line-strong); border-top-color: var(--accent); border-radius: 50%;
  animation: spin 900ms linear infinite;
}
.count { font-size: 20px; font-weight: 600; color: var(--ink); font-variant-numeric: tabular-nums; }
.good { color: var(--good); }
.warn { color: var(--warn); }
.words { flex: 1; min-width: 0; }
.headline { font-weight: 600; text-wrap: balance; }
.timer { font-variant-numeric: tabular-nums; }
.detail { font-size: 12px; line-height: 16px; color: var(--soft); font-variant-numeric: tabular-nums; }
.actions { display: flex; flex: none; gap: 8px; align-items: center; }
.notice { padding: 8px 16px; font-size: 13px; background: var(--warn-soft); }
.link { display: flex; gap: 12px; align-items: center; padding: 12px 12px 12px 16px; border-top: 1px solid var(--line); }
.link a {
  flex: 1; min-width: 0; overflow: hidden; font: 13px/20px ui-monospace, 'Liberation Mono', monospace; color: var(--soft);
  text-decoration: none; text-overflow: ellipsis; white-space: nowrap;
}
.link a:hover { color: var(--ink); text-decoration: underline; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@keyframes breathe { 50% { opacity: 0.35; } }
@keyframes spin { to { rotate: 1turn; } }
@media (max-width: 480px) {
  .dock { padding: 8px; }
  .bubble { width: 88px; height: 88px; }
  .card:is([data-state='review'], [data-state='failed']):not([data-actions='1']) {
    .row { flex-wrap: wrap; }
    .words { flex-basis: 60%; }
    .actions { flex: 1 0 100%; }
    .accent, .plain { flex: 1; }
  }
  button.record { width: 44px; padding: 0; font-size: 0; gap: 0; }
}
@media (forced-colors: active) { .card { border-color: CanvasText; } .dot { forced-color-adjust: none; background: CanvasText; } }
`

/** The dialog that imports. */
const dialog = `
dialog {
  width: min(440px, 100vw - 32px); padding: 0; color: var(--ink); background: var(--surface);
  border: 1px solid var(--line); border-radius: 14px; box-shadow: 0 8px 28px rgb(20 23 31 / 14%); pointer-events: auto;
}
dialog::backdrop { background: rgb(16 18 24 / 45%); }
header { display: flex; align-items: center; justify-content: space-between; padding: 12px 12px 12px 16px; border-bottom: 1px solid var(--line); }
h2 { margin: 0; font: inherit; font-size: 15px; font-weight: 600; }
form, .progress { display: grid; gap: 16px; padding: 16px; }
label { display: grid; gap: 4px; font-size: 12px; line-height: 16px; color: var(--soft); }
input:is([type='text'], [type='url']) {
  width: 100%; height: 36px; padding: 0 10px; font-size: 14px; color: var(--ink); background: var(--surface);
  border: 1px solid var(--line-strong); border-radius: 7px;
}
input::placeholder { color: var(--soft); opacity: 1; }
.file { display: grid; gap: 4px; justify-items: center; padding: 24px 16px; text-align: center; border: 1px dashed var(--line-strong); border-radius: 10px; }
.line { display: flex; gap: 8px; align-items: end; }
.line label { flex: 1; }
.soft { font-size: 12px; line-height: 16px; color: var(--soft); }
progress { width: 100%; height: 6px; appearance: none; overflow: hidden; background: var(--sunken); border: 0; border-radius: 3px; }
progress::-webkit-progress-bar { background: var(--sunken); }
progress::-webkit-progress-value { background: var(--accent); border-radius: 3px; }
progress::-moz-progress-bar { background: var(--accent); border-radius: 3px; }
footer { display: flex; gap: 8px; justify-content: flex-end; }
`

export type Sheets = 'record' | 'bar' | 'dialog'

const texts: Record<Sheets, string> = { record, bar, dialog }

/** A shadow root with constructed sheets, which no policy on inline styles forbids. */
export function openShadow(host: HTMLElement, ...parts: Sheets[]): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [base, ...parts.map((part) => texts[part])].map((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    return sheet
  })
  return root
}
