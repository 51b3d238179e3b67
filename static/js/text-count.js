// Counts words while one writes, in any script, and tells how long they take to read; a screen reader hears it with the field's
// name, not at each key. Without it, nothing is counted.
const PAUSE = 300
const A_MINUTE = 230 // words
const NO_WORDS = /(?<=\])\([^()\s]*\)|^\[\^?[^\]\n]+\]:(?: *https?:\S+)?|\[\^[^\]\n]+\]|<[^>\n]+>|^ *\d+\. /gm

for (const line of document.querySelectorAll("[data-text-count]")) begin(line, document.getElementById(line.dataset.textCount))

function begin(line, field) {
  const words = new Intl.Segmenter(document.documentElement.lang || "en", { granularity: "word" })
  let waiting = 0
  const count = () => {
    let number = 0
    for (const { isWordLike } of words.segment(field.value.replace(NO_WORDS, " "))) if (isWordLike) number += 1
    line.querySelector("[data-words]").textContent = number.toLocaleString(document.documentElement.lang || "en")
    line.querySelector("[data-minutes]").textContent = Math.ceil(number / A_MINUTE)
  }
  line.hidden = false
  field.addEventListener("input", () => {
    clearTimeout(waiting)
    waiting = setTimeout(count, PAUSE)
  })
  addEventListener("pageshow", count) // after the browser has put back what it keeps itself
}
