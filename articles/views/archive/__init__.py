"""Stories by the newsroom's days, months and years."""
