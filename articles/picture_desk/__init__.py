"""What the desk knows of a picture: where it is used, what looks the same, what waits for it."""
