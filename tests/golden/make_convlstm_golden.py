"""Computes, in float64 with PyTorch's automatic differentiation, what Keras' ConvLSTM2D gives; rewrites convlstm_golden.json.

Run from anywhere with a Python that has torch. Gates i, f, c, o; the input's window pads as Keras does for `same` (of an odd
number of cells, the one more at the end), the state's always so, with a step of 1.
"""
import json
import pathlib

import torch
from torch.nn.functional import conv2d, pad

F64 = torch.float64
torch.manual_seed(20250302)
FUNCTIONS = {"Tanh": torch.tanh, "Sigmoid": torch.sigmoid, "Silu": torch.nn.functional.silu, "Relu": torch.relu,
             "Softmax": lambda v: torch.softmax(v, -1), "HardSigmoid": lambda v: torch.clamp(v / 6 + 0.5, 0, 1)}


def normal(*shape, scale=0.5):
    return (torch.randn(*shape, dtype=F64) * scale).to(torch.float32).to(F64)


def convolution(x, kernel, strides=(1, 1), dilation=(1, 1), same=True):
    """x (batch, height, width, channels), kernel (kh, kw, in, out)."""
    x = x.permute(0, 3, 1, 2)
    if same:
        cells = []
        for length, size, stride, rate in reversed(list(zip(x.shape[2:], kernel.shape[:2], strides, dilation))):
            missing = max(0, ((length + stride - 1) // stride - 1) * stride + (size - 1) * rate + 1 - length)
            cells += [missing // 2, missing - missing // 2]
        x = pad(x, cells)
    return conv2d(x, kernel.permute(3, 2, 0, 1), stride=strides, dilation=dilation).permute(0, 2, 3, 1)


def layer(x, w, arguments):
    def pair(name, default):
        return tuple(arguments[name + "ByAxis"]) if name + "ByAxis" in arguments else (arguments.get(name, default),) * 2
    strides, dilation, same = pair("Strides", 1), pair("DilationRate", 1), arguments.get("padding") == "Same"
    act, rec = FUNCTIONS[arguments.get("activation", "Tanh")], FUNCTIONS[arguments.get("RecurrentActivation", "Sigmoid")]
    h = c = None
    out = []
    for t in reversed(range(x.shape[1])) if arguments.get("GoBackwards") else range(x.shape[1]):
        sums = convolution(x[:, t], w[0], strides, dilation, same) + (w[2] if len(w) > 2 else 0)
        if h is None:
            h = c = torch.zeros(*sums.shape[:3], w[1].shape[2], dtype=F64)
        i, f, g, o = (sums + convolution(h, w[1])).chunk(4, -1)
        c = rec(f) * c + rec(i) * act(g)
        h = rec(o) * act(c)
        out.append(h)
    return torch.stack(out, 1) if arguments.get("ReturnSequences") else h


def case(shape, filters, kernel, **arguments):
    kh, kw = kernel if isinstance(kernel, list) else (kernel, kernel)
    weights = [normal(kh, kw, shape[-1], 4 * filters), normal(kh, kw, filters, 4 * filters)]
    if arguments.get("UseBias", True):
        weights.append(normal(4 * filters))
    x = normal(2, *shape, scale=1)
    for tensor in [x, *weights]:
        tensor.requires_grad_()
    output = layer(x, weights, arguments)
    gradient = normal(*output.shape)
    (output * gradient).sum().backward()
    return {
        "kind": "ConvLSTM2D",
        "arguments": dict(arguments, filters=filters, kernel=kernel),
        "inputs": [{"shape": shape, "values": x.flatten(), "gradient": x.grad.flatten()}],
        "weights": [{"name": n, "shape": list(v.shape), "values": v.flatten(), "gradient": v.grad.flatten()} for n, v in zip(("kernel", "recurrent_kernel", "bias"), weights)],
        "output": output.flatten(),
        "outputGradient": gradient.flatten(),
    }


def plain(value):
    if isinstance(value, torch.Tensor):
        return [float(f"{item:.8g}") for item in value.detach().tolist()]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, list) else value


CASES = [
    case([3, 5, 4, 2], 2, 3),
    case([3, 5, 4, 2], 2, 3, padding="Same", ReturnSequences=True),
    case([2, 6, 5, 1], 2, [2, 3], padding="Same", Strides=2, UseBias=False, RecurrentActivation="HardSigmoid"),
    case([3, 4, 6, 2], 1, [1, 2], StridesByAxis=[1, 2], GoBackwards=True, ReturnSequences=True),
    case([2, 6, 6, 1], 2, 2, padding="Same", DilationRate=2, activation="Softmax", RecurrentActivation="Silu"),
    case([1, 2, 2, 1], 1, 1),
]
lines = ",\n".join(json.dumps(plain(item), separators=(",", ":")) for item in CASES)
(pathlib.Path(__file__).resolve().parent / "convlstm_golden.json").write_text("[\n" + lines + "\n]\n", encoding="utf-8")
