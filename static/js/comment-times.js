// Says how long ago a comment was written, and keeps that right; the date is its tooltip. Without it, the date stands there.
const UNITS = [["day", 86_400_000], ["hour", 3_600_000], ["minute", 60_000]]
const MONTH = 30 * 86_400_000 // what is older is told by its date
const times = [...document.querySelectorAll(".comment-metadata time")]
const words = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" })

for (const time of times) time.title = time.textContent

function tell() {
  for (const time of times) {
    const age = Date.now() - Date.parse(time.dateTime)
    const text = age < MONTH ? ago(Math.max(age, 0)) : time.title
    if (time.textContent !== text) time.textContent = text
  }
}

function ago(age) {
  const [unit, length] = UNITS.find(([, length]) => age >= length) ?? ["second", 1_000]
  return words.format(unit === "second" ? 0 : -Math.floor(age / length), unit)
}

if (times.length) {
  tell()
  setInterval(tell, 60_000)
}
