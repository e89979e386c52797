"""How ``make run`` and a production start serve the site; PORT and WEB_CONCURRENCY change it."""

import os

port = os.environ.get("PORT", "8000")
bind = f"127.0.0.1:{port}"
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 4
max_requests = 10_000
max_requests_jitter = 1_000
wsgi_app = "newsroom.wsgi:application"
control_socket_disable = True  # one less door, and two servers on a machine do not meet
