// Keeps what one writes while one types: each key stroke in this browser, each word at the server. Without it, the words
// are kept when the form is stored, and a browser may or may not bring back what it lost.
import { words } from "./form-words.js"

const PAUSE = 800 // milliseconds without a key
const AGAIN = 4_000
const MOST_ON_LEAVING = 60_000 // bytes: what browsers let a page send after it is gone
const ENDS_WORD = /[\s\p{P}]/u

for (const form of document.querySelectorAll("[data-autosave]")) begin(form, document.querySelector("[data-autosave-line]"))

function begin(form, line) {
  const { draft, sequence, csrfmiddlewaretoken: token } = form.elements
  const name = `post-draft ${draft.value}`
  let newest = Number(sequence.value)
  let kept = newest
  let last = written(form)
  let running = false
  let waiting = 0
  let isLocal = false

  const note = () => {
    const words = written(form)
    if (words === last) return
    last = words
    newest = Math.max(Date.now(), newest + 1)
    sequence.value = newest
    isLocal = keepHere(name, form, newest)
  }
  const send = async ({ isLeaving = false } = {}) => {
    clearTimeout(waiting)
    if (newest <= kept || (running && !isLeaving)) return
    running = true
    const state = newest
    const body = wordsOf(form, token.value)
    const keepalive = isLeaving && new Blob([JSON.stringify([...body])]).size < MOST_ON_LEAVING
    const answer = await ask(form.dataset.autosave, { method: "POST", body, keepalive })
    running = false
    if (answer.isKept) {
      kept = Math.max(kept, state)
      forget(name, kept)
      say(line, line.dataset.kept.replace("%s", time(answer.saved_at)), answer.warnings)
      if (newest > kept) send()
    } else if (answer.reason === "token" && (await refresh(form, token))) send()
    else {
      tell(line, answer, isLocal)
      waiting = setTimeout(send, AGAIN)
    }
  }
  const typed = (event) => {
    note()
    clearTimeout(waiting)
    if (event.data && ENDS_WORD.test(event.data.slice(-1))) send()
    else waiting = setTimeout(send, PAUSE)
  }
  const leave = () => {
    note()
    if (!form.dataset.isSent) send({ isLeaving: true })
  }
  form.addEventListener("input", typed)
  for (const kind of ["change", "click", "dragend"]) form.addEventListener(kind, () => setTimeout(() => typed({})))
  form.addEventListener("submit", (event) => {
    if (event.submitter?.formTarget === "_blank" || event.defaultPrevented) return
    last = ""
    note() // one state more, so that what is still on its way comes too late
    form.dataset.isSent = ""
  })
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && leave())
  addEventListener("pagehide", leave)
  addEventListener("pageshow", () => delete form.dataset.isSent)
  if (localStorage.getItem(name)) kept = -1
  if (kept < 0) send()
}

function wordsOf(form, token) {
  const typed = words(form)
  typed.set("csrfmiddlewaretoken", token)
  return typed
}

function written(form) {
  const carried = ["csrfmiddlewaretoken", "sequence"]
  return JSON.stringify([...new FormData(form)].filter(([name, value]) => typeof value === "string" && !carried.includes(name)))
}

function keepHere(name, form, sequence) {
  const words = JSON.parse(written(form)).concat([["sequence", String(sequence)]])
  try {
    localStorage.setItem(name, JSON.stringify({ address: form.dataset.autosave, user: form.dataset.user, sequence, words }))
    return true
  } catch {
    return false // no storage, or it is full: the server keeps the words
  }
}

function forget(name, sequence) {
  if ((JSON.parse(localStorage.getItem(name) ?? "{}").sequence ?? 0) <= sequence) localStorage.removeItem(name)
}

async function ask(address, options) {
  try {
    const answer = await fetch(address, { ...options, redirect: "error", headers: { Accept: "application/json" } })
    return { ...(await answer.json()), isKept: answer.ok }
  } catch {
    return { isKept: false, reason: "silent" }
  }
}

// One has logged in again, in another tab: the form needs the token of the new session, also to be stored.
async function refresh(form, token) {
  const answer = await ask(form.dataset.autosave, {})
  if (answer.token) token.value = answer.token
  return Boolean(answer.token)
}

function tell(line, answer, isLocal) {
  if (!isLocal) return say(line, line.dataset.nowhere)
  if (answer.reason === "silent") return say(line, line.dataset.local)
  if (answer.reason !== "logged-out" && answer.reason !== "token") return say(line, `${answer.said} ${line.dataset.here}`)
  const link = Object.assign(document.createElement("a"), { href: line.dataset.logInAt, target: "_blank", textContent: line.dataset.logIn })
  if (!line.querySelector("a")) line.replaceChildren(`${line.dataset.out} `, link)
}

function say(line, words, more = []) {
  const said = [words, ...more].join(" ")
  if (line.textContent !== said) line.textContent = said
  line.toggleAttribute("data-warns", more.length > 0 || words === line.dataset.local || words === line.dataset.nowhere)
}

function time(written) {
  return new Date(written).toLocaleTimeString(document.documentElement.lang || [], { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
}
