// Marks what is new since this browser was here last. Without it, nothing is marked; nobody else learns of the visit.
const VISIT = 3_600_000 // milliseconds without opening a page, after which one is here anew
const list = document.querySelector("[data-conversation]")
const store = `matinee:visit:${list?.dataset.conversation}`

if (list) {
  const comments = [...list.querySelectorAll("li.comment:not(.removed)")]
  const before = recall(() => localStorage) ?? null
  const visit = recall(() => sessionStorage) // goes on from page to page, and while one answers
  const fresh = new Set(Date.now() - visit?.at < VISIT ? visit.fresh : [])
  if (before) for (const comment of comments) if (isNew(comment, before)) fresh.add(comment.id)
  mark(comments.filter((comment) => fresh.has(comment.id)))
  const seen = new Set([...(before?.seen ?? []), ...comments.map((comment) => Number(comment.id.slice(8)))])
  keep(() => localStorage, { seen: [...seen], pages: [...new Set([...(before?.pages ?? []), location.pathname])] })
  keep(() => sessionStorage, { fresh: [...fresh], at: Date.now() })
}

// On a page that was never opened, old comments are not news: there, only what came after all that was seen is.
function isNew(comment, { seen, pages }) {
  const number = Number(comment.id.slice(8))
  const isOwn = comment.querySelector(":scope > .comment-body [data-own-comment]")
  if (seen.includes(number) || isOwn || comment.matches(":target")) return false
  return pages.includes(location.pathname) || number > Math.max(0, ...seen)
}

function mark(comments) {
  if (!comments.length) return
  for (const comment of comments) {
    comment.toggleAttribute("data-new", true)
    const label = Object.assign(document.createElement("span"), { className: "new-mark", textContent: list.dataset.newWord })
    comment.querySelector(":scope > .comment-body .says").after(" ", label)
  }
  const note = Object.assign(document.createElement("p"), { className: "new-note" })
  const link = Object.assign(document.createElement("a"), { href: `#${comments[0].id}` })
  link.textContent = list.dataset.newCount.replace("NUMBER", comments.length)
  note.append(link)
  list.before(note)
}

function recall(storage) {
  try {
    return JSON.parse(storage().getItem(store))
  } catch {
    return null
  }
}

function keep(storage, visit) {
  try {
    storage().setItem(store, JSON.stringify(visit))
  } catch {} // a browser that keeps nothing marks nothing
}
