"""What pages and feeds print of an edition: pure of requests, one kind of line a file."""
