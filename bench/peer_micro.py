"""The six figures of the chapter on depth, made with PyTorch and matplotlib: what the sample book's are timed against.

Same work, same size: two networks of 20 layers of width 64 in double precision, 500 steps of Adam with batches of 64
from 1024 inputs, the same recordings, six figures 12 inches wide at 300 dpi as PNG, and their data as JSON.
Written as one would write it for speed within reason: one thread, no pyplot, one forward pass per recording.

Usage: OMP_NUM_THREADS=1 python3 bench/peer_micro.py FOLDER
"""

import json
import math
import sys
from pathlib import Path

import torch
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch

LAYERS, WIDTH, INPUTS, STEPS, BATCH, RATE = 20, 64, 1024, 500, 64, 1e-3
SHARED, LECUN = 1 / math.sqrt(LAYERS), 1 / math.sqrt(2)  # multiples of Kaiming's standard deviation sqrt(2 / width)
PLAIN, RESIDUAL, HIGHWAY, INSIGHT, MUTED = "#c0392b", "#2980b9", "#27ae60", "#f39c12", "#888888"
FLOOR = 1e-20

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)


class Net(torch.nn.Module):
    def __init__(self, residual, layers=LAYERS, gain=SHARED):
        super().__init__()
        self.residual = residual
        deviation = math.sqrt(2 / WIDTH) * gain
        self.weights = torch.nn.ParameterList([torch.randn(WIDTH, WIDTH) * deviation for _ in range(layers)])
        self.biases = torch.nn.ParameterList([torch.zeros(WIDTH) for _ in range(layers)])

    def forward(self, x):
        return self.activations(x)[-1]

    def activations(self, x):
        values = [x]
        for weight, bias in zip(self.weights, self.biases):
            z = torch.relu(torch.nn.functional.linear(values[-1], weight, bias))
            values.append(values[-1] + z if self.residual else z)
        return values


def record(net, inputs):
    """Standard deviations of the activations and norms of the weight gradients on all inputs."""
    values = net.activations(inputs)
    loss = torch.nn.functional.mse_loss(values[-1], inputs)
    gradients = torch.autograd.grad(loss, list(net.weights))
    return {
        "std": [float(v.std()) for v in values],
        "gradient": [float(g.norm()) for g in gradients],
    }


def train(net, inputs):
    before = record(net, inputs)
    optimizer = torch.optim.Adam(net.parameters(), lr=RATE, foreach=True)
    losses = []
    for _ in range(STEPS):
        x = inputs[torch.randint(INPUTS, (BATCH,))]
        loss = torch.nn.functional.mse_loss(net(x), x)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        losses.append(loss.detach())
    return {"before": before, "after": record(net, inputs), "loss": torch.stack(losses).tolist()}


def backward_norms(net, batch):
    """Norms of dL/dx for the input of each layer and the output, for a random cotangent."""
    x = torch.randn(batch, WIDTH, requires_grad=True)
    values = net.activations(x)
    cotangent = torch.randn(batch, WIDTH)
    gradients = torch.autograd.grad(values[-1], values[:-1], cotangent)
    return [float(g.norm()) for g in gradients] + [float(cotangent.norm())]


def measure():
    torch.manual_seed(42)
    inputs = torch.rand(INPUTS, WIDTH) * 2 - 1
    plain, residual = Net(False), Net(True)
    residual.load_state_dict(plain.state_dict())
    start = 0.5 * torch.randn(1, WIDTH)
    with torch.no_grad():
        paths = {
            "plain": torch.cat(plain.activations(start)).tolist(),
            "residual": torch.cat(residual.activations(start)).tolist(),
        }
    chain = {
        "plain": backward_norms(plain, 256),
        "residual": backward_norms(residual, 256),
        "lecun": backward_norms(Net(False, gain=LECUN), 256),
    }
    highway = {
        "plain": backward_norms(Net(False, layers=6, gain=LECUN), 256),
        "residual": backward_norms(Net(True, layers=6, gain=1 / math.sqrt(6)), 256),
    }
    return {
        "plain": train(plain, inputs),
        "residual": train(residual, inputs),
        "paths": paths,
        "chain": chain,
        "highway": highway,
    }


def figure(height, rows, columns, title):
    fig = Figure(figsize=(12, height), layout="constrained")  # margins from measured text, as ours are
    fig.suptitle(title, fontsize=15)
    axes = fig.subplots(rows, columns)
    return fig, axes


def decorate(ax, letter, title, x, y):
    ax.set(xlabel=x, ylabel=y)
    ax.set_title(f"({letter}) {title}", loc="left", fontsize=12)
    ax.grid(axis="y", alpha=0.3)
    ax.spines[["top", "right"]].set_visible(False)


def signal_flow(data):
    fig, axes = figure(5.5, 1, 2, "The signal dies in the plain network and lives in the residual one")
    layers = range(LAYERS + 1)
    for ax, net, colour, letter in zip(axes, ("plain", "residual"), (PLAIN, RESIDUAL), "ab"):
        after, before = data[net]["after"]["std"], data[net]["before"]["std"]
        ax.bar(layers, after, color=colour, alpha=0.8)
        ax.bar(layers, [min(v, 0.7) for v in before], fill=False, edgecolor=MUTED, label="before training")
        ax.axhline(0.1, color=INSIGHT, ls="--", label="threshold 0.1")
        weak = sum(v < 0.1 for v in after[1:])
        decorate(ax, letter, f"{net}: {weak} of {LAYERS} layers below 0.1", "Layer", "Standard deviation")
        ax.set_ylim(0, 0.7)
        ax.annotate(f"{after[-1]:.2g} at layer {LAYERS}", (LAYERS, after[-1]), (LAYERS - 9, 0.62),
                    arrowprops={"arrowstyle": "->"})
        ax.legend(loc="center left")
    inset = axes[0].inset_axes([0.45, 0.4, 0.5, 0.35])
    inset.semilogy(layers, data["plain"]["after"]["std"], "o-", color=PLAIN, ms=3)
    inset.set_title("the same, logarithmic", fontsize=9)
    return fig


def gradient_flow(data):
    fig, axes = figure(5.5, 1, 2, "The gradient does not reach the first layers of the plain network")
    layers = range(1, LAYERS + 1)
    for ax, net, colour, letter in zip(axes, ("plain", "residual"), (PLAIN, RESIDUAL), "ab"):
        after = [max(v, FLOOR) for v in data[net]["after"]["gradient"]]
        ax.bar(layers, after, color=colour, alpha=0.8, label="after training")
        ax.step(layers, [max(v, FLOOR) for v in data[net]["before"]["gradient"]], where="mid", color=MUTED,
                label="before training")
        ax.set_yscale("log")
        ax.set_ylim(FLOOR, 1e2)
        decorate(ax, letter, net, "Layer", "Norm of the weight gradient")
        for layer in (1, LAYERS):
            ax.annotate(f"{after[layer - 1]:.2g}", (layer, after[layer - 1]), (layer * 0.6 + 4, 1e-1),
                        arrowprops={"arrowstyle": "->"})
        ax.legend(loc="upper left")
    return fig


def highway_concept(data):
    fig, axes = figure(6, 2, 1, "In a plain network the gradient must pass through every layer")
    for ax, net, colour in zip(axes, ("plain", "residual"), (PLAIN, RESIDUAL)):
        norms = data["highway"][net]
        ax.set(xlim=(-1, 13.5), ylim=(-1, 2))
        ax.axis("off")
        ax.set_title(net, loc="left")
        for k in range(6):
            ax.add_patch(FancyBboxPatch((2 * k, 0), 1, 0.8, boxstyle="round,pad=0.05", fc=colour, alpha=0.3, ec=colour))
            ax.text(2 * k + 0.5, 0.4, f"L{k + 1}", ha="center", va="center", fontsize=12)
        ax.text(12.6, 0.4, "Loss", ha="center", va="center", fontsize=13)
        for k in range(6):
            share = norms[k] / norms[-1]
            ax.annotate("", (2 * k + 1.1, 0.4), (2 * k + 1.9, 0.4),
                        arrowprops={"arrowstyle": "-|>", "lw": 1 + 5 * share, "color": colour})
            ax.text(2 * k + 1.5, -0.4, f"{share:.2f}", ha="center")
        if net == "residual":
            ax.plot([-0.5, 12.2], [1.4, 1.4], color=HIGHWAY, lw=8, solid_capstyle="butt")
            ax.text(6, 1.65, "highway: the gradient passes beside the layers", ha="center", color=HIGHWAY)
            for k in range(6):
                ax.plot([2 * k - 0.3] * 2, [0.4, 1.4], color=HIGHWAY, lw=2)
    return fig


def chain_rule(data):
    fig, (ax, text) = figure(5.5, 1, 2, "Twenty factors below one leave nothing; one plus something stays")
    steps = list(range(LAYERS + 1))
    rows = (("plain", PLAIN, 1 / math.sqrt(LAYERS), "o"), ("lecun", MUTED, LECUN, "^"),
            ("residual", RESIDUAL, 1 + 1 / (2 * LAYERS), "s"))
    for name, colour, factor, marker in rows:
        norms = data["chain"][name]
        relative = [norms[LAYERS - k] / norms[-1] for k in steps]
        ax.semilogy(steps, relative, marker, color=colour, label=f"{name}, measured")
        ax.semilogy(steps, [factor**k for k in steps], "--", color=colour, lw=1, label=f"{name}, {factor:.3f} per layer")
        ax.annotate(f"{relative[-1]:.2g}", (LAYERS, relative[-1]), (LAYERS - 4, relative[-1] * 4))
    decorate(ax, "a", "what remains of the gradient", "Layers passed backwards", "Relative gradient")
    ax.set_ylim(1e-15, 10)
    ax.legend(fontsize=8, loc="lower left")
    text.axis("off")
    mean = (data["chain"]["plain"][0] / data["chain"]["plain"][-1]) ** (1 / LAYERS)
    text.text(0.02, 0.85, r"Plain: $\frac{\partial L}{\partial x_0} = J_1^T J_2^T \cdots J_{20}^T"
              r"\,\frac{\partial L}{\partial x_{20}}$", fontsize=15)
    text.text(0.02, 0.7, f"mean factor {mean:.4f} per layer", fontsize=12)
    text.text(0.02, 0.5, r"Residual: $(I + J_1)^T (I + J_2)^T \cdots (I + J_{20})^T$", fontsize=15)
    text.text(0.02, 0.2, "The identity adds 1 to each factor.", fontsize=14,
              bbox={"fc": "#f9e79f", "ec": INSIGHT, "boxstyle": "round"})
    return fig


def layer_transformation(data):
    fig, axes = figure(9, 2, 2, "One vector on its way through twenty layers")
    paths = {name: torch.tensor(rows) for name, rows in data["paths"].items()}
    for name, colour, marker in (("plain", PLAIN, "o"), ("residual", RESIDUAL, "s")):
        axes[0, 0].semilogy(range(LAYERS + 1), paths[name].norm(dim=1), marker + "-", color=colour, label=name)
        axes[0, 1].plot(paths[name][:, 0], paths[name][:, 1], marker + "-", color=colour, label=name, ms=4)
        axes[0, 1].plot(*paths[name][0, :2], "*", color=colour, ms=14)
        axes[0, 1].plot(*paths[name][-1, :2], "X", color=colour, ms=10)
    decorate(axes[0, 0], "a", "length", "Layer", "Norm")
    decorate(axes[0, 1], "b", "path in two dimensions", "Dimension 1", "Dimension 2")
    axes[0, 0].legend()
    axes[0, 1].legend()
    limit = float(paths["residual"][:, :32].abs().max())
    for ax, name, letter in zip(axes[1], ("plain", "residual"), "cd"):
        image = ax.imshow(paths[name][:, :32].T, aspect="auto", cmap="RdBu_r", vmin=-limit, vmax=limit)
        ax.set(xlabel="Layer", ylabel="Dimension")
        ax.set_title(f"({letter}) {name}", loc="left", fontsize=12)
        fig.colorbar(image, ax=ax)
    return fig


def learning_comparison(data):
    fig, axes = figure(9, 2, 2, "Same task, same start: one network learns")
    (loss, gain), (gradient, cards) = axes
    reductions, last = [], {}
    for name, colour in (("plain", PLAIN), ("residual", RESIDUAL)):
        losses = data[name]["loss"]
        loss.semilogy(losses, color=colour, lw=1.2, label=name)
        last[name] = sum(losses[-10:]) / 10
        reductions.append(100 * (1 - last[name] / losses[0]))
    loss.axvspan(0, 50, color=MUTED, alpha=0.15)
    loss.axvspan(STEPS - 50, STEPS, color=HIGHWAY, alpha=0.15)
    loss.axhline(1 / 3, color=MUTED, ls="--", label="answering 0")
    decorate(loss, "a", "loss", "Step", "Mean squared error")
    loss.legend()
    bars = gain.bar([0, 1], reductions, color=[PLAIN, RESIDUAL], tick_label=["plain", "residual"])
    gain.bar_label(bars, [f"{r:.1f} %" for r in reductions])
    decorate(gain, "b", "reduction of the loss", "", "Percent")
    for shift, name, colour in ((-0.2, "plain", PLAIN), (0.2, "residual", RESIDUAL)):
        gradient.bar([k + shift for k in range(1, LAYERS + 1)],
                     [max(v, FLOOR) for v in data[name]["after"]["gradient"]], 0.4, color=colour, label=name)
    gradient.set_yscale("log")
    decorate(gradient, "c", "gradient per layer", "Layer", "Norm")
    gradient.legend()
    cards.axis("off")
    cards.set_title("(d) summary", loc="left", fontsize=12)
    for y, name, colour, word in ((0.8, "plain", PLAIN, "untrained"), (0.5, "residual", RESIDUAL, "trained")):
        cards.text(0.05, y, f"{name}: {word}\nloss {last[name]:.3f}, gradient of layer 1 "
                   f"{data[name]['after']['gradient'][0]:.2g}", fontsize=12, va="top",
                   bbox={"fc": "white", "ec": colour, "boxstyle": "round"})
    cards.text(0.05, 0.2, "Shortcuts keep the signal, the gradient and the start.", fontsize=12, va="top",
               bbox={"fc": "#f9e79f", "ec": INSIGHT, "boxstyle": "round"})
    return fig


FIGURES = {
    "1_signal_flow": signal_flow,
    "2_gradient_flow": gradient_flow,
    "3_highway_concept": highway_concept,
    "4_chain_rule": chain_rule,
    "5_layer_transformation": layer_transformation,
    "6_learning_comparison": learning_comparison,
}


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    data = measure()
    (folder / "data.json").write_text(json.dumps(data), encoding="utf-8")
    for name, draw in FIGURES.items():
        draw(data).savefig(folder / f"{name}.png", dpi=300)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
