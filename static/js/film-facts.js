// Puts what was found of a film into the fields of its form that are empty. Without it, they are typed by hand.
const NAMES = ["title", "original_title", "year", "directors", "runtime", "countries", "imdb_id", "tmdb_id"]
const CREDITS = ["credit", "credit_url"]

function fill({ detail: facts }) {
  for (const name of [...NAMES, ...CREDITS]) {
    const field = document.getElementById(`id_${name}`)
    if (field && !field.value) field.value = facts[name] ?? ""
  }
  const poster = document.getElementById("id_poster")
  if (!poster || poster.value || !facts.poster) return
  poster.value = facts.poster.pk
}

document.addEventListener("film-found", fill)
