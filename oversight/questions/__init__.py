"""A measure asked within a choice: what it is compared with, what is found and drawn; for pages and papers."""
