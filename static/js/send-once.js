// Sends a form once, however often one presses its button. Without it, the server knows the second one for the first.
const PAUSE = 3000 // milliseconds: whoever sends again after that means it
const sentAt = new WeakMap()

function pass(event) {
  if (event.timeStamp - (sentAt.get(event.target) ?? -PAUSE) < PAUSE) event.preventDefault()
  else sentAt.set(event.target, event.timeStamp)
}

for (const form of document.querySelectorAll("form[data-once]")) form.addEventListener("submit", pass)
addEventListener("pageshow", (event) => {
  if (event.persisted) for (const form of document.querySelectorAll("form[data-once]")) sentAt.delete(form)
})
