// Goes from the field of one address to that of the next with the arrow keys. Without it, one goes there with the Tab
// key; after a save, the browser is led to the next by the address of the page.
const list = document.querySelector("[data-link-rows]")
const fields = [...(list?.querySelectorAll("[data-address]") ?? [])]
const steps = { ArrowDown: 1, ArrowUp: -1 }

function go(event) {
  const at = fields.indexOf(event.target)
  const next = fields[at + (steps[event.key] ?? 0)]
  if (at < 0 || !steps[event.key] || !next || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  next.focus()
  next.closest("[data-link]").scrollIntoView({ block: "nearest" })
}

if (list) {
  document.querySelector("[data-arrows]")?.removeAttribute("hidden")
  list.addEventListener("keydown", go)
}
