"""The conversation: its heading, who speaks, who answers whom, and what each of them says."""
