"""What is said of the post: who wrote it, when, under which tags."""
