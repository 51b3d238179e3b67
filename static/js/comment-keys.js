// Goes to the next and the previous new comment by the keys n and p, which can be turned off. Without it, one scrolls.
const note = document.querySelector(".new-note")
const list = document.querySelector("[data-conversation]")
const store = "matinee:keys-off"
const isTyping = (element) => element.matches("input, textarea, select, [contenteditable]")
let isOff = recall()

if (note) {
  const help = document.createElement("span")
  const button = Object.assign(document.createElement("button"), { type: "button", className: "new-keys" })
  button.addEventListener("click", () => turn(!isOff))
  help.className = "new-help"
  note.append(" ", help, " ", button)
  addEventListener("keydown", go)
  turn(isOff)

  function turn(off) {
    isOff = off
    help.textContent = off ? "" : list.dataset.keys
    button.textContent = off ? list.dataset.keysOn : list.dataset.keysOff
    try {
      localStorage.setItem(store, off ? "1" : "")
    } catch {} // then it is asked again on the next page
  }
}

function go(event) {
  const step = { n: 1, p: -1 }[event.key]
  if (!step || isOff || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  const comments = [...document.querySelectorAll("[data-new]")]
  const here = comments.findIndex((comment) => comment.matches(":target"))
  const next = comments[here < 0 && step < 0 ? comments.length - 1 : here + step]
  if (!next) return
  location.hash = next.id
  next.querySelector(".comment-metadata a").focus({ preventScroll: true })
}

function recall() {
  try {
    return localStorage.getItem(store) === "1"
  } catch {
    return false
  }
}
