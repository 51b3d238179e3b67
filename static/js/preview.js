// Shows the article beside the form while one writes, and remembers in this browser that one wants it. Without it, "Preview"
// opens the article in a tab of its own.
import { words } from "./form-words.js"

const PAUSE = 400

for (const button of document.querySelectorAll("[data-preview]")) begin(button, document.querySelector("[data-preview-pane]"))

function begin(button, pane) {
  const frame = pane.querySelector("iframe")
  const said = pane.querySelector("[data-preview-said]")
  let waiting = 0
  let running = false
  let again = false

  const draw = async () => {
    if (running) return (again = true)
    running = true
    const trouble = await drawn(button, frame).catch(() => "unreachable")
    said.hidden = !trouble
    said.textContent = said.dataset[trouble] ?? ""
    running = false
    if (again) draw((again = false))
  }
  const open = async (isOpen) => {
    pane.hidden = !isOpen
    document.body.toggleAttribute("data-previewed", isOpen)
    button.setAttribute("aria-expanded", String(isOpen))
    remember(isOpen)
    if (!isOpen) return
    if (!frame.src) {
      frame.src = frame.dataset.src
      await new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }))
    }
    draw()
  }
  button.addEventListener("click", (event) => {
    event.preventDefault()
    open(pane.hidden)
    if (!pane.hidden && pane.getBoundingClientRect().top > innerHeight) pane.scrollIntoView({ block: "start" })
  })
  for (const name of ["input", "change"]) {
    button.form.addEventListener(name, () => {
      clearTimeout(waiting)
      if (!pane.hidden) waiting = setTimeout(draw, PAUSE)
    })
  }
  open(remembered())
}

// Puts what is new into the page that is there, so that it neither flickers nor scrolls; gives the name of what went wrong.
async function drawn(button, frame) {
  const answer = await fetch(button.formAction, { method: "POST", body: words(button.form) })
  const page = new DOMParser().parseFromString(await answer.text(), "text/html")
  const fresh = page.querySelector("main article")
  if (!answer.ok || !fresh) return answer.redirected ? "away" : "refused"
  const main = frame.contentDocument.querySelector("main")
  if (main.firstElementChild) patch(main.firstElementChild, fresh)
  else main.append(fresh)
  return ""
}

function patch(old, fresh) {
  if (old.isEqualNode(fresh)) return
  const isSame = old.nodeType === Node.ELEMENT_NODE && old.cloneNode().isEqualNode(fresh.cloneNode())
  if (!isSame || !old.childElementCount) return old.replaceWith(fresh)
  const [before, after] = [[...old.childNodes], [...fresh.childNodes]]
  while (before.length && after.length && before[0].isEqualNode(after[0])) [before, after].forEach((nodes) => nodes.shift())
  let next = null
  while (before.length && after.length && before.at(-1).isEqualNode(after.at(-1))) {
    next = before.pop()
    after.pop()
  }
  if (before.length === after.length) return before.forEach((node, at) => patch(node, after[at]))
  for (const node of before) node.remove()
  for (const node of after) old.insertBefore(node, next)
}

function remembered() {
  try {
    return localStorage.getItem("preview") === "open"
  } catch {
    return false // no storage: as at the first visit
  }
}

function remember(isOpen) {
  try {
    if (isOpen) localStorage.setItem("preview", "open")
    else localStorage.removeItem("preview")
  } catch {
    // no storage: nothing is kept
  }
}
