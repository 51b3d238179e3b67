// Tells how far the check of the addresses has come, every few seconds. Without it, one follows "Look again".
const PAUSE = 3000 // milliseconds
const place = document.querySelector("[data-progress]")

async function look() {
  const page = await fetch(location.href).then((answer) => (answer.ok ? answer.text() : ""))
  const now = new DOMParser().parseFromString(page, "text/html").querySelector("[data-progress]")
  if (!now) return
  place.textContent = now.textContent
  if (now.hasAttribute("data-running")) return setTimeout(look, PAUSE)
  place.removeAttribute("data-running")
  const again = Object.assign(document.createElement("a"), { href: location.href, textContent: place.dataset.again })
  place.append(" ", again)
}

if (place?.hasAttribute("data-running")) setTimeout(look, PAUSE)
