"""How ``make run`` and a production start serve the site; PORT and WEB_CONCURRENCY change it."""

import os
import sys

given = os.environ.get("WEB_CONCURRENCY", "2")
if not given.isdecimal() or int(given) < 1:
    sys.exit(f"Newsroom does not start: WEB_CONCURRENCY is “{given}”, but must be 1 or more.")

bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"
worker_class = "gthread"
workers = int(given)
threads = 4
max_requests = 10_000
max_requests_jitter = 1_000
wsgi_app = "newsroom.wsgi:application"
control_socket_disable = True  # one door less, and two servers on a machine do not meet
