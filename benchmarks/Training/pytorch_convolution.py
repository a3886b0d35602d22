"""Times one training step of a convolutional autoencoder in eager PyTorch: data resident, gradients set to none.

usage: pytorch_convolution.py <loss> <batch> <steps> <height> <width> <channels> <layer> …
A layer is one of conv:filters:activation, transpose:filters:activation, normalization, pooling, upsampling, flatten,
dense:units:activation, point:units:activation (dense over channels), reshape:height:width:channels. Kernels are 3 by 3, steps 1.
Prints one line for each way to run it: threads, memory layout, milliseconds a step (median over blocks of steps).
"""

import statistics
import sys
import time

import torch

ACTIVATIONS = {"relu": torch.nn.ReLU, "sigmoid": torch.nn.Sigmoid, "tanh": torch.nn.Tanh}


class Reshape(torch.nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.sizes = sizes

    def forward(self, x):
        return x.reshape(x.shape[0], *self.sizes)


def build(shape, names, loss):
    height, width, channels = shape
    layers = []
    for position, name in enumerate(names):
        kind, *numbers = name.split(":")
        activation = numbers.pop() if kind in ("conv", "transpose", "dense", "point") else "linear"
        numbers = [int(number) for number in numbers]
        if kind == "conv":
            layers.append(torch.nn.Conv2d(channels, numbers[0], 3, padding=1))
            channels = numbers[0]
        elif kind == "transpose":
            layers.append(torch.nn.ConvTranspose2d(channels, numbers[0], 3, padding=1))
            channels = numbers[0]
        elif kind == "point":
            layers.append(torch.nn.Conv2d(channels, numbers[0], 1))
            channels = numbers[0]
        elif kind == "normalization":
            layers.append(torch.nn.BatchNorm2d(channels, eps=1e-3, momentum=0.01))
        elif kind == "pooling":
            layers.append(torch.nn.MaxPool2d(2, ceil_mode=True))
            height, width = (height + 1) // 2, (width + 1) // 2
        elif kind == "upsampling":
            layers.append(torch.nn.Upsample(scale_factor=2))
            height, width = height * 2, width * 2
        elif kind == "flatten":
            layers.append(torch.nn.Flatten())
            channels = channels * height * width
        elif kind == "dense":
            layers.append(torch.nn.Linear(channels, numbers[0]))
            channels = numbers[0]
        elif kind == "reshape":
            height, width, channels = numbers
            layers.append(Reshape((channels, height, width)))
        else:
            raise SystemExit(f"unknown layer {name}")
        # The last sigmoid is part of the loss, which is PyTorch's fastest way.
        if activation != "linear" and not (loss == "bce" and position == len(names) - 1):
            layers.append(ACTIVATIONS[activation]())
    return torch.nn.Sequential(*layers)


def measure(shape, names, loss, batch, steps, threads, layout):
    torch.set_num_threads(threads)
    torch.manual_seed(1)
    height, width, channels = shape
    data = torch.rand(20 * batch, channels, height, width).contiguous(memory_format=layout)
    net = build(shape, names, loss).to(memory_format=layout)
    with torch.no_grad():
        targets = torch.rand(20 * batch, *net(data[:1]).shape[1:]).contiguous(memory_format=layout)
    criterion = torch.nn.BCEWithLogitsLoss() if loss == "bce" else torch.nn.MSELoss()
    optimizer = torch.optim.Adam(net.parameters(), lr=1e-3, eps=1e-7)
    blocks = []
    for block in range(4):
        start = time.perf_counter()
        for step in range(steps):
            rows = slice(step % 20 * batch, (step % 20 + 1) * batch)
            value = criterion(net(data[rows]), targets[rows])
            optimizer.zero_grad(set_to_none=True)
            value.backward()
            optimizer.step()
        if block > 0:
            blocks.append((time.perf_counter() - start) * 1000 / steps)
    return statistics.median(blocks)


def main():
    loss, batch, steps, *rest = sys.argv[1:]
    shape = [int(size) for size in rest[:3]]
    for threads in (1, 2):
        for name, layout in (("planes", torch.contiguous_format), ("channels-last", torch.channels_last)):
            print(threads, name, f"{measure(shape, rest[3:], loss, int(batch), int(steps), threads, layout):.4f}", flush=True)


main()
