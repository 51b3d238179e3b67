// Brings words that only this browser has to the server, which shows what differs and offers them again. Without it, the
// server offers what it has itself.
const PREFIX = "post-draft "
const box = document.querySelector("[data-kept-words]")
const form = document.querySelector("[data-autosave]")

if (box && form) {
  const own = PREFIX + form.elements.draft.value
  for (const name of names()) if (name !== own) bring(name)
}

function names() {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))
  } catch {
    return []
  }
}

async function bring(name) {
  const entry = JSON.parse(localStorage.getItem(name))
  if (entry.user !== form.dataset.user) return
  const body = new FormData()
  for (const [field, value] of entry.words) body.append(field, value)
  body.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value)
  try {
    const answer = await fetch(entry.address, { method: "POST", body, headers: { Accept: "application/json" } })
    if (!answer.ok) return
    const { is_newest: isNewest, is_unfinished: isUnfinished } = await answer.json()
    if (JSON.parse(localStorage.getItem(name) ?? "{}").sequence === entry.sequence) localStorage.removeItem(name)
    const key = name.slice(PREFIX.length)
    // What the page sent when it was left may have come while this one was made, which then does not offer it.
    const isOverlooked = isUnfinished && !document.querySelector(`.kept-offer [action*="${key}"]`)
    if ((isNewest || isOverlooked) && entry.address === form.dataset.autosave) await show(key)
  } catch {
    // the server does not answer: the words stay here
  }
}

async function show(key) {
  const answer = await fetch(`${box.dataset.keptWords}?draft=${key}`)
  if (answer.ok) box.insertAdjacentHTML("beforeend", await answer.text())
}
