"""What a line is like by its shape and place alone, learned from labelled dumps."""
