#!/usr/bin/env python3
"""Edits files of a book that is being watched, and prints how long it takes until browsers are told. See watch.sh."""
import http.client
import json
import statistics
import sys
import time
from pathlib import Path


class Events:
    """What a browser hears."""

    def __init__(self, port):
        for _ in range(600):
            try:
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=900)
                connection.request("GET", "/events")
                self.stream = connection.getresponse()
                return
            except OSError:
                time.sleep(0.5)
        sys.exit("nobody serves there")

    def next(self):
        name = data = ""
        for raw in self.stream:
            line = raw.decode().rstrip("\n")
            if line.startswith("event: "):
                name = line[7:]
            elif line.startswith("data: "):
                data = line[6:]
            elif not line and name:
                return name, json.loads(data)
        sys.exit("the watch has ended")


def edit(events, file, text, figure):
    """Seconds until the figure's event and until everything is ready again."""
    begin = time.monotonic()
    file.write_text(text)
    shown = 0.0
    while True:
        name, data = events.next()
        now = time.monotonic() - begin
        if name == "figure":
            assert data["id"] == figure, data
            shown = now
        if name == "failure" or (name == "state" and data["phase"] == "broken"):
            sys.exit(f"{name}: {data}")
        if name == "state" and data["phase"] == "ready":
            return shown, now


def main():
    book, port, rounds = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    events = Events(port)
    while True:
        name, data = events.next()
        if name == "state" and data["phase"] == "ready":
            break
        if name == "state" and data["phase"] == "broken":
            sys.exit(str(data))
    chapter = book / "src/figures/chapters/1-neurons.yaml"
    theme = book / "src/figures/own.yaml"
    original = chapter.read_text()
    first = "    generator: perceptron-geometry\n"
    caption = "The boundary of a perceptron, its weight vector and two distances."
    assert first in original and caption in original
    # A new file beside the manifest makes the watch look.
    edit(events, theme, 'roles: {plain: "215588"}\n', "none")
    colours = original.replace(first, first + "    theme: own.yaml\n")
    function = ("  - {id: bench-wave, generator: function-plot, formats: [png, svg, pdf],"
                " params: {y: ['sin(%s*x)/x']}, caption: A wave.}\n")
    time.sleep(20)  # children warm up beside

    def caption_edit(i):
        return chapter, original.replace(caption, f"{caption} Edit {i}."), "perceptron-geometry"

    def colour_edit(i):
        return theme, 'roles: {plain: "%02x5588"}\n' % (34 + i), "perceptron-geometry"

    def parameter_edit(i):
        return chapter, colours + function % (i + 2), "bench-wave"

    print("| edit of one figure of 83, PNG, SVG and PDF | figure shown, s | all reports written, s | runs (shown) |")
    print("| --- | ---: | ---: | --- |")
    for title, change, before in [("its caption", caption_edit, None), ("a colour of its theme", colour_edit, colours),
                                  ("a parameter of its generator", parameter_edit, None)]:
        if before:
            edit(events, chapter, before, "perceptron-geometry")
        times = []
        for i in range(rounds):
            time.sleep(0.5)
            times.append(edit(events, *change(i)))
        shown, ready = zip(*times)
        print(f"| {title} | {statistics.median(shown):.2f} | {statistics.median(ready):.2f} | "
              + " ".join(f"{each:.2f}" for each in shown) + " |", flush=True)


main()
