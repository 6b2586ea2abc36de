"""Council papers: one model of blocks, set as PDF and written for Word."""
