// Folds the answers to a comment, and remembers it in this browser. Without it, all answers are shown.
const list = document.querySelector("[data-conversation]")
const store = `matinee:folded:${list?.dataset.conversation}`
const folded = new Set(recall())
const buttons = new Map()

for (const item of list?.querySelectorAll("li.parent") ?? []) {
  const replies = item.querySelector(":scope > .children")
  if (!replies) continue // stored deeper than it is shown: the answers stand beside it
  const button = document.createElement("button")
  button.type = "button"
  button.className = "comment-fold"
  button.textContent = list.dataset.answers.replace("NUMBER", replies.querySelectorAll("li[id]:not(.removed)").length)
  replies.id = `answers-to-${item.id}`
  button.setAttribute("aria-controls", replies.id)
  button.addEventListener("click", () => keep(replies, !replies.hidden))
  item.querySelector(":scope > .comment-body").append(button)
  buttons.set(replies, button)
  fold(replies, folded.has(item.id))
}

function fold(replies, isFolded) {
  replies.hidden = isFolded
  buttons.get(replies).setAttribute("aria-expanded", String(!isFolded))
}

function keep(replies, isFolded) {
  fold(replies, isFolded)
  folded[isFolded ? "add" : "delete"](replies.parentElement.id)
  try {
    localStorage.setItem(store, JSON.stringify([...folded]))
  } catch {} // a browser that keeps nothing folds all the same
}

// A link to a comment opens whatever it is folded into.
function reveal() {
  const target = document.getElementById(location.hash.slice(1))
  let opened = false
  for (let around = target?.closest(".children"); around; around = around.parentElement.closest(".children")) {
    if (!around.hidden || !buttons.has(around)) continue
    keep(around, false)
    opened = true
  }
  if (opened) target.scrollIntoView()
}

function recall() {
  try {
    return JSON.parse(localStorage.getItem(store)) ?? []
  } catch {
    return []
  }
}

reveal()
addEventListener("hashchange", reveal)
