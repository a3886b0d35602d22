"""Computes, in float64 with PyTorch's automatic differentiation, what the tests of the convolutions compare with.

Run from anywhere with a Python that has torch; rewrites convolution_golden.json beside this script, which is committed:
neither the build nor the tests need Python. Maps are channels last and kernels lie as in Keras; PyTorch wants channels
first, so both are permuted here. Padding is what Keras adds, spelled out: of an odd number of cells, the larger half goes
behind, where PyTorch's own padding is symmetric. A transposed convolution is PyTorch's without padding, cut (or
extended by zeros) to Keras' length, starting where Keras' equivalent convolution starts.
"""
import json
import pathlib

import torch
import torch.nn.functional as F

F64 = torch.float64
torch.manual_seed(20240611)
BATCH = 2


def draw(*shape):
    """Halves, from -2 to 2: every sum is exact in float32, too, and the file stays small."""
    return torch.randint(-4, 5, shape, dtype=F64) / 2


def channels_first(x):
    return x.movedim(-1, 1)


def channels_last(x):
    return x.movedim(1, -1)


def torch_kernel(w):
    """(cells..., a, b) -> (b, a, cells...)."""
    n = w.dim() - 2
    return w.permute(n + 1, n, *range(n))


def pads(lengths, kernel, strides, dilation, padding):
    """Before and after, for each axis."""
    result = []
    for length, k, s, d in zip(lengths, kernel, strides, dilation):
        reach = (k - 1) * d + 1
        if padding == "Valid":
            result.append((0, 0))
        elif padding == "Causal":
            result.append((reach - 1, 0))
        else:
            out = -(-length // s)
            total = max((out - 1) * s + reach - length, 0)
            result.append((total // 2, total - total // 2))
    return result


def pad(x, amounts):
    """x is channels first; F.pad counts from the last axis."""
    return F.pad(x, [cells for pair in reversed(amounts) for cells in pair])


CONVOLUTION = {1: F.conv1d, 2: F.conv2d, 3: F.conv3d}
TRANSPOSED = {1: F.conv_transpose1d, 2: F.conv_transpose2d, 3: F.conv_transpose3d}


def convolve(x, w, bias, case, groups):
    n = len(case["kernel"])
    padded = pad(channels_first(x), pads(x.shape[1:-1], case["kernel"], case["strides"], case["dilation"], case["padding"]))
    return channels_last(CONVOLUTION[n](padded, w, bias, stride=case["strides"], dilation=case["dilation"], groups=groups))


def transpose(x, w, bias, case):
    n = len(case["kernel"])
    # (cells..., filters, in) -> (in, filters, cells...), which is what conv_transpose takes.
    natural = TRANSPOSED[n](channels_first(x), torch_kernel(w), None, stride=case["strides"], dilation=case["dilation"])
    amounts = []
    for axis, (length, k, s, d) in enumerate(zip(x.shape[1:-1], case["kernel"], case["strides"], case["dilation"])):
        reach = (k - 1) * d + 1
        extra = case.get("outputPadding")
        extra = None if extra is None else extra[axis]
        if case["padding"] == "Valid":
            start, target = 0, (length - 1) * s + (max(reach, s) if extra is None else reach + extra)
        elif extra is None:
            start, target = max(0, (reach - s) // 2), length * s
        else:
            around = reach + reach % 2 - 2 + extra
            start, target = reach - 1 - min((around + 1) // 2, reach - 1), (length - 1) * s + reach % 2 + extra
        amounts.append((-start, target - (natural.shape[2 + axis] - start)))
    return channels_last(pad(natural, amounts)) + (0 if bias is None else bias)


def compute(case, x, weights):
    kind = case["kind"]
    bias = weights.get("bias")
    if kind.endswith("Transpose"):
        return transpose(x, weights["kernel"], bias, case)
    if kind.startswith("Conv"):
        return convolve(x, torch_kernel(weights["kernel"]), bias, case, case.get("groups", 1))
    # Channel by channel: (kh, kw, in, multiplier) -> (in * multiplier, 1, kh, kw).
    depthwise = weights["kernel" if kind.startswith("Depthwise") else "depthwise_kernel"]
    kh, kw, channels, multiplier = depthwise.shape
    w = depthwise.permute(2, 3, 0, 1).reshape(channels * multiplier, 1, kh, kw)
    if kind.startswith("Depthwise"):
        return convolve(x, w, bias, case, channels)
    y = convolve(x, w, None, case, channels)
    return y @ weights["pointwise_kernel"][0, 0] + bias


def weights_of(case, channels):
    kind, cells, filters = case["kind"], case["kernel"], case.get("filters")
    if kind.endswith("Transpose"):
        return {"kernel": draw(*cells, filters, channels), "bias": draw(filters)}
    if kind.startswith("Conv"):
        return {"kernel": draw(*cells, channels // case.get("groups", 1), filters), "bias": draw(filters)}
    multiplier = case["multiplier"]
    if kind.startswith("Depthwise"):
        return {"kernel": draw(*cells, channels, multiplier), "bias": draw(channels * multiplier)}
    return {
        "depthwise_kernel": draw(*cells, channels, multiplier),
        "pointwise_kernel": draw(1, 1, channels * multiplier, filters),
        "bias": draw(filters),
    }


def case(kind, shape, kernel, strides=1, dilation=1, padding="Valid", **more):
    n = len(shape) - 1
    each = lambda value: list(value) if isinstance(value, (list, tuple)) else [value] * n
    if more.get("outputPadding") is not None:
        more["outputPadding"] = each(more["outputPadding"])
    return dict(kind=kind, shape=list(shape), kernel=each(kernel), strides=each(strides), dilation=each(dilation), padding=padding, **more)


def cases():
    for padding in ("Valid", "Same", "Causal"):
        yield case("Conv1D", (7, 2), 3, padding=padding, filters=3)
        yield case("Conv1D", (8, 2), 2, strides=2, padding=padding, filters=2)
        yield case("Conv1D", (9, 4), 3, dilation=2, padding=padding, filters=2, groups=2)
    for padding in ("Valid", "Same"):
        yield case("Conv2D", (4, 5, 3), 3, padding=padding, filters=2)
        yield case("Conv2D", (4, 5, 2), (2, 4), padding=padding, filters=3)
        yield case("Conv2D", (5, 6, 1), 3, strides=2, padding=padding, filters=2)
        yield case("Conv2D", (6, 7, 2), (2, 5), strides=(2, 3), padding=padding, filters=2)
        yield case("Conv2D", (5, 6, 2), 3, dilation=2, padding=padding, filters=2)
        yield case("Conv2D", (5, 5, 4), 3, strides=2, padding=padding, filters=6, groups=2)
        yield case("Conv2D", (4, 4, 3), 1, strides=2, padding=padding, filters=2)
        yield case("Conv3D", (3, 3, 2, 2), 2, padding=padding, filters=2)
        yield case("Conv3D", (3, 3, 4, 1), 3, strides=(1, 1, 2), padding=padding, filters=2)
        yield case("Conv3D", (2, 3, 5, 2), (1, 2, 3), dilation=(1, 1, 2), padding=padding, filters=2, groups=2)
        for stride, kernel, extra in ((1, 3, None), (2, 3, None), (2, 3, 0), (2, 3, 1), (2, 2, None), (2, 4, None), (2, 4, 1), (3, 2, None), (3, 5, 2), (3, 1, None)):
            yield case("Conv2DTranspose", (2, 3, 2), kernel, strides=stride, padding=padding, filters=2, outputPadding=extra)
        yield case("Conv2DTranspose", (3, 4, 2), (2, 3), dilation=2, padding=padding, filters=2)
        yield case("Conv2DTranspose", (3, 2, 2), (2, 3), strides=(1, 3), padding=padding, filters=1, outputPadding=(0, 2))
        for stride, kernel, extra in ((1, 4, None), (2, 3, None), (2, 3, 1), (3, 2, None)):
            yield case("Conv1DTranspose", (5, 2), kernel, strides=stride, padding=padding, filters=3, outputPadding=extra)
        yield case("Conv3DTranspose", (2, 2, 2, 1), 3, strides=(1, 2, 2), padding=padding, filters=1)
        yield case("Conv3DTranspose", (2, 2, 3, 1), 2, dilation=(2, 1, 1), padding=padding, filters=2)
        for kind in ("DepthwiseConv2D", "SeparableConv2D"):
            more = {} if kind.startswith("Depthwise") else dict(filters=3)
            yield case(kind, (4, 5, 2), 3, padding=padding, multiplier=1, **more)
            yield case(kind, (6, 5, 2), (2, 3), strides=2, padding=padding, multiplier=2, **more)
            yield case(kind, (5, 6, 2), 3, dilation=2, padding=padding, multiplier=2, **more)


def numbers(values):
    return [int(value) if value == int(value) else value for value in values.detach().reshape(-1).tolist()]


results = []
for spec in cases():
    x = draw(BATCH, *spec["shape"]).requires_grad_()
    weights = {name: value.requires_grad_() for name, value in weights_of(spec, spec["shape"][-1]).items()}
    y = compute(spec, x, weights)
    g = draw(*y.shape)
    (y * g).sum().backward()
    results.append({
        **{name: value for name, value in spec.items() if value is not None},
        "outputShape": list(y.shape[1:]),
        "x": numbers(x), "y": numbers(y), "outputGradient": numbers(g), "inputGradient": numbers(x.grad),
        "weights": {name: numbers(value) for name, value in weights.items()},
        "weightGradients": {name: numbers(value.grad) for name, value in weights.items()},
    })

path = pathlib.Path(__file__).resolve().parent / "convolution_golden.json"
path.write_text("[\n" + ",\n".join(json.dumps(result, separators=(",", ":")) for result in results) + "\n]\n")
print(len(results), path.stat().st_size)
