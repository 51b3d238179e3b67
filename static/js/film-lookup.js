// Looks a film up elsewhere when its button is pressed, and tells the page by the event "film-found" which was taken.
// Without it there is no such button, and the film is typed by hand.
for (const part of document.querySelectorAll("[data-film-lookup]")) {
  const names = ["query", "search", "picture", "note", "found"]
  const [query, button, picture, note, list] = names.map((name) => part.querySelector(`[data-film-${name}]`))
  part.hidden = false
  button.addEventListener("click", () => ask(search))
  query.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return
    event.preventDefault()
    ask(search)
  })

  async function ask(what) {
    note.textContent = "…"
    note.textContent = await what().catch(() => note.dataset.failed)
  }

  async function search() {
    const { error, candidates = [], problems = [] } = await send(part.dataset.filmLookup, { query: query.value })
    list.replaceChildren(...candidates.map(row))
    return error ?? [...problems, candidates.length ? "" : note.dataset.nothing].join(" ").trim()
  }

  async function take(film) {
    const wishes = { poster: picture.checked ? "1" : "", store: part.dataset.store ?? "" }
    const facts = await send(part.dataset.fetch, { service: film.service, id: film.id, ...wishes })
    if (facts.error) return facts.error
    list.replaceChildren()
    query.focus()
    part.dispatchEvent(new CustomEvent("film-found", { bubbles: true, detail: facts }))
    return [...facts.problems, note.dataset.taken].join(" ").trim()
  }

  async function send(address, fields) {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    body.set("csrfmiddlewaretoken", part.closest("form").elements.csrfmiddlewaretoken.value)
    return (await fetch(address, { method: "POST", body })).json()
  }

  function row(film) {
    const name = film.year ? `${film.title} (${film.year})` : film.title
    const item = document.createElement("li")
    const choose = make("button", list.dataset.take, { type: "button", className: "desk-button" })
    choose.setAttribute("aria-label", `${list.dataset.take}: ${name}`)
    choose.addEventListener("click", () => ask(() => take(film)))
    item.append(choose, " ", make("b", name, { dir: "auto" }), " ", make("span", film.note, { dir: "auto" }))
    return item
  }
}

function make(name, textContent, more) {
  return Object.assign(document.createElement(name), { textContent, ...more })
}
