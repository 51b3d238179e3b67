// Names what may have been forgotten while one writes. Without it, the list is that of the text as it was stored last.
import { words } from "./form-words.js"

const PAUSE = 1500

for (const box of document.querySelectorAll("[data-checklist-from]")) begin(box)

function begin(box) {
  const form = box.closest("form")
  let waiting = 0
  const look = async () => {
    try {
      const answer = await fetch(box.dataset.checklistFrom, { method: "POST", body: words(form) })
      if (answer.ok && !answer.redirected) box.replaceChildren(...parsed(await answer.text()))
    } catch {
      // the server does not answer: the list stays as it was
    }
  }
  form.addEventListener("input", () => {
    clearTimeout(waiting)
    waiting = setTimeout(look, PAUSE)
  })
}

function parsed(markup) {
  return new DOMParser().parseFromString(markup, "text/html").body.children
}
