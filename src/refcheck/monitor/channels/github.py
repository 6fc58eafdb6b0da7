"""Alerts inside a GitHub workflow: the step summary as Markdown, and an annotation for each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from refcheck.monitor.alerts import Alert
from refcheck.monitor.channels import Channel, DeliveryError
from refcheck.monitor.wording import as_annotations, as_markdown


def github(summary: str, output: TextIO) -> Channel:
    """A channel that appends to the file *summary* (GITHUB_STEP_SUMMARY, may be "") and prints commands to *output*."""

    def send(alerts: Sequence[Alert]) -> None:
        output.write(as_annotations(alerts))
        if summary:
            try:
                with open(summary, "a", encoding="utf-8") as file:
                    file.write(as_markdown(alerts))
            except OSError as error:
                raise DeliveryError(f"the step summary cannot be written: {error.strerror}") from error

    return send
