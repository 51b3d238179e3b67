// Copies a private link, and makes and revokes links in place, so that a text one writes beside them stays as it is.
// Without it, links are copied out of their fields, and making or revoking one leads to a page of its own.
showCopying()
document.addEventListener("click", copy)
document.addEventListener("submit", send)

function box() {
  return document.querySelector("[data-sharing]")
}

function showCopying() {
  for (const button of document.querySelectorAll("[data-sharing] [data-copy]")) button.hidden = false
}

function say(words) {
  box().querySelector("[data-sharing-status]").textContent = words
}

async function copy({ target }) {
  const button = target.closest?.("[data-sharing] [data-copy]")
  if (!button) return
  const field = document.getElementById(button.dataset.copy)
  field.select()
  try {
    await navigator.clipboard.writeText(field.value)
    say(box().dataset.copied)
  } catch {
    say(box().dataset.selected) // no https, or not allowed: the keys still work
  }
}

async function send(event) {
  const { target: form, submitter } = event
  if (!form.matches("[data-sharing-form]") || !box()) return
  event.preventDefault()
  const sent = new URLSearchParams(new FormData(form, submitter))
  try {
    const response = await fetch(form.action, { method: "POST", body: sent })
    const page = new DOMParser().parseFromString(await response.text(), "text/html")
    const fresh = page.querySelector("[data-sharing]")
    if (!fresh) throw new Error(response.statusText)
    box().replaceWith(fresh)
    showCopying()
    fresh.querySelector("[aria-invalid], li:last-child input, #private-link-name")?.focus()
  } catch {
    say(box().dataset.failed) // the line is gone, or the session ended
  }
}
