"""What SQL cannot say: pure functions on numbers. No file here knows a measure, a database or a page."""
