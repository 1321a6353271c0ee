"""Runs a command and prints the CPU seconds and the peak memory of all its processes, as JSON.

A process of its own for each command, and a small one: what it waited for is what it measures, and a child's peak
begins with the memory of its parent.
"""

import json
import resource
import subprocess
import sys

run = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
json.dump(
    {
        "seconds": used.ru_utime + used.ru_stime,
        "mebibytes": used.ru_maxrss / 1024,
        "code": run.returncode,
        "output": run.stdout.decode(errors="replace") if run.returncode else "",
    },
    sys.stdout,
)
