"""Milliseconds per training step of PyTorch, one thread, float32, for the two nets of StepBenchmark.java.

Run it next to the Java program, one after the other, on a quiet machine:
    OMP_NUM_THREADS=1 python3 bench/peer_steps.py
"""
import statistics
import time

import torch
from torch import nn

torch.set_num_threads(1)
torch.manual_seed(42)


class Residual(nn.Module):
    def __init__(self, depth=20, width=64):
        super().__init__()
        self.blocks = nn.ModuleList(nn.Linear(width, width) for _ in range(depth))
        for block in self.blocks:
            nn.init.normal_(block.weight, 0.0, (2.0 / width / depth) ** 0.5)
            nn.init.zeros_(block.bias)

    def forward(self, x):
        for block in self.blocks:
            x = x + torch.relu(block(x))
        return x


def mini_alexnet():
    return nn.Sequential(
        nn.Conv2d(3, 32, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(32, 64, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(64 * 8 * 8, 256), nn.ReLU(), nn.Linear(256, 10))


def milliseconds_per_step(name, net, loss, x, y, warm_up, blocks, steps):
    optimizer = torch.optim.Adam(net.parameters(), 1e-3)

    def step():
        optimizer.zero_grad()
        loss(net(x), y).backward()
        optimizer.step()

    for _ in range(warm_up):
        step()
    times = []
    for _ in range(blocks):
        start = time.perf_counter()
        for _ in range(steps):
            step()
        times.append(1000 * (time.perf_counter() - start) / steps)
    print(f"{name}: {statistics.median(times):.2f} ms/step (blocks {min(times):.2f} to {max(times):.2f})")


x = torch.rand(64, 64) * 2 - 1
milliseconds_per_step("residual 20x64, batch 64", Residual(), nn.MSELoss(), x, x, 100, 9, 100)
images, labels = torch.randn(50, 3, 32, 32), torch.arange(50) % 10
milliseconds_per_step("mini-AlexNet, batch 50", mini_alexnet(), nn.CrossEntropyLoss(), images, labels, 5, 7, 10)
