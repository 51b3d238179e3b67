// What is typed into a form, to be sent while one writes: a chosen picture may have megabytes, and goes with the form itself.
export function words(form) {
  const typed = new FormData(form)
  for (const [name, value] of [...typed]) if (value instanceof File) typed.delete(name)
  return typed
}
