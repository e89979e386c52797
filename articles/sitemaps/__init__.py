"""What search engines are told to read: stories by month, the news of two days, and lists."""
