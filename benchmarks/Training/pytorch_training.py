"""Times one training step of a dense autoencoder in eager PyTorch: data resident, gradients set to none.

usage: pytorch_training.py <loss> <batch> <steps> <l2> <activations> <sizes>
Prints one line for each way to run it: threads, foreach, milliseconds a step (median over blocks of steps).
"""

import statistics
import sys
import time

import torch


def build(sizes, activations, loss):
    layers = []
    for i, activation in enumerate(activations):
        linear = torch.nn.Linear(sizes[i], sizes[i + 1])
        torch.nn.init.xavier_uniform_(linear.weight)
        torch.nn.init.zeros_(linear.bias)
        layers.append(linear)
        if activation == "relu":
            layers.append(torch.nn.ReLU())
        elif activation == "elu":
            layers.append(torch.nn.ELU())
        elif activation != "linear" and not (activation == "sigmoid" and loss == "bce"):
            raise SystemExit(f"unknown activation {activation}")
    return torch.nn.Sequential(*layers)


def measure(sizes, activations, loss, batch, steps, l2, threads, foreach):
    torch.set_num_threads(threads)
    torch.manual_seed(1)
    data = torch.rand(6000, sizes[0])
    net = build(sizes, activations, loss)
    # The sigmoid is part of the loss, which is PyTorch's fastest way.
    criterion = torch.nn.BCEWithLogitsLoss() if loss == "bce" else torch.nn.MSELoss()
    optimizer = torch.optim.Adam(net.parameters(), lr=1e-3, eps=1e-7, weight_decay=2 * l2, foreach=foreach)
    order = torch.randperm(len(data))
    blocks = []
    at = 0
    for block in range(6):
        start = time.perf_counter()
        for _ in range(steps):
            if at + batch > len(order):
                order = torch.randperm(len(data))
                at = 0
            rows = data[order[at : at + batch]]
            at += batch
            value = criterion(net(rows), rows)
            optimizer.zero_grad(set_to_none=True)
            value.backward()
            optimizer.step()
        if block > 0:
            blocks.append((time.perf_counter() - start) * 1000 / steps)
    return statistics.median(blocks)


def main():
    loss, batch, steps, l2, activations, sizes = sys.argv[1:]
    sizes = [int(size) for size in sizes.split("-")]
    for threads in (1, 2):
        for foreach in (False, True):
            time_per_step = measure(sizes, activations.split("-"), loss, int(batch), int(steps), float(l2), threads, foreach)
            print(threads, int(foreach), f"{time_per_step:.4f}", flush=True)


main()
