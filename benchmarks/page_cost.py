"""What one run of each page costs the processor, on half a million and on five million contacts.

A real server, asked over its own protocol by one reader who opens a page again and again; its processor time is read
from the system. Loopback only, a fixed number of runs, and the server is ended by its process id.
"""

import os
import tempfile
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

from benchmarks.invented_jobcenter import build
from benchmarks.result import report
from benchmarks.server import running
from oversight import places
from oversight.store import Store

SIZES = {"0.5 million contacts": 500_000, "5 million contacts": 5_000_000}
WARM_UP, RUNS = 8, 40
MOST_MILLISECONDS = 60.0
# the same within noise: pages read counts, however many rows came in
MOST_DIFFERENCE = 8.0
PAGES = sorted(path.stem for path in (places.ROOT / "pages").glob("[!_]*.py"))


def open_page(socket: ClientConnection, page: str) -> None:
    """One run of a page, from the request to the last word of the answer. Raises RuntimeError if the page failed."""
    request = BackMsg()
    request.rerun_script.page_name = page
    request.rerun_script.query_string = ""
    socket.send(request.SerializeToString())
    while True:
        message = ForwardMsg.FromString(socket.recv(timeout=60))
        if message.delta.new_element.HasField("exception"):
            raise RuntimeError(f"{page}: {message.delta.new_element.exception.message}")
        if message.HasField("script_finished"):
            return


def processor_seconds(pid: int) -> float:
    """What the process has used so far, in its own code and in the system's."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def cost(port: int, pid: int, page: str) -> float:
    """Milliseconds of processor time for one run of a page, after warm-up."""
    address = f"ws://127.0.0.1:{port}/_stcore/stream"
    with connect(address, subprotocols=["streamlit"], max_size=None, compression=None) as socket:  # type: ignore[list-item]
        for _run in range(WARM_UP):
            open_page(socket, page)
        before = processor_seconds(pid)
        for _run in range(RUNS):
            open_page(socket, page)
        return (processor_seconds(pid) - before) / RUNS * 1000


def costs(contacts: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        build(Store(Path(folder)), contacts=contacts, months=48)
        with running(Path(folder)) as (port, pid):
            return {page: cost(port, pid, page) for page in PAGES}


def main() -> None:
    found = {size: costs(contacts) for size, contacts in SIZES.items()}
    for size, pages in found.items():
        for page, milliseconds in pages.items():
            report(f"page {page}, {size}", milliseconds, "ms CPU", MOST_MILLISECONDS)
    small, large = (sum(pages.values()) / len(pages) for pages in found.values())
    report("pages, what ten times the contacts add", large - small, "ms CPU", MOST_DIFFERENCE)


if __name__ == "__main__":
    main()
