"""A jobcenter that does not exist: five invented sites over four years, whose every queue is simulated exactly."""
