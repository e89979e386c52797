"""What the readers of web formats share: HTML as a tree that knows its bytes, and what it says."""
