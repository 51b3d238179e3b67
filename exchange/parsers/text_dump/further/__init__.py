"""What the critic read or saw beside the film: headings, names and links."""
