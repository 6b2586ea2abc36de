"""Run every benchmark, each in a process of its own, and print one table: `make bench`.

A benchmark is a file of this folder that can be run by itself (`python -m benchmarks.NAME`) and says its figures
through `result.report`. Alone on the machine, please: a neighbour's load is in every figure.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks import result
from benchmarks.result import Result

HERE = Path(__file__).parent


def names() -> list[str]:
    """The benchmarks by name: files that can be run by themselves, without this one."""
    paths = sorted(HERE.glob("*.py"))
    return [path.stem for path in paths if path.stem != "run" and "__main__" in path.read_text("utf-8")]


def measure(name: str) -> Iterator[Result]:
    """The figures of one benchmark; what else it prints goes to the screen. Raises CalledProcessError if it fails."""
    command = [sys.executable, "-m", f"benchmarks.{name}"]
    with subprocess.Popen(command, cwd=HERE.parent, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        for line in process.stdout or ():
            if found := result.read(line):
                yield found
            else:
                print(f"  {line.rstrip()}")
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)


def table(results: list[Result]) -> str:
    """The figures under each other, and whether each keeps its limit."""
    width = max((len(row.what) for row in results), default=0)
    return "\n".join(f"{row.what:<{width}}  {row.value:>12,.2f} {row.unit:<8}  {_verdict(row)}" for row in results)


def _verdict(row: Result) -> str:
    if row.limit is None:
        return ""
    return f"{'kept' if row.is_kept else 'MISSED'}: at most {row.limit:,.2f}"


def main() -> int:
    """Run what is named, or all; the exit code is 1 if a limit is missed."""
    results = []
    for name in sys.argv[1:] or names():
        print(name)
        results.extend(measure(name))
    print(table(results))
    return 0 if all(row.is_kept for row in results) else 1


if __name__ == "__main__":
    sys.exit(main())
