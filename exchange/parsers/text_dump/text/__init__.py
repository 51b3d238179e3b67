"""Lines as a tool printed them: where each begins, what was broken, what was put around it."""
