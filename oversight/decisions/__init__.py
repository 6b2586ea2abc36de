"""What councils decided, point by point, and what became of it."""
