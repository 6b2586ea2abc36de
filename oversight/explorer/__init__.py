"""SQL of strangers, answered by a process that holds nothing but a release."""
