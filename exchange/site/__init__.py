"""What dumps of one site tell of each other: which lines it prints, and where it says what."""
