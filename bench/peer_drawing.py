"""Three figures of 14 by 8 inches at 300 dpi with matplotlib: what bench/drawing.sh times this project's drawing against.

The same data, panels, titles, axes, legends and colour bars as DrawingBenchmark of figure-library's tests. Written as one
would write it for speed within reason: no pyplot, data as arrays. LAYOUT=none takes fixed margins; the default,
"constrained", measures texts as this project does.

Usage: python3 bench/peer_drawing.py warm UNTIMED TIMED      prints the median milliseconds of each figure and format
       python3 bench/peer_drawing.py cold FIGURE FORMAT FILE draws one file
"""

import io
import os
import sys
import time

import numpy as np
from matplotlib.figure import Figure

LAYOUT = os.environ.get("LAYOUT", "constrained")
COLOURS = ["#0072B2", "#D55E00", "#008F68", "#B85C93"]
FORMATS = ["png", "svg", "pdf"]


def sheet():
    return Figure(figsize=(14, 8), dpi=300, layout=None if LAYOUT == "none" else LAYOUT)


def lines():
    figure = sheet()
    left, right = figure.subplots(1, 2)
    step = np.arange(500)
    for colour, factor in zip(COLOURS, [0.9, 0.97, 1, 1.02]):
        left.plot(step, np.power(factor, step), color=colour, label=f"factor {factor:g}")
    left.set(title="Gradients through time", xlabel="Time step", ylabel="Gradient norm", yscale="log")
    exponent = np.linspace(0, 5, 500)
    for colour, power in zip(COLOURS, [0.25, 0.5, 1]):
        right.plot(10**exponent, 2 * 10 ** (-power * exponent) + 1e-3, color=colour, label=f"power {power:g}")
    right.set(title="Losses", xlabel="Examples", ylabel="Loss", xscale="log", yscale="log")
    for axes in (left, right):
        axes.grid(True, color="#E3E3E3")
        axes.legend()
    figure.suptitle("Two panels of lines on logarithmic axes")
    return figure


def heat_map():
    figure = sheet()
    axes = figure.subplots()
    i, j = np.mgrid[0:200, 0:200].astype(float)
    values = np.sin(i / 17) * np.cos(j / 23) * np.cos(i * j / 4000)
    image = axes.imshow(
        values, cmap="RdBu_r", vmin=-1, vmax=1, origin="lower", aspect="auto", interpolation="nearest"
    )
    axes.set(title="A map of 200 by 200 cells", xlabel="Column", ylabel="Row")
    figure.colorbar(image, ax=axes, label="Value")
    return figure


def surface():
    figure = sheet()
    axes = figure.add_subplot(projection="3d", azim=-60, elev=30)
    side = np.linspace(-3, 3, 60)
    x, y = np.meshgrid(side, side)
    z = np.sin(x**2 + y**2) / (1 + x**2 + y**2)
    mesh = axes.plot_surface(x, y, z, rstride=1, cstride=1, cmap="viridis", vmin=-0.2, vmax=0.5)
    axes.set(title="A surface of 60 by 60 points", xlabel="First weight", ylabel="Second weight", zlabel="Loss")
    figure.colorbar(mesh, ax=axes, label="Loss")
    return figure


SUBJECTS = {"lines": lines, "map": heat_map, "surface": surface}


def once(draw, form):
    begin = time.perf_counter()
    draw().savefig(io.BytesIO(), format=form)
    return (time.perf_counter() - begin) * 1e3


def main(arguments):
    if arguments[0] == "cold":
        _, name, form, file = arguments
        SUBJECTS[name]().savefig(file, format=form)
        return
    untimed, timed = int(arguments[1]), int(arguments[2])
    for name, draw in SUBJECTS.items():
        for form in FORMATS:
            counted = sorted([once(draw, form) for _ in range(untimed + timed)][untimed:])
            print(f"{name} {form} {counted[timed // 2]:.1f}")


if __name__ == "__main__":
    main(sys.argv[1:])
