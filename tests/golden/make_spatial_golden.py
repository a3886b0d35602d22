"""Computes, in float64 with PyTorch's automatic differentiation, what the tests of layers over maps compare with.

Run from anywhere with a Python that has torch; rewrites spatial_golden.json beside this script, which is committed: neither
the build nor the tests need Python. A case is one layer as written, with its input x, output y, the gradient g by y and the
gradient dx by x. Shapes are channels last. Padding "Same" is Keras': total = max((⌈L/s⌉ − 1)·s + k − L, 0), of which the
lower half lies in front; the maximum ignores padded cells, the mean does not count them.
"""
import json
import pathlib

import torch
import torch.nn.functional as F

FOLDER = pathlib.Path(__file__).resolve().parent
F64 = torch.float64
torch.manual_seed(20250301)
ROWS = 2
CASES = []


def distinct(*shape):
    """Different values, so that no maximum is a draw; few digits, exact as floats."""
    count = 1
    for size in shape:
        count *= size
    return ((torch.randperm(count, dtype=torch.int64).to(F64) - count // 2) / 2).reshape(shape)


def channels_first(x):
    return x.movedim(-1, 1)


def channels_last(x):
    return x.movedim(1, -1)


def add(kind, shape, function, others=(), **arguments):
    x = distinct(ROWS, *shape).requires_grad_()
    y = function(x)
    g = distinct(*y.shape)
    (y * g).sum().backward()
    CASES.append({
        "kind": kind, "arguments": arguments, "inputs": [list(shape), *map(list, others)], "output": list(y.shape[1:]),
        "x": x.detach().reshape(ROWS, -1), "y": y.detach().reshape(ROWS, -1), "g": g.reshape(ROWS, -1), "dx": x.grad.reshape(ROWS, -1)})


# ------------------------------------------------------------------------------------------------- pooling
def same(lengths, size, strides):
    """The cells in front and behind, for F.pad, which begins with the last axis."""
    pads = []
    for length, k, s in zip(lengths, size, strides):
        total = max(((length + s - 1) // s - 1) * s + k - length, 0)
        pads = [total // 2, total - total // 2] + pads
    return pads


def pool(kind, size, strides, padding):
    rank = len(size)
    windows = {"Max": [F.max_pool1d, F.max_pool2d, F.max_pool3d], "Average": [F.avg_pool1d, F.avg_pool2d, F.avg_pool3d]}[kind][rank - 1]

    def run(x):
        x = channels_first(x)
        pads = same(x.shape[2:], size, strides) if padding == "Same" else [0] * (2 * rank)
        if kind == "Max":
            return channels_last(windows(F.pad(x, pads, value=float("-inf")), size, strides))
        inside = windows(F.pad(torch.ones_like(x), pads), size, strides)
        return channels_last(windows(F.pad(x, pads), size, strides) / inside)

    return run


POOLS = [
    ((7, 3), 1, [2], None, "Valid"), ((7, 3), 1, [2], None, "Same"), ((8, 9), 1, [3], [2], "Same"), ((6, 2), 1, [4], [1], "Same"), ((7, 2), 1, [2], [3], "Same"),
    ((6, 4, 2), 2, [2], None, "Valid"), ((5, 3, 10), 2, [2], None, "Same"), ((5, 4, 2), 2, [3, 2], [2, 1], "Same"), ((4, 6, 1), 2, [2, 3], [1], "Valid"),
    ((5, 2, 3, 1), 3, [2, 1, 3], [3, 1, 2], "Same"), ((4, 4, 2, 2), 3, [2], None, "Valid"), ((3, 4, 3, 2), 3, [1, 2, 2], None, "Same"), ((3, 2, 4, 1), 3, [2, 2, 3], [1, 2, 2], "Same"),
]
for kind in ("Max", "Average"):
    for shape, rank, size, strides, padding in POOLS:
        arguments = {"poolSize": size[0] if len(size) == 1 else size, "padding": padding}
        if strides:
            arguments |= {"Strides": strides[0]} if len(strides) == 1 else {"StridesByAxis": strides}
        full = size * (rank // len(size))
        steps = full if strides is None else strides * (rank // len(strides))
        add(f"{kind}Pooling{rank}D", shape, pool(kind, full, steps, padding), **arguments)
    for shape in ((5, 9), (1, 4), (3, 4, 3), (5, 2, 1), (2, 3, 2, 2), (3, 1, 2, 3)):
        axes = tuple(range(1, len(shape)))
        for keeps in (False, True):
            whole = (lambda x: x.amax(axes, keepdim=keeps)) if kind == "Max" else (lambda x: x.mean(axes, keepdim=keeps))
            add(f"Global{kind}Pooling{len(axes)}D", shape, whole, **({"KeepDimensions": True} if keeps else {}))
    adaptive = F.adaptive_max_pool2d if kind == "Max" else F.adaptive_avg_pool2d
    for shape, size in (((7, 5, 2), [3, 2]), ((3, 4, 9), [2]), ((3, 4, 1), [5, 4]), ((5, 5, 2), [1])):
        add(f"Adaptive{kind}Pooling2D", shape, lambda x: channels_last(adaptive(channels_first(x), size * (2 // len(size)))), outputSize=size[0] if len(size) == 1 else size)


# ------------------------------------------------------------------------------------------------- resizing
def repeat(x, factors):
    for axis, factor in enumerate(factors):
        x = x.repeat_interleave(factor, 1 + axis)
    return x


def interpolate(size, mode):
    return lambda x: channels_last(F.interpolate(channels_first(x), size=size, mode=mode, **({} if mode == "nearest-exact" else {"align_corners": False})))


add("UpSampling1D", (4, 3), lambda x: repeat(x, [2]), size=2)
add("UpSampling1D", (3, 1), lambda x: repeat(x, [3]), size=3)
add("UpSampling1D", (1, 4), lambda x: repeat(x, [5]), size=5)
add("UpSampling1D", (5, 2), lambda x: repeat(x, [2]))
add("UpSampling2D", (3, 2, 9), lambda x: repeat(x, [2, 2]), size=2)
add("UpSampling2D", (2, 3, 1), lambda x: repeat(x, [3, 2]), size=[3, 2])
add("UpSampling2D", (3, 4, 2), interpolate([6, 8], "bilinear"), size=2, Interpolation="Bilinear")
add("UpSampling2D", (2, 3, 10), interpolate([6, 3], "bilinear"), size=[3, 1], Interpolation="Bilinear")
add("UpSampling2D", (3, 5, 1), interpolate([9, 15], "bilinear"), size=3, Interpolation="Bilinear")
add("UpSampling2D", (1, 2, 1), interpolate([4, 6], "bilinear"), size=[4, 3], Interpolation="Bilinear")
add("UpSampling3D", (2, 1, 3, 2), lambda x: repeat(x, [2, 3, 1]), size=[2, 3, 1])
add("UpSampling3D", (1, 2, 2, 1), lambda x: repeat(x, [2, 2, 2]), size=2)
add("UpSampling3D", (2, 2, 1, 2), lambda x: repeat(x, [1, 1, 3]), size=[1, 1, 3])
add("UpSampling3D", (1, 3, 1, 2), lambda x: repeat(x, [2, 2, 2]))
for shape, other in (((8, 3, 2), (7, 5, 1)), ((3, 5, 1), (7, 2, 4))):
    add("ResizeLike", shape, interpolate(list(other[:2]), "nearest-exact"), [other], layer="other")
    add("ResizeLike", shape, interpolate(list(other[:2]), "bilinear"), [other], layer="other", Interpolation="Bilinear")


# ------------------------------------------------------------------------------------------------- borders
def pad(*sides):
    """Sides in front of and behind each axis; negative ones crop."""
    pairs = [sides[at:at + 2] for at in range(0, len(sides), 2)]
    return lambda x: F.pad(x, [0, 0] + [side for pair in reversed(pairs) for side in pair])


add("ZeroPadding1D", (3, 2), pad(2, 2), padding=2)
add("ZeroPadding1D", (3, 2), pad(0, 3), left=0, right=3)
add("ZeroPadding1D", (4, 1), pad(1, 1))
add("ZeroPadding1D", (1, 3), pad(3, 1), left=3, right=1)
add("ZeroPadding2D", (2, 3, 2), pad(1, 1, 1, 1))
add("ZeroPadding2D", (2, 3, 2), pad(2, 2, 1, 1), padding=[2, 1])
add("ZeroPadding2D", (2, 3, 1), pad(1, 0, 2, 3), top=1, bottom=0, left=2, right=3)
add("ZeroPadding3D", (2, 1, 3, 2), pad(1, 1, 0, 0, 2, 2), padding=[1, 0, 2])
add("ZeroPadding3D", (1, 1, 2, 2), pad(1, 1, 1, 1, 1, 1))
add("ZeroPadding3D", (2, 1, 1, 3), pad(0, 0, 1, 2, 0, 0), front=0, back=0, top=1, bottom=2, left=0, right=0)
add("ZeroPadding3D", (1, 2, 2, 1), pad(0, 1, 2, 0, 1, 1), front=0, back=1, top=2, bottom=0, left=1, right=1)
add("Cropping1D", (7, 2), pad(-2, -2), cropping=2)
add("Cropping1D", (7, 2), pad(0, -3), left=0, right=3)
add("Cropping1D", (5, 3), pad(-1, -1), cropping=1)
add("Cropping1D", (6, 1), pad(-4, -1), left=4, right=1)
add("Cropping2D", (5, 4, 2), pad(-1, -1, -1, -1), cropping=1)
add("Cropping2D", (5, 4, 2), pad(-2, -2, -1, -1), cropping=[2, 1])
add("Cropping2D", (5, 6, 1), pad(-1, 0, -2, -3), top=1, bottom=0, left=2, right=3)
add("Cropping3D", (4, 2, 5, 2), pad(-1, -1, 0, 0, -2, -2), cropping=[1, 0, 2])
add("Cropping3D", (3, 4, 3, 2), pad(-1, -1, -1, -1, -1, -1), cropping=1)
add("Cropping3D", (3, 2, 4, 2), pad(-2, 0, 0, -1, 0, 0), front=2, back=0, top=0, bottom=1, left=0, right=0)
add("Cropping3D", (3, 4, 4, 1), pad(0, -1, -2, 0, -1, -1), front=0, back=1, top=2, bottom=0, left=1, right=1)
# Half of the difference lies in front; of an odd one, the smaller half.
for large, small, before, after in (((8, 5, 2), (7, 3, 4), (0, 1), (1, 1)), ((7, 1), (4, 3), (1,), (2,)), ((5, 5, 1), (2, 4, 1), (1, 0), (2, 1)), ((3, 4, 2, 2), (2, 2, 2, 1), (0, 1, 0), (1, 1, 0))):
    sides = [side for pair in zip(before, after) for side in pair]
    add("CropLike", large, pad(*[-side for side in sides]), [small], layer="other")
    add("PadLike", small, pad(*sides), [large], layer="other")

# ------------------------------------------------------------------------------------------------- order
add("Permute", (3, 4), lambda x: x.permute(0, 2, 1), dims=[2, 1])
add("Permute", (2, 3, 4), lambda x: x.permute(0, 3, 1, 2), dims=[3, 1, 2])
add("Permute", (2, 3, 4, 2), lambda x: x.permute(0, 2, 1, 3, 4), dims=[2, 1, 3, 4])
add("Permute", (3, 2, 5), lambda x: x.permute(0, 2, 3, 1), dims=[2, 3, 1])
for features, n in ((5, 3), (1, 4), (3, 1), (4, 2)):
    add("RepeatVector", (features,), lambda x: x.unsqueeze(1).repeat(1, n, 1), n=n)
add("Slice", (6,), lambda x: x[:, 2:5], start=2, length=3)
add("Slice", (2, 3, 4), lambda x: x[..., -2:], start=-2, length=2)
add("Slice", (2, 5, 2), lambda x: x[:, :, 1:4], start=-4, length=3, Axis=2)
add("Slice", (4, 3, 2), lambda x: x[:, 1:3], start=1, length=2, Axis=1)

# ------------------------------------------------------------------------------------------------- unpooling
UNPOOLING = []
for shape, size, strides in (((5, 6, 9), [2, 3], None), ((4, 5, 2), [2, 2], None), ((7, 4, 1), [3, 2], None), ((5, 7, 2), [2, 1], [3, 2])):
    image = distinct(ROWS, *shape)
    pooled, places = F.max_pool2d(channels_first(image), size, strides, return_indices=True)
    code = distinct(*channels_last(pooled).shape).requires_grad_()
    unpooled = channels_last(F.max_unpool2d(channels_first(code).contiguous(), places, size, strides, output_size=shape[:2]))
    gradient = distinct(*unpooled.shape)
    (unpooled * gradient).sum().backward()
    UNPOOLING.append({
        "kind": "MaxUnpooling2D", "poolSize": size, "strides": strides or size, "shape": list(shape),
        **{key: value.reshape(ROWS, -1) for key, value in (
            ("image", image), ("pooled", channels_last(pooled)), ("code", code), ("y", unpooled), ("g", gradient), ("dcode", code.grad))}})


def plain(value):
    """Nested lists of numbers with 9 digits."""
    if isinstance(value, torch.Tensor):
        value = value.detach().tolist()
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, float):
        short = float(f"{value:.9g}")
        return int(short) if short == int(short) else short
    return value


lines = ",\n".join(json.dumps(plain(case), separators=(",", ":")) for case in CASES)
unpooling = ",\n".join(json.dumps(plain(case), separators=(",", ":")) for case in UNPOOLING)
(FOLDER / "spatial_golden.json").write_text('{"cases":[\n' + lines + '],\n"unpooling":[\n' + unpooling + "]}\n", encoding="utf-8")
