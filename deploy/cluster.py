"""A whole Spark cluster on this machine, to try out and to test with: a master, workers and a Connect server.

`python -m deploy.cluster` runs one until Ctrl+C and says what DASHBOARD_ENGINE is to be. It needs Java 17 and the
package pyspark (`pip install -e .[cluster]`). A cluster of several machines is made of the same three parts.

ClusterFailed     a part did not start; the message has the end of its log
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

HOST = "127.0.0.1"
PORT = 15002
PATIENCE = 180.0
"""Seconds for a part to start; on a busy machine Java takes a while."""
SMALL = "128m"
"""Memory of the master and of each worker beside what it hands out."""
CONNECT = "org.apache.spark.sql.connect.service.SparkConnectServer"
JAVA = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
"""What lives for minutes and reads little is not worth being compiled twice."""
SETTINGS = {
    "spark.sql.shuffle.partitions": "2",  # tasks of a step: two or three for each core of the cluster
    "spark.connect.grpc.binding.address": HOST,
    "spark.driver.host": HOST,
    "spark.driver.bindAddress": HOST,
    "spark.ui.enabled": "false",
    "spark.sql.adaptive.enabled": "false",  # worth it for large steps only, as is compiling them
    "spark.sql.codegen.wholeStage": "false",
    "spark.driver.extraJavaOptions": JAVA,
    "spark.executor.extraJavaOptions": JAVA,
}


class ClusterFailed(RuntimeError):
    """A part of the cluster did not start."""


@dataclass
class Part:
    """A process of the cluster and its log."""

    process: subprocess.Popen[bytes]
    log: Path

    def wait_for(self, is_there: Callable[[str], bool]) -> None:
        """Until its log says so. Raises ClusterFailed when it ends before, or does not get there."""
        deadline = time.monotonic() + PATIENCE
        while not is_there(self.log.read_text(encoding="utf-8", errors="replace")):
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise ClusterFailed(self.log.read_text(encoding="utf-8", errors="replace")[-3000:])
            time.sleep(0.2)

    def kill(self) -> None:
        """As a machine that loses power, with what it computes."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        """As a service manager does; what does not end is killed, with what it started."""
        for how in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(self.process.pid, how)
                self.process.wait(timeout=20)
            except ProcessLookupError:
                break
            except subprocess.TimeoutExpired:
                continue


@dataclass(frozen=True)
class Cluster:
    """A running one; `address` is what DASHBOARD_ENGINE takes."""

    address: str
    workers: Sequence[Part]
    connect: Part


def spark_home() -> Path:
    """Where the package pyspark has Spark. Raises ClusterFailed without it, or without Java."""
    found = find_spec("pyspark")
    home = Path(found.origin).parent if found and found.origin else Path()
    if not (home / "jars").is_dir():
        raise ClusterFailed("The package pyspark is missing: python -m pip install -e .[cluster]")
    if shutil.which("java") is None:
        raise ClusterFailed("Java 17 is missing: sudo apt-get install default-jre-headless, or brew install openjdk@17")
    return home


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _is_taken(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex((HOST, port)) == 0


@contextmanager
def cluster(port: int = PORT, workers: int = 2, memory: str = "1g") -> Iterator[Cluster]:
    """A cluster until the end of the block; each worker hands out one core and so much memory."""
    home = spark_home()
    if _is_taken(port):
        raise ClusterFailed(f"Port {port} is in use; name another: --port {port + 1}")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="cluster-")))

        def begin(name: str, command: Sequence[str], heap: str) -> Part:
            part = _begun(home, folder, name, command, heap)
            stack.callback(part.stop)
            return part

        class_of = [str(home / "bin" / "spark-class"), "org.apache.spark.deploy"]
        master_port = free_port()
        master = begin("master", _master(class_of, master_port), SMALL)
        master.wait_for(lambda log: "Starting Spark master" in log and _is_taken(master_port))
        at = f"spark://{HOST}:{master_port}"
        hands = [
            begin(f"worker-{n}", _worker(class_of, folder / f"work-{n}", memory, at), SMALL) for n in range(workers)
        ]
        for hand in hands:
            hand.wait_for(lambda log: "Successfully registered with master" in log)
        connect = begin("connect", _connect(home, at, port, memory), "1g")
        connect.wait_for(lambda log: "Spark Connect server started" in log)
        yield Cluster(f"sc://{HOST}:{port}", hands, connect)


def _master(class_of: Sequence[str], port: int) -> list[str]:
    return [class_of[0], f"{class_of[1]}.master.Master", "--host", HOST, "--port", str(port), "--webui-port", "0"]


def _worker(class_of: Sequence[str], folder: Path, memory: str, at: str) -> list[str]:
    given = ["--host", HOST, "--webui-port", "0", "--cores", "1", "--memory", memory, "--work-dir", str(folder)]
    return [class_of[0], f"{class_of[1]}.worker.Worker", *given, at]


def _connect(home: Path, at: str, port: int, memory: str) -> list[str]:
    settings = {**SETTINGS, "spark.connect.grpc.binding.port": str(port), "spark.executor.memory": memory}
    given = [word for name, value in settings.items() for word in ("--conf", f"{name}={value}")]
    return [str(home / "bin" / "spark-submit"), "--class", CONNECT, "--master", at, *given]


def _begun(home: Path, folder: Path, name: str, command: Sequence[str], heap: str) -> Part:
    """A process in a group of its own, so that Ctrl+C reaches us first and nothing of it is left."""
    log = folder / f"{name}.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            command, env=_environment(home, folder, heap), stdout=out, stderr=subprocess.STDOUT, start_new_session=True
        )
    return Part(process, log)


def _environment(home: Path, folder: Path, heap: str) -> Mapping[str, str]:
    own = {
        "SPARK_HOME": str(home),
        "SPARK_LOCAL_IP": HOST,
        "SPARK_DAEMON_MEMORY": heap,
        "SPARK_LOCAL_DIRS": str(folder),
    }
    return {**os.environ, **own}


def main() -> int:
    options = argparse.ArgumentParser(prog="python -m deploy.cluster", description=__doc__.split("\n")[0])
    options.add_argument("--port", type=int, default=PORT, help="of the Connect server")
    options.add_argument("--workers", type=int, default=2, help="each hands out one core")
    options.add_argument("--memory", default="1g", help="that each worker hands out")
    given = options.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        with cluster(given.port, given.workers, given.memory) as running:
            print(f"DASHBOARD_ENGINE={running.address}  (Ctrl+C stops it)", flush=True)
            running.connect.process.wait()
    except KeyboardInterrupt:
        return 0
    except ClusterFailed as failed:
        print(failed, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
