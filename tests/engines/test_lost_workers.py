"""A cluster that loses a worker answers all the same; one that is gone is told, and found again when it is there."""

from __future__ import annotations

import threading
import time

import pytest

from dashboard.decisions import LEADERS, NOW
from dashboard.engines.engine import EngineLost
from dashboard.engines.replica import Replica
from dashboard.engines.spark import Spark
from deploy.cluster import cluster, free_port

ASKED = {"areas": ["shili"], "periods": ["2025", "2024", "2023"]}


@pytest.mark.filterwarnings("ignore:.*RETRIES_EXCEEDED")  # the client's own word, beside the error it raises
def test_a_worker_killed_in_mid_query_changes_nothing_and_a_lost_cluster_is_told_and_found_again(published):
    expected = Replica(published).rows("observations", LEADERS, ASKED)
    port = free_port()
    engine = Spark(published, f"sc://127.0.0.1:{port}")
    with pytest.raises(EngineLost):
        engine.rows("areas", NOW, {})
    with cluster(port, workers=2, memory="1g") as running:
        assert engine.rows("areas", NOW, {}) == Replica(published).rows("areas", NOW, {})
        answers: list[object] = []
        asking = threading.Thread(target=lambda: answers.append(engine.rows("observations", LEADERS, ASKED)))
        asking.start()
        time.sleep(2)
        assert asking.is_alive()
        running.workers[0].kill()
        asking.join(timeout=180)
        assert answers == [expected]
    with pytest.raises(EngineLost):
        engine.rows("areas", NOW, {})
