"""Runs a command with a limit of CPU seconds, and prints those it took and the peak memory of its processes, as JSON.

A process of its own for each command, and a small one: what it waited for is what it measures, and a child's peak
begins with the memory of its parent.
"""

import json
import resource
import signal
import subprocess
import sys

limit = int(sys.argv[1])
resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
run = subprocess.run(sys.argv[2:], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
json.dump(
    {
        "seconds": used.ru_utime + used.ru_stime,
        "mebibytes": used.ru_maxrss / 1024,
        "is_whole": run.returncode not in {-signal.SIGXCPU, -signal.SIGKILL},
        "code": run.returncode,
        "output": run.stdout.decode(errors="replace"),
    },
    sys.stdout,
)
