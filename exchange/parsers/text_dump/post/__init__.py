"""What the post says: its title and film, its text, its rating and verdict."""
