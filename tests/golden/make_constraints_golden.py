"""Computes the values in constraints_golden.json: weights before and after keras.constraints, in float64."""

import json
import pathlib

import numpy as np

EPSILON = 1e-7


def norms(w, axes):
    return np.sqrt(np.sum(np.square(w), axis=tuple(axes), keepdims=True))


# The formulas of keras.constraints.
def max_norm(w, axes, maximum):
    n = norms(w, axes)
    return w * (np.clip(n, 0, maximum) / (EPSILON + n))


def unit_norm(w, axes):
    return w / (EPSILON + norms(w, axes))


def non_negative(w):
    return w * (w >= 0)


def min_max_norm(w, axes, minimum, maximum, rate):
    n = norms(w, axes)
    desired = rate * np.clip(n, minimum, maximum) + (1 - rate) * n
    return w * (desired / (EPSILON + n))


def weight(rng, shape):
    """Norms of all sizes, and one that is 0."""
    w = rng.normal(size=shape) * np.exp(rng.normal(size=(1,) * (len(shape) - 1) + shape[-1:]))
    w[..., 0] = 0
    return w.astype(np.float32).astype(np.float64)


CASES = [
    ("MaxNorm", (5, 7), None, {}),
    ("MaxNorm", (5, 7), [0], {"MaxNorm": 0.75}),
    ("MaxNorm", (9, 300), [0], {"MaxNorm": 4}),
    ("MaxNorm", (7, 5), [-1], {"MaxNorm": 1.5}),
    ("MaxNorm", (7, 5), [0, 1], {"MaxNorm": 3}),
    ("MaxNorm", (3, 2, 4, 6), [0, 1, 2], {"MaxNorm": 2.5}),
    ("MaxNorm", (3, 2, 4, 6), None, {"MaxNorm": 0}),
    ("MaxNorm", (3, 2, 4, 6), [1, 3], {"MaxNorm": 1}),
    ("UnitNorm", (6, 4), None, {}),
    ("UnitNorm", (3, 2, 4, 6), [2, 0], {}),
    ("UnitNorm", (3, 2, 4, 6), [3], {}),
    ("UnitNorm", (3, 2, 4, 6), [-4, -1], {}),
    ("NonNegative", (6, 4), None, {}),
    ("NonNegative", (2, 2, 3, 5), None, {}),
    ("MinMaxNorm", (6, 4), None, {}),
    ("MinMaxNorm", (6, 9), [0], {"MinNorm": 0.5, "MaxNorm": 2, "ConstraintRate": 0.25}),
    ("MinMaxNorm", (3, 2, 4, 6), [0, 1, 2], {"MinNorm": 1.5, "MaxNorm": 1.5}),
    ("MinMaxNorm", (3, 2, 4, 6), [1, 2], {"MinNorm": 1, "MaxNorm": 8, "ConstraintRate": 0}),
]


def after(kind, w, axes, n):
    axes = [0] if axes is None else axes
    if kind == "MaxNorm":
        return max_norm(w, axes, n.get("MaxNorm", 2))
    if kind == "UnitNorm":
        return unit_norm(w, axes)
    if kind == "NonNegative":
        return non_negative(w)
    return min_max_norm(w, axes, n.get("MinNorm", 0), n.get("MaxNorm", 1), n.get("ConstraintRate", 1))


def main():
    rng = np.random.default_rng(5)
    cases = []
    for kind, shape, axes, numbers in CASES:
        w = weight(rng, shape)
        cases.append({
            "constraint": kind,
            "shape": shape,
            "axes": axes,
            "numbers": numbers,
            "before": [float(f"{x:.9g}") for x in w.ravel()],
            "after": [float(f"{x:.9g}") for x in after(kind, w, axes, numbers).ravel()],
        })
    path = pathlib.Path(__file__).with_name("constraints_golden.json")
    path.write_text("[\n" + ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases) + "\n]\n", newline="\n")


main()
