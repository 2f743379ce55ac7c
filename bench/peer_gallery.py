"""Counts what sphinx-gallery keeps and runs wrongly: ten small figures, the edits of our table InvalidationTest.

Each edit is made to a copy of a project that is up to date; then it is built again, and from nothing. A figure is wrongly
kept when its image is not the one of the build from nothing. It is wrongly run when its script ran although what it
measures came out as before: there was at most something to draw or to write. Prints a Markdown table.

    /usr/bin/python3 bench/peer_gallery.py         (Debian: python3-sphinx-gallery, python3-matplotlib)
"""
import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

FIGURES = 10
EXAMPLE = '''"""
Figure {n}
=========

A curve of figure {n}.
"""
import json
import os
import matplotlib.pyplot as plt
import experiment
import look

steps = {steps}
seed = {n}
data = experiment.measure(steps, seed)
with open(os.environ["RUNS"], "a") as runs:
    runs.write(json.dumps(["figure_{n}", data]) + "\\n")

# %%
# The figure.
plt.figure(figsize=(4, 3))
look.draw(plt, data)
# sphinx_gallery_alt = "It rises."
plt.show()
'''
FILES = {
    "experiment.py": '''import pathlib
import random

def measure(steps, seed):
    offset = float((pathlib.Path(__file__).parent / "offset.txt").read_text())
    source = random.Random(seed)
    return [offset + i * i + source.random() for i in range(steps)]
''',
    "unrelated.py": "def nothing():\n    return 1\n",
    "look.py": '''def draw(plt, data):
    plt.plot(data, "--" if len(data) > 99 else "-")
    plt.xlabel("Number")
''',
    "offset.txt": "3\n",
    "matplotlibrc": "lines.linewidth: 2\naxes.prop_cycle: cycler('color', ['225588'])\nfont.family: DejaVu Sans\n",
    "conf.py": '''import os
import sys
import matplotlib
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

def look(gallery_conf, fname):
    matplotlib.rc_file(os.path.join(os.path.dirname(os.path.abspath(__file__)), "matplotlibrc"))

extensions = ["sphinx_gallery.gen_gallery"]
project = "book"
sphinx_gallery_conf = {
    "examples_dirs": "examples", "gallery_dirs": "figures", "filename_pattern": "figure_", "reset_modules": (look,),
}
''',
    "index.rst": "Book\n====\n\n.. toctree::\n\n   figures/index\n",
    "examples/README.txt": "Figures\n=======\n",
}


def book(folder):
    for name, text in FILES.items():
        write(folder / name, text)
    for n in range(FIGURES):
        write(folder / f"examples/figure_{n}.py", EXAMPLE.format(n=n, steps=5 + n))


def write(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def edit(name, old, new):
    def change(folder):
        text = (folder / name).read_text()
        assert old in text, (name, old)
        (folder / name).write_text(text.replace(old, new))

    return change


def touch(folder):
    for file in [*folder.glob("*.*"), *folder.glob("examples/*")]:
        os.utime(file, (1_000_000_000, 1_000_000_000))


def clean(folder):
    shutil.rmtree(folder / "_build")
    shutil.rmtree(folder / "figures")


ONE = "examples/figure_3.py"
# Name, how to do it, and whether the book gets to be another one.
EDITS = [
    ("parameter", edit(ONE, "steps = 8", "steps = 9")),
    ("seed", edit(ONE, "seed = 3", "seed = 77")),
    ("input file", edit("offset.txt", "3", "4")),
    ("measuring code in a helper", edit("experiment.py", "i * i", "3 * i * i")),
    ("drawing code in a helper", edit("look.py", '"Number"', '"Step"')),
    ("drawing code in the script", edit(ONE, "look.draw(plt, data)", "look.draw(plt, data); plt.ylabel('y')")),
    ("theme colour", edit("matplotlibrc", "225588", "882255")),
    ("font", edit("matplotlibrc", "DejaVu Sans", "DejaVu Serif")),
    ("format added", edit("conf.py", "sphinx_gallery_conf = {", 'sphinx_gallery_conf = {\n    "image_srcset": ["2x"],')),
    ("width", edit(ONE, "figsize=(4, 3)", "figsize=(5, 3)")),
    ("caption", edit(ONE, "A curve of", "The curve of")),
    ("alt", edit(ONE, "It rises.", "It rises a lot.")),
    ("comment in the script", edit(ONE, "# The figure.", "# This figure.")),
    ("comment in a helper", edit("experiment.py", "def measure", "# measures\ndef measure")),
    ("unrelated module", edit("unrelated.py", "return 1", "return 2")),
    ("moved project folder", None),
    ("touched times", touch),
    ("other locale and time zone", lambda folder: None),
    ("clean", clean),
]


def build(folder, runs, **environment):
    runs.write_text("")
    outcome = subprocess.run(
        ["/usr/bin/python3", "-m", "sphinx", "-q", "-b", "html", str(folder), str(folder / "_build")],
        env={**os.environ, "RUNS": str(runs), "MPLBACKEND": "agg", **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    if outcome.returncode:
        sys.exit(outcome.stderr)
    return dict(line.split(", ", 1) for line in runs.read_text().splitlines())


def images(folder):
    """Hashes of all images by figure; of each, thumbnails left out."""
    found = {}
    for file in sorted((folder / "figures/images").glob("*.*")):
        figure = "_".join(file.name.split("_")[2:4])
        found.setdefault(figure, []).append(file.name + hashlib.sha256(file.read_bytes()).hexdigest())
    return found


def main():
    with tempfile.TemporaryDirectory() as out:
        out = pathlib.Path(out)
        base, runs = out / "base", out / "runs"
        book(base)
        before = build(base, runs)
        again = build(base, runs)
        assert len(before) == FIGURES and not again, (before, again)
        print(f"| edit, of {FIGURES} figures | scripts run | wrongly kept | wrongly run |")
        print("| --- | ---: | ---: | ---: |")
        kept, ran = 0, 0
        for name, change in EDITS:
            folder = out / ("moved" if change is None else "base")
            if change is None:
                shutil.copytree(base, folder)
            shutil.copytree(base, out / "saved")
            (change or (lambda _: None))(folder)
            other = {"LC_ALL": "C", "TZ": "Asia/Kathmandu"} if name.startswith("other locale") else {}
            done = build(folder, runs, **other)
            now = images(folder)
            fresh = out / "fresh"
            shutil.copytree(folder, fresh, ignore=shutil.ignore_patterns("_build", "figures", "__pycache__"))
            build(fresh, out / "fresh_runs", **other)
            right = images(fresh)
            wrong = sum(now.get(figure) != right[figure] for figure in right)
            useless = sum(before[figure] == data for figure, data in done.items())
            print(f"| {name} | {len(done)} | {wrong or ''} | {useless or ''} |", flush=True)
            kept, ran = kept + (wrong > 0), ran + (useless > 0)
            for used in {folder, fresh}:
                shutil.rmtree(used)
            if base.exists():
                shutil.rmtree(base)
            shutil.move(out / "saved", base)
        print(f"| **edits** | | **{kept}** | **{ran}** |")


main()
