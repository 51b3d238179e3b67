"""Two paragraphs of a review, long enough to be told for text."""

FIRST = (
    "A lighthouse keeper counts the ships that do not come. The film counts with him, patiently, and by the second "
    "hour one knows every lamp by name, and which of them is going to fail."
)
SECOND = (
    "There is little plot and much weather. I was grateful for both, and for the old woman who sells the oil and who "
    "never once says what she thinks of the sea."
)
